package org.geodescent.core.linalg;

/** A closed axis-parallel rectangle of the plane with positive, finite width and height. */
public record Box(double minX, double minY, double maxX, double maxY) {
    public Box {
        double width = maxX - minX;
        double height = maxY - minY;
        if (!(width > 0 && height > 0 && width < Double.POSITIVE_INFINITY && height < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("box [%s, %s] × [%s, %s] must have a positive, finite width and height"
                    .formatted(minX, maxX, minY, maxY));
        }
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public Vec2 centre() {
        return new Vec2(minX + width() / 2, minY + height() / 2);
    }

    public boolean contains(Vec2 point) {
        return point.x() >= minX && point.x() <= maxX && point.y() >= minY && point.y() <= maxY;
    }

    /** This box with its width and height multiplied by {@code factor} about its centre. */
    public Box scaled(double factor) {
        double dx = width() / 2 * factor;
        double dy = height() / 2 * factor;
        Vec2 c = centre();
        return new Box(c.x() - dx, c.y() - dy, c.x() + dx, c.y() + dy);
    }
}
