package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.linalg.Vec2;

/**
 * The boundary of a polar set Q* of B (10) in the plane of two coordinates of λ: {@code {λ : h(λ) ≤ 1}}, convex, symmetric to the origin, as a polygon that is never further than a given distance
 * from the true curve. Immutable.
 */
public final class PolarSet {
    /** Directions closer than this, in radians, are not told apart. */
    private static final double FINEST = 1e-6;

    private final List<Vec2> boundary;

    private PolarSet(List<Vec2> boundary) {
        this.boundary = List.copyOf(boundary);
    }

    /**
     * Samples the boundary adaptively: between two of its points the curve lies outside their chord and, because the set is convex, the middle of the arc decides how far.
     *
     * @param h convex, even and positively homogeneous of degree 1: the dual constraint's left side in two coordinates, the others 0
     * @param tolerance positive: the largest distance of the middle of an arc from its chord
     * @param radius positive: how far the boundary is followed where h is 0, or small, so that the set is unbounded
     * @return the polygon, anticlockwise, closed by its first point
     */
    public static PolarSet of(ToDoubleFunction<Vec2> h, double tolerance, double radius) {
        if (!(tolerance > 0) || !(radius > 0)) {
            throw new IllegalArgumentException(
                    "tolerance %s and radius %s must be positive".formatted(tolerance, radius));
        }
        List<Vec2> half = new ArrayList<>();
        int parts = 16;
        for (int i = 0; i < parts; i++) {
            double from = StrictMath.PI * i / parts;
            double to = StrictMath.PI * (i + 1) / parts;
            Vec2 start = point(h, from, radius);
            half.add(start);
            refine(h, from, start, to, point(h, to, radius), tolerance, radius, half);
        }
        List<Vec2> boundary = new ArrayList<>(half);
        half.forEach(p -> boundary.add(p.times(-1)));
        return new PolarSet(boundary);
    }

    /** The vertices, anticlockwise, each exactly on the boundary; the last is joined to the first. */
    public List<Vec2> boundary() {
        return boundary;
    }

    private static void refine(
            ToDoubleFunction<Vec2> h,
            double from,
            Vec2 start,
            double to,
            Vec2 end,
            double tolerance,
            double radius,
            List<Vec2> points) {
        double angle = (from + to) / 2;
        Vec2 middle = point(h, angle, radius);
        Vec2 chord = end.minus(start);
        double length = chord.norm();
        double away = length > 0 ? Math.abs(chord.cross(middle.minus(start))) / length : 0;
        boolean flat = !(away > tolerance / 4);
        if (to - from < FINEST || (flat && to - from < 0.05)) {
            return;
        }
        refine(h, from, start, angle, middle, tolerance, radius, points);
        points.add(middle);
        refine(h, angle, middle, to, end, tolerance, radius, points);
    }

    private static Vec2 point(ToDoubleFunction<Vec2> h, double angle, double radius) {
        Vec2 direction = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
        double value = h.applyAsDouble(direction);
        return direction.times(value * radius > 1 ? 1 / value : radius);
    }
}
