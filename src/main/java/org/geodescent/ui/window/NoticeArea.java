package org.geodescent.ui.window;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Notices in a corner of the window. They never pile up: at most three, the same sentence once, news go by themselves.
 */
final class NoticeArea extends VBox {
    /** How a notice looks and how long it stays. */
    enum Kind {
        NEWS(Feather.INFO, Styles.ACCENT),
        WARNING(Feather.ALERT_TRIANGLE, Styles.WARNING),
        ERROR(Feather.ALERT_OCTAGON, Styles.DANGER);

        private final Feather icon;
        private final String style;

        Kind(Feather icon, String style) {
            this.icon = icon;
            this.style = style;
        }
    }

    /** A button in a notice; pressing it closes the notice. */
    record Offer(String name, Runnable action) {}

    private static final int MOST = 3;
    private static final double WIDTH = 420;
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
        Notification notice = new Notification(sentence, new FontIcon(kind.icon));
        notice.setUserData(sentence);
        notice.getStyleClass().addAll("notice", kind.name().toLowerCase(Locale.ROOT), kind.style);
        notice.setPrefWidth(WIDTH);
        notice.setOnClose(event -> getChildren().remove(notice));
        // Its own button for that is for the mouse alone.
        notice.setFocusTraversable(true);
        notice.setAccessibleText(sentence);
        notice.setAccessibleHelp("Esc closes this notice.");
        notice.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                getChildren().remove(notice);
            }
        });
        notice.getPrimaryActions()
                .setAll(offers.stream().map(offer -> button(offer, notice)).toList());
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
