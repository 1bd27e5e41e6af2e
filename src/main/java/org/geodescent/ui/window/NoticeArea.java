package org.geodescent.ui.window;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notices in a corner of the window. They never pile up: at most three, the same sentence once, news go by themselves. */
final class NoticeArea extends VBox {
    /** How a notice looks and how long it stays. */
    enum Kind {
        NEWS(Feather.INFO),
        WARNING(Feather.ALERT_TRIANGLE),
        ERROR(Feather.ALERT_OCTAGON);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }
    }

    /** A button in a notice; pressing it closes the notice. */
    record Offer(String name, Runnable action) {}

    private static final int MOST = 3;
    private static final Duration STAY = Duration.seconds(7);

    NoticeArea() {
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows a sentence. News leave after some seconds, everything else stays until it is closed. */
    void show(Kind kind, String sentence, List<Offer> offers) {
        getChildren().removeIf(node -> sentence.equals(node.getUserData()));
        HBox notice = new HBox();
        notice.setUserData(sentence);
        notice.getStyleClass().addAll("notice", kind.name().toLowerCase(java.util.Locale.ROOT));
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMaxWidth(340);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "small", "pane-button");
        close.setAccessibleText("Close this notice");
        close.setOnAction(event -> getChildren().remove(notice));
        notice.getChildren().addAll(new FontIcon(kind.icon), text);
        offers.forEach(offer -> notice.getChildren().add(button(offer, notice)));
        notice.getChildren().add(close);
        getChildren().add(notice);
        while (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        if (kind == Kind.NEWS) {
            PauseTransition pause = new PauseTransition(STAY);
            pause.setOnFinished(event -> getChildren().remove(notice));
            pause.play();
        }
    }

    private Button button(Offer offer, Node notice) {
        Button button = new Button(offer.name());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            getChildren().remove(notice);
            offer.action().run();
        });
        return button;
    }
}
