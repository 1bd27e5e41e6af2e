package org.geodescent.ui.window;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A card over the window, closed by Esc or a click beside it. */
final class Overlay extends StackPane {
    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /** Shows the card, or closes it if it is there. */
    void toggle(Node card) {
        if (shows(card)) {
            close();
        } else {
            getChildren().setAll(card);
            setVisible(true);
            requestFocus();
        }
    }

    /** Whether this card is seen. */
    boolean shows(Node card) {
        return isVisible() && getChildren().contains(card);
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (getParent() != null) {
            getParent().requestFocus();
        }
    }
}
