package org.geodescent.ui;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
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
        } else {
            addEventHandler(WindowEvent.WINDOW_HIDING, event -> fadeOut());
        }
    }

    /** A picture of it fades in its place: the focus, keys and clicks are where they belong at once. */
    private void fadeOut() {
        Window window = getOwnerWindow();
        if (window == null || !window.isShowing() || Motion.isStill(window.getScene())) {
            return;
        }
        Node root = getScene().getRoot();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        clear.setTransform(new Scale(window.getOutputScaleX(), window.getOutputScaleY()));
        ImageView picture = new ImageView(root.snapshot(clear, null));
        Bounds bounds = root.getBoundsInParent();
        picture.setFitWidth(bounds.getWidth());
        picture.setFitHeight(bounds.getHeight());
        picture.setMouseTransparent(true);
        Popup gone = new Popup();
        gone.setAutoFix(false);
        gone.setHideOnEscape(false);
        gone.getContent().add(picture);
        gone.show(window, getX() + bounds.getMinX(), getY() + bounds.getMinY());
        Motion.CARD.fadeOut(picture, gone::hide);
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
