package org.geodescent.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stays beside something in the window until Esc is pressed or the mouse clicks elsewhere; the focus is then where
 * it was. One may be shown again and again. On the JavaFX thread only.
 */
public final class Bubble extends Callout {
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    /** With as much room above and below the owner, in heights of the window, it may stand beside it. */
    private static final double ROOM_ABOVE = 0.25;
    /** As much room, in widths of the window, it needs there, also in large type. */
    private static final double ROOM_BESIDE = 0.5;

    /** By so many pixels its arrow lies over the owner. */
    private static final double LAP = 4;

    private final VBox content;

    /** With nothing in it. */
    public Bubble() {
        this(new VBox());
    }

    private Bubble(VBox content) {
        super(content, 6);
        this.content = content;
        // What was explained, and its window, are not kept.
        setOnHidden(event -> content.getChildren().clear());
    }

    /** Shows these nodes beside the owner, one below the other. */
    public void show(Node owner, Node... nodes) {
        // One that is there would keep its place, whatever its new size.
        hide();
        Scene scene = owner.getScene();
        content.getChildren().setAll(nodes);
        for (Node node : nodes) {
            if (node instanceof Label label) {
                // Else wrapped words lose their last lines.
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
        }
        // As large as in the window, however small the owner's own words are.
        content.pseudoClassStateChanged(
                PROJECTOR, scene.getRoot().getPseudoClassStates().contains(PROJECTOR));
        setArrowLocation(towards(owner.localToScene(owner.getLayoutBounds()), scene));
        appear(owner, LAP);
    }

    /** The arrow's place, so that the rest is on the side where there is room. */
    private static ArrowLocation towards(Bounds owner, Scene scene) {
        boolean left = owner.getCenterX() < scene.getWidth() / 2;
        double beside = (left ? scene.getWidth() - owner.getMaxX() : owner.getMinX()) / scene.getWidth();
        double height = owner.getCenterY() / scene.getHeight();
        double room = beside < ROOM_BESIDE ? 0.5 : ROOM_ABOVE;
        if (height < room) {
            return left ? ArrowLocation.TOP_LEFT : ArrowLocation.TOP_RIGHT;
        }
        if (height > 1 - room) {
            return left ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.BOTTOM_RIGHT;
        }
        return left ? ArrowLocation.LEFT_CENTER : ArrowLocation.RIGHT_CENTER;
    }
}
