package org.geodescent.ui.points;

import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;

/** Moves and scales the part of the plane that is shown, within what numbers and eyes can bear. */
public final class Viewport {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;

    private Viewport() {}

    /**
     * The box scaled by {@code factor} so that {@code fixed} stays where it is; the box itself where that would be too
     * small or too large.
     */
    public static Box zoomed(Box box, Vec2 fixed, double factor) {
        double width = box.width() * factor;
        double height = box.height() * factor;
        if (!(Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST)) {
            return box;
        }
        return kept(
                box,
                fixed.x() + (box.minX() - fixed.x()) * factor,
                fixed.y() + (box.minY() - fixed.y()) * factor,
                width,
                height);
    }

    /** The box moved; the box itself where that would be too far away. */
    public static Box moved(Box box, Vec2 by) {
        return kept(box, box.minX() + by.x(), box.minY() + by.y(), box.width(), box.height());
    }

    private static Box kept(Box box, double x, double y, double width, double height) {
        boolean sane = Math.abs(x) <= LARGEST
                && Math.abs(y) <= LARGEST
                && x + width > x
                && y + height > y
                // Ticks need digits to tell numbers apart.
                && Math.min(width, height) > 1e-9 * Math.max(Math.abs(x), Math.abs(y));
        return sane ? new Box(x, y, x + width, y + height) : box;
    }
}
