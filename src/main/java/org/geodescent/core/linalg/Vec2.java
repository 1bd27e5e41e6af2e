package org.geodescent.core.linalg;

/** A point or a vector of the plane. */
public record Vec2(double x, double y) {
    public Vec2 plus(Vec2 other) {
        return new Vec2(x + other.x, y + other.y);
    }

    public Vec2 minus(Vec2 other) {
        return new Vec2(x - other.x, y - other.y);
    }

    public Vec2 times(double factor) {
        return new Vec2(factor * x, factor * y);
    }

    public double dot(Vec2 other) {
        return x * other.x + y * other.y;
    }

    /**
     * Twice the signed area of the triangle (0, this, other): positive when {@code other} lies anticlockwise of this.
     */
    public double cross(Vec2 other) {
        return x * other.y - y * other.x;
    }

    /** The Euclidean length, without overflow or underflow on the way. */
    public double norm() {
        return StrictMath.hypot(x, y);
    }

    public double distanceTo(Vec2 other) {
        return minus(other).norm();
    }
}
