package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/**
 * The point of smallest Euclidean norm in a convex hull, by the algorithm of Ph. Wolfe ("Finding the nearest point in a
 * polytope", Mathematical Programming 11, 1976), with a certificate: for the point p and every vertex v,
 * {@code ⟨v, p⟩ ≥ lowerBound · ‖p‖}, so that the smallest norm lies between {@link #lowerBound} and {@link #norm}
 * whatever rounding did on the way. Immutable.
 */
public final class MinimumNormPoint {
    /** A weight below this share counts as zero: its vertex leaves the corral. */
    private static final double NEGLIGIBLE = 1e-14;

    private final double[] point;
    private final double lowerBound;
    private final List<double[]> corral;
    private final double[] weights;

    private MinimumNormPoint(double[] point, double lowerBound, List<double[]> corral, double[] weights) {
        this.point = point;
        this.lowerBound = lowerBound;
        this.corral = corral;
        this.weights = weights;
    }

    /** For the hull of the rows: N×d, N ≥ 1, finite. */
    public static MinimumNormPoint ofHull(Matrix points) {
        return of(new Rows(points));
    }

    /**
     * For the hull of all differences {@code a − b} of a row a of the first and a row b of the second matrix: its norm
     * is the distance of the two hulls.
     *
     * @param first N×d, N ≥ 1, finite
     * @param second M×d, M ≥ 1, finite
     */
    public static MinimumNormPoint ofDifference(Matrix first, Matrix second) {
        if (first.columns() != second.columns()) {
            throw new IllegalArgumentException(
                    "points of R^%d and of R^%d".formatted(first.columns(), second.columns()));
        }
        return of(new Differences(new Rows(first), new Rows(second)));
    }

    /**
     * For the hull of vertices that are too many to list.
     *
     * @param lowest from a direction of R^d to a vertex v with the smallest {@code ⟨v, direction⟩}, a new array; the
     *     direction is not to be modified
     */
    public static MinimumNormPoint ofVertices(int dimension, UnaryOperator<double[]> lowest) {
        return of(new Implicit(dimension, lowest));
    }

    /** p, a copy of its d coordinates. */
    public double[] point() {
        return point.clone();
    }

    /** ‖p‖: an upper bound of the smallest norm. */
    public double norm() {
        return Vectors.norm(point);
    }

    /** A lower bound of the smallest norm; 0 where the hull may contain the origin. */
    public double lowerBound() {
        return lowerBound;
    }

    /**
     * The vertices that p is a convex combination of, affinely independent: the very arrays that were given, not to be
     * modified.
     */
    public List<double[]> corral() {
        return Collections.unmodifiableList(corral);
    }

    /** The weight of each vertex of the corral, up to rounding; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    private static MinimumNormPoint of(Vertices vertices) {
        List<double[]> corral = new ArrayList<>();
        corral.add(vertices.lowest(new double[vertices.dimension()]));
        double[] weights = {1};
        double[] best = corral.get(0);
        List<double[]> bestCorral = List.copyOf(corral);
        double[] bestWeights = weights;
        // Wolfe's norms fall strictly; the first step that does not, because of rounding, is the last.
        while (true) {
            double[] next = vertices.lowest(best);
            double squared = Vectors.dot(best, best);
            if (!(Vectors.dot(next, best) < squared)) {
                break;
            }
            corral.add(next);
            weights = shrink(corral, append(weights));
            double[] candidate = AffineHull.combination(corral, weights);
            if (!(Vectors.dot(candidate, candidate) < squared)) {
                break;
            }
            best = candidate;
            bestCorral = List.copyOf(corral);
            bestWeights = weights;
        }
        double norm = Vectors.norm(best);
        double support = norm > 0 ? Vectors.dot(vertices.lowest(best), best) / norm : 0;
        return new MinimumNormPoint(best, Math.max(0, Math.min(support, norm)), bestCorral, bestWeights);
    }

    /**
     * The minor cycle: walks towards the affine minimiser, dropping vertices until it lies inside the corral's simplex.
     */
    private static double[] shrink(List<double[]> corral, double[] start) {
        double[] weights = start;
        while (corral.size() > 1) {
            double[] target = AffineHull.minimiser(corral);
            double step = 1;
            int leaving = -1;
            for (int i = 0; i < target.length; i++) {
                if (target[i] <= NEGLIGIBLE && weights[i] <= step * (weights[i] - target[i])) {
                    step = weights[i] > 0 ? weights[i] / (weights[i] - target[i]) : 0;
                    leaving = i;
                }
            }
            if (leaving < 0) {
                return target;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += step * (target[i] - weights[i]);
            }
            corral.remove(leaving);
            weights = normalisedWithout(weights, leaving);
        }
        return new double[] {1};
    }

    private static double[] append(double[] weights) {
        double[] longer = new double[weights.length + 1];
        System.arraycopy(weights, 0, longer, 0, weights.length);
        return longer;
    }

    private static double[] normalisedWithout(double[] weights, int leaving) {
        double[] shorter = new double[weights.length - 1];
        double sum = 0;
        for (int i = 0, k = 0; i < weights.length; i++) {
            if (i != leaving) {
                shorter[k] = Math.max(0, weights[i]);
                sum += shorter[k++];
            }
        }
        for (int i = 0; i < shorter.length; i++) {
            shorter[i] /= sum;
        }
        return shorter;
    }

    /** The vertices of a polytope, known by the lowest one in a direction. */
    private interface Vertices {
        int dimension();

        /** A vertex v with the smallest {@code ⟨v, direction⟩}. */
        double[] lowest(double[] direction);
    }

    private record Implicit(int dimension, UnaryOperator<double[]> oracle) implements Vertices {
        @Override
        public double[] lowest(double[] direction) {
            return oracle.apply(direction);
        }
    }

    private record Rows(Matrix points) implements Vertices {
        Rows {
            if (points.rows() < 1) {
                throw new IllegalArgumentException("a convex hull needs at least one point");
            }
        }

        @Override
        public int dimension() {
            return points.columns();
        }

        @Override
        public double[] lowest(double[] direction) {
            int lowest = 0;
            double value = Double.POSITIVE_INFINITY;
            for (int i = 0; i < points.rows(); i++) {
                double sum = 0;
                for (int j = 0; j < direction.length; j++) {
                    sum += points.get(i, j) * direction[j];
                }
                if (sum < value) {
                    value = sum;
                    lowest = i;
                }
            }
            return points.row(lowest);
        }
    }

    private record Differences(Rows first, Rows second) implements Vertices {
        @Override
        public int dimension() {
            return first.dimension();
        }

        @Override
        public double[] lowest(double[] direction) {
            double[] opposite = direction.clone();
            for (int j = 0; j < opposite.length; j++) {
                opposite[j] = -opposite[j];
            }
            double[] difference = first.lowest(direction);
            double[] subtracted = second.lowest(opposite);
            for (int j = 0; j < difference.length; j++) {
                difference[j] -= subtracted[j];
            }
            return difference;
        }
    }
}
