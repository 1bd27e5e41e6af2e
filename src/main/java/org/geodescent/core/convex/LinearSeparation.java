package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/**
 * A hyperplane {@code w·x + b = 0} with every sample of class 0 on its positive and every other sample on its negative side. Immutable.
 */
public final class LinearSeparation {
    /** A hull that comes closer to the origin than this share of its largest point is taken to contain it. */
    private static final double TOUCHING = 1e-12;

    private final double[] w;
    private final double b;
    private final double margin;

    private LinearSeparation(double[] w, double b, double margin) {
        this.w = w;
        this.b = b;
        this.margin = margin;
    }

    /**
     * The hard-margin support vector machine with bias, A (23): the largest margin that any hyperplane has, half the distance of the two convex
     * hulls. Scaled so that {@code min_I w·x − max_J w·x = 2} and {@code margin = 1/‖w‖}.
     *
     * @param data at least one sample of each of the two signs
     * @return empty if the hulls touch
     */
    public static Optional<LinearSeparation> hardMargin(Dataset data) {
        Matrix positive = rows(data, 1);
        Matrix negative = rows(data, -1);
        MinimumNormPoint gap = MinimumNormPoint.ofDifference(positive, negative);
        double norm = gap.norm();
        if (!(gap.lowerBound() > TOUCHING * largest(data.features()))) {
            return Optional.empty();
        }
        double[] w = gap.point();
        for (int j = 0; j < w.length; j++) {
            w[j] *= 2 / norm / norm;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double value = Vectors.dot(w, data.features().row(n));
            if (data.sign(n) > 0) {
                low = Math.min(low, value);
            } else {
                high = Math.max(high, value);
            }
        }
        return Optional.of(new LinearSeparation(w, -(low + high) / 2, norm / 2));
    }

    /**
     * Where gradient descent on the cross-entropy of a linear classifier tends to: {@code min ‖w‖² + b²} subject to {@code y_n (w·x_n + b) ≥ 1}, A (22), the
     * separating hyperplane through the origin of the augmented space {@code [x; 1]}.
     *
     * @param data at least one sample of each of the two signs
     * @return empty if no hyperplane separates the classes
     */
    public static Optional<LinearSeparation> crossEntropyLimit(Dataset data) {
        double[][] signed = new double[data.size()][];
        for (int n = 0; n < signed.length; n++) {
            signed[n] = new double[data.dimension() + 1];
            for (int j = 0; j < data.dimension(); j++) {
                signed[n][j] = data.sign(n) * data.feature(n, j);
            }
            signed[n][data.dimension()] = data.sign(n);
        }
        MinimumNormPoint nearest = MinimumNormPoint.ofHull(Matrix.ofRows(signed));
        if (!(nearest.lowerBound() > TOUCHING * Math.max(1, largest(data.features())))) {
            return Optional.empty();
        }
        double norm = nearest.norm();
        double[] p = nearest.point();
        double[] w = new double[data.dimension()];
        for (int j = 0; j < w.length; j++) {
            w[j] = p[j] / norm / norm;
        }
        double b = p[w.length] / norm / norm;
        double smallest = Double.POSITIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            smallest = Math.min(
                    smallest, data.sign(n) * (Vectors.dot(w, data.features().row(n)) + b));
        }
        return Optional.of(new LinearSeparation(w, b, smallest / Vectors.norm(w)));
    }

    /** w, a copy of its d numbers. */
    public double[] w() {
        return w.clone();
    }

    public double b() {
        return b;
    }

    /** The Euclidean distance of the hyperplane from the nearest sample, positive. */
    public double margin() {
        return margin;
    }

    private static Matrix rows(Dataset data, int sign) {
        double[][] rows = new double[data.size()][];
        int count = 0;
        for (int n = 0; n < data.size(); n++) {
            if (data.sign(n) == sign) {
                rows[count++] = data.features().row(n);
            }
        }
        return Matrix.ofRows(Arrays.copyOf(rows, count));
    }

    private static double largest(Matrix points) {
        double largest = 0;
        for (int n = 0; n < points.rows(); n++) {
            largest = Math.max(largest, Vectors.norm(points.row(n)));
        }
        return largest;
    }
}
