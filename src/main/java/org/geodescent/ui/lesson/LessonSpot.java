package org.geodescent.ui.lesson;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** A ring around what a lesson points at; the rest of the window is a little darker. */
final class LessonSpot extends Pane {
    /** Between the ring and what it is around. */
    private static final double AIR = 3;

    private static final double RADIUS = 20;

    private final Region ring = new Region();
    private @Nullable Bounds shown;

    LessonSpot() {
        setMouseTransparent(true);
        setManaged(false);
        ring.getStyleClass().add("lesson-ring");
        ring.setId("lesson-ring");
        ring.setManaged(false);
        setVisible(false);
    }

    /** What the card stands beside. */
    Region ring() {
        return ring;
    }

    /**
     * Shows a place, or none.
     *
     * @param window width and height in its own coordinates
     * @return whether that is another place than before
     */
    boolean show(Optional<Bounds> place, Bounds window) {
        Bounds next = place.map(at -> inside(at, window)).orElse(null);
        if (next == null) {
            boolean changed = shown != null;
            shown = null;
            setVisible(false);
            return changed;
        }
        if (isVisible() && next.equals(shown)) {
            return false;
        }
        shown = next;
        Rectangle hole = new Rectangle(next.getMinX(), next.getMinY(), next.getWidth(), next.getHeight());
        hole.setArcWidth(RADIUS);
        hole.setArcHeight(RADIUS);
        Shape shade = Shape.subtract(new Rectangle(window.getWidth(), window.getHeight()), hole);
        shade.getStyleClass().add("lesson-shade");
        getChildren().setAll(shade, ring);
        ring.resizeRelocate(next.getMinX(), next.getMinY(), next.getWidth(), next.getHeight());
        setVisible(true);
        return true;
    }

    /** With some air around it, as far as the window reaches. */
    private static Bounds inside(Bounds at, Bounds window) {
        double left = Math.rint(Math.max(1, at.getMinX() - AIR));
        double top = Math.rint(Math.max(1, at.getMinY() - AIR));
        double right = Math.rint(Math.min(window.getWidth() - 1, at.getMaxX() + AIR));
        double bottom = Math.rint(Math.min(window.getHeight() - 1, at.getMaxY() + AIR));
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
