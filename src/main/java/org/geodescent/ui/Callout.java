package org.geodescent.ui;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/**
 * A card beside something in the window, to which it points. Where the desktop cannot show through a window, it is a
 * plain rectangle without a shadow. On the JavaFX thread only.
 */
public abstract class Callout extends PopOver {
    /** @param radius of its corners, in pixels */
    protected Callout(VBox content, double radius) {
        content.getStyleClass().add("bubble");
        setContentNode(content);
        setAnimated(false);
        setDetachable(false);
        setCornerRadius(radius);
        if (isOpaque()) {
            setCornerRadius(0);
            setArrowSize(0);
            skinProperty()
                    .addListener((property, before, skin) ->
                            skin.getNode().getStyleClass().add("opaque"));
        }
    }

    /** On X11 without a compositor. */
    private static boolean isOpaque() {
        return !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    }

    /**
     * Lets it come.
     *
     * @param offset between it and the owner, in pixels, counted inwards
     */
    protected void appear(Node owner, double offset) {
        show(owner, offset);
        if (!isOpaque() && !Motion.isStill(owner.getScene())) {
            Motion.CARD.fadeIn(getSkin().getNode());
        }
    }
}
