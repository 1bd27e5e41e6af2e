package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;

/**
 * A's Corollary 2 in the plane, corrected: for a unit vector r and Δ with {@code ⟨r, x_i⟩ ≥ Δ ≥ ⟨r, x_j⟩} for all support vectors of class I and J, and
 * {@code B Δ ≥ 0}, the margin is at most {@code 1 / (|B| |Δ|)}. The best r is found exactly: Δ as a function of r's angle is made of pieces of sinusoids, so that
 * its maximum lies at one of finitely many directions.
 */
final class Corollary2 {
    /** Slack for {@code ⟨r, x_i⟩ ≥ ⟨r, x_j⟩} at directions where both are equal but for rounding, as a share of the largest ‖x‖. */
    private static final double ROUNDING = 1e-12;

    private Corollary2() {}

    /** @param support the support vectors, of both signs */
    static Bound bound(Dataset support, double bias) {
        if (support.dimension() != 2) {
            return new Bound.None(
                    "the best direction r is searched for in the plane only; the samples have %d coordinates"
                            .formatted(support.dimension()));
        }
        // For B < 0 the paper's own trick: negated points with swapped classes have the same margin and the bias −B.
        int orientation = bias < 0 ? -1 : 1;
        List<Vec2> upper = points(support, orientation, orientation);
        List<Vec2> lower = points(support, -orientation, orientation);
        double delta = 0;
        for (Vec2 r : candidates(upper, lower)) {
            double least = upper.stream().mapToDouble(r::dot).min().orElseThrow();
            double most = lower.stream().mapToDouble(r::dot).max().orElseThrow();
            if (most <= least + ROUNDING * (Math.abs(most) + Math.abs(least))) {
                delta = Math.max(delta, least);
            }
        }
        double product = Math.abs(bias) * delta;
        return product > 0
                ? new Bound.Value(1 / product)
                : new Bound.None("no direction r separates the support vectors with B Δ > 0");
    }

    /** The points of one class, negated if their orientation is. */
    private static List<Vec2> points(Dataset support, int sign, int orientation) {
        List<Vec2> points = new ArrayList<>();
        for (int n = 0; n < support.size(); n++) {
            if (support.sign(n) == sign) {
                points.add(support.point(n).times(orientation));
            }
        }
        return points;
    }

    private static List<Vec2> candidates(List<Vec2> upper, List<Vec2> lower) {
        List<Vec2> directions = new ArrayList<>();
        for (Vec2 a : upper) {
            addUnit(directions, a);
            for (Vec2 b : upper) {
                addPerpendicular(directions, a.minus(b));
            }
            for (Vec2 b : lower) {
                addPerpendicular(directions, a.minus(b));
            }
        }
        return directions;
    }

    private static void addPerpendicular(List<Vec2> directions, Vec2 v) {
        addUnit(directions, new Vec2(-v.y(), v.x()));
        addUnit(directions, new Vec2(v.y(), -v.x()));
    }

    private static void addUnit(List<Vec2> directions, Vec2 v) {
        double length = v.norm();
        if (length > 0) {
            directions.add(v.times(1 / length));
        }
    }
}
