package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picture with a title bar. Double-clicking the title, or its button, gives it the place of all and back. */
public final class PaneFrame extends BorderPane {
    private final HBox header = new HBox();
    private final FontIcon icon = new FontIcon(Feather.MAXIMIZE_2);
    private Consumer<PaneFrame> toggleMaximised = frame -> {};
    private final Button maximise = new Button(null, icon);

    public PaneFrame(String title, Node content) {
        getStyleClass().add("pane-frame");
        Label label = new Label(title);
        label.getStyleClass().add("pane-title");
        maximise.getStyleClass().addAll("flat", "pane-button", "maximise");
        maximise.setFocusTraversable(false);
        maximise.setOnAction(event -> toggleMaximised.accept(this));
        maximise.setAccessibleText("Maximise " + title);
        Hint.install(
                maximise, "Fill the window with this pane, or put it back. Double-clicking the title does the same.");
        header.getStyleClass().add("pane-header");
        header.getChildren().addAll(label, new Spacer(), maximise);
        header.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                toggleMaximised.accept(this);
            }
        });
        setTop(header);
        setCenter(content);
        setMinSize(0, 0);
    }

    void setOnMaximise(Consumer<PaneFrame> toggle) {
        toggleMaximised = toggle;
    }

    /** Puts controls into the title bar, left of its button. */
    public PaneFrame withControls(Node... controls) {
        header.getChildren().addAll(header.getChildren().size() - 1, List.of(controls));
        return this;
    }

    /**
     * Puts something in the place of the title that names the content itself.
     *
     * @param wide whether it has all the room there is, as tabs need it
     */
    public PaneFrame withTitle(Node title, boolean wide) {
        header.getChildren().set(0, title);
        if (wide) {
            HBox.setHgrow(title, Priority.ALWAYS);
            header.getChildren().remove(1);
        }
        // Buttons keep clicks to themselves; as a title they are double-clicked all the same.
        title.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                event.consume();
                toggleMaximised.accept(this);
            }
        });
        return this;
    }

    /** Shows the title bar, or gives its place to the picture. */
    void setHeaderShown(boolean shown) {
        setTop(shown ? header : null);
    }

    void setMaximised(boolean maximised) {
        icon.setIconCode(maximised ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2);
    }
}
