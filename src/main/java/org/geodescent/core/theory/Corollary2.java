package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.LeastDistance;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ConvexHull;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * A's Corollary 2: for a unit vector r and Δ with {@code ⟨r, x_i⟩ ≥ Δ ≥ ⟨r, x_j⟩} for all support vectors of class I
 * and J, the margin is at most {@code 1 / (|B| |Δ|)}. Corrected, it needs {@code B Δ ≥ 0}. Several orthonormal r_k with
 * Δ_k of one sign say no more than one: {@code Σ Δ_k r_k / √(ΣΔ_k²)} has {@code Δ = √(ΣΔ_k²)}. So the best r is the
 * best of all corrected statements; for the printed one see {@link OpposedDeltas}.
 *
 * <p>In the plane it is found exactly: Δ as a function of r's angle is made of pieces of sinusoids, so that its maximum
 * lies at one of finitely many directions. Elsewhere {@code r/Δ} is the shortest vector ρ with
 * {@code ⟨ρ, x_i⟩ ≥ 1 ≥ ⟨ρ, x_j⟩}.
 */
final class Corollary2 {
    /**
     * Slack for {@code ⟨r, x_i⟩ ≥ ⟨r, x_j⟩} at directions where both are equal but for rounding, as a share of the
     * largest ‖x‖.
     */
    private static final double ROUNDING = 1e-12;
    /** The same outside the plane, where r comes from a least-squares problem. */
    private static final double LEAST_SQUARES_ROUNDING = 1e-7;

    private Corollary2() {}

    /**
     * The corrected statement.
     *
     * @param support the support vectors, of both signs
     */
    static Answer<Double> bound(Dataset support, double bias) {
        // For B < 0 the paper's own trick: negated points with swapped classes have the same margin and the bias −B.
        return bound(bias, largestDelta(support, bias < 0 ? -1 : 1), "no direction r has B Δ > 0");
    }

    /**
     * The strongest claim that the paper's statement makes: it lets Δ have any sign, so that two directions may say
     * more than one.
     */
    static Answer<Double> boundAsPrinted(Dataset support, double bias) {
        double single = Math.max(largestDelta(support, 1), largestDelta(support, -1));
        double pair = OpposedDeltas.largest(points(support, 1, 1), points(support, -1, 1));
        double delta = Math.max(single, pair);
        return bound(bias, delta, "no direction r separates the support vectors with Δ ≠ 0");
    }

    private static Answer<Double> bound(double bias, double delta, String otherwise) {
        double product = Math.abs(bias) * delta;
        if (bias == 0) {
            return Answer.none("B is 0 up to rounding, so that the bound is infinite");
        }
        return Answer.finite(1 / product, otherwise);
    }

    /** The largest {@code orientation · Δ} of any r, at least 0. */
    private static double largestDelta(Dataset support, int orientation) {
        List<double[]> upper = points(support, orientation, orientation);
        List<double[]> lower = points(support, -orientation, orientation);
        List<double[]> directions = support.dimension() == 2
                ? candidates(upper, lower)
                : shortest(upper, lower).stream().toList();
        double delta = 0;
        for (double[] r : directions) {
            delta = Math.max(delta, delta(upper, lower, r));
        }
        return delta;
    }

    /** The largest Δ with {@code ⟨r, x⟩ ≥ Δ} above and {@code ≤ Δ} below; 0 if there is none, or none above 0. */
    static double delta(List<double[]> upper, List<double[]> lower, double... r) {
        double tolerance = r.length == 2 ? ROUNDING : LEAST_SQUARES_ROUNDING;
        double least = upper.stream().mapToDouble(x -> Vectors.dot(r, x)).min().orElseThrow();
        double most = lower.stream().mapToDouble(x -> Vectors.dot(r, x)).max().orElseThrow();
        return most <= least + tolerance * (Math.abs(most) + Math.abs(least)) ? Math.max(0, least) : 0;
    }

    /**
     * The points of one class, negated if their orientation is; in the plane the corners of their hull, which say the
     * same of every direction: support vectors lie on two lines, and there may be many.
     */
    private static List<double[]> points(Dataset support, int sign, int orientation) {
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < support.size(); n++) {
            if (support.sign(n) == sign) {
                double[] point = support.features().row(n);
                for (int j = 0; j < point.length; j++) {
                    point[j] *= orientation;
                }
                points.add(point);
            }
        }
        return support.dimension() == 2 ? ConvexHull.corners(points) : points;
    }

    /** The unit vector with the largest Δ, if that is above 0; right outside the plane, too. */
    static Optional<double[]> shortest(List<double[]> upper, List<double[]> lower) {
        double scale = 0;
        for (List<double[]> points : List.of(upper, lower)) {
            scale = points.stream().mapToDouble(Vectors::norm).reduce(scale, Math::max);
        }
        List<double[]> rows = new ArrayList<>();
        for (double[] x : upper) {
            rows.add(row(x, 1 / scale, 1));
        }
        for (double[] x : lower) {
            rows.add(row(x, -1 / scale, -1));
        }
        Optional<double[]> r = LeastDistance.shortest(rows.toArray(double[][]::new));
        return r.filter(found -> Vectors.norm(found) > 0).map(found -> row(found, 1 / Vectors.norm(found)));
    }

    private static double[] row(double[] vector, double factor, double... end) {
        double[] row = new double[vector.length + end.length];
        for (int j = 0; j < vector.length; j++) {
            row[j] = factor * vector[j];
        }
        System.arraycopy(end, 0, row, vector.length, end.length);
        return row;
    }

    private static List<double[]> candidates(List<double[]> upper, List<double[]> lower) {
        List<double[]> directions = new ArrayList<>();
        for (double[] a : upper) {
            addUnit(directions, new Vec2(a[0], a[1]));
            for (List<double[]> others : List.of(upper, lower)) {
                for (double[] b : others) {
                    addUnit(directions, new Vec2(b[1] - a[1], a[0] - b[0]));
                    addUnit(directions, new Vec2(a[1] - b[1], b[0] - a[0]));
                }
            }
        }
        return directions;
    }

    private static void addUnit(List<double[]> directions, Vec2 v) {
        double length = v.norm();
        if (length > 0) {
            directions.add(new double[] {v.x() / length, v.y() / length});
        }
    }
}
