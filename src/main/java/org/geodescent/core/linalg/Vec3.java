package org.geodescent.core.linalg;

/** A point or a vector of space. */
public record Vec3(double x, double y, double z) {
    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(factor * x, factor * y, factor * z);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Orthogonal to both, right-handed. */
    public Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** The Euclidean length, without overflow or underflow on the way. */
    public double norm() {
        return Vectors.norm(x, y, z);
    }

    /** The point at a share of the way to another: 0 is here, 1 is there. */
    public Vec3 towards(Vec3 other, double share) {
        return plus(other.minus(this).times(share));
    }
}
