package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/** What distances in the plane are measured in, {@code ‖·‖_p} for p ∈ {1, 2, ∞}. */
public enum PlaneNorm {
    ONE {
        @Override
        double length(double x, double y) {
            return Math.abs(x) + Math.abs(y);
        }

        @Override
        double reach(double normalX, double normalY) {
            return Math.max(Math.abs(normalX), Math.abs(normalY));
        }

        @Override
        Vec2 towards(double normalX, double normalY) {
            return Math.abs(normalX) >= Math.abs(normalY)
                    ? new Vec2(Math.signum(normalX), 0)
                    : new Vec2(0, Math.signum(normalY));
        }
    },
    TWO {
        @Override
        double length(double x, double y) {
            return StrictMath.hypot(x, y);
        }

        @Override
        double reach(double normalX, double normalY) {
            return 1;
        }

        @Override
        Vec2 towards(double normalX, double normalY) {
            return new Vec2(normalX, normalY);
        }
    },
    INFINITY {
        @Override
        double length(double x, double y) {
            return Math.max(Math.abs(x), Math.abs(y));
        }

        @Override
        double reach(double normalX, double normalY) {
            return Math.abs(normalX) + Math.abs(normalY);
        }

        @Override
        Vec2 towards(double normalX, double normalY) {
            return new Vec2(Math.signum(normalX), Math.signum(normalY));
        }
    };

    /** {@code ‖(x, y)‖_p}. */
    abstract double length(double x, double y);

    /** How far a step of length 1 comes along a unit normal at most: the dual norm of the normal. */
    abstract double reach(double normalX, double normalY);

    /** A step of length 1 that comes so far. */
    abstract Vec2 towards(double normalX, double normalY);

    /** The distance from a point to the segment between two others; they may be one. */
    public double distance(Vec2 point, Vec2 a, Vec2 b) {
        double x = a.x() - point.x();
        double y = a.y() - point.y();
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double least = Math.min(length(x, y), length(x + dx, y + dy));
        if (this == TWO) {
            return Math.min(least, at(x, y, dx, dy, -(x * dx + y * dy) / (dx * dx + dy * dy)));
        }
        // Along the segment the distance is convex with kinks where a coordinate vanishes or both are equally large.
        double[] kinks = {-x / dx, -y / dy, -(x - y) / (dx - dy), -(x + y) / (dx + dy)};
        for (double t : kinks) {
            least = Math.min(least, at(x, y, dx, dy, t));
        }
        return least;
    }

    private double at(double x, double y, double dx, double dy, double t) {
        return t > 0 && t < 1 ? length(x + t * dx, y + t * dy) : Double.POSITIVE_INFINITY;
    }
}
