package org.geodescent.figure;

import org.geodescent.core.linalg.Vec2;

/** A rectangle in figure units, y downwards. */
public record Rect(double x, double y, double width, double height) {
    public Rect {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("a rectangle of %s × %s".formatted(width, height));
        }
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    public Rect inset(double left, double top, double right, double bottom) {
        return new Rect(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** Its middle. */
    public Vec2 centre() {
        return new Vec2(x + width / 2, y + height / 2);
    }
}
