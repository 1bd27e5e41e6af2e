package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/**
 * A hyperplane {@code w·x + b = 0} with every sample of class 0 on its positive and every other sample on its negative
 * side. Immutable.
 */
public final class LinearSeparation {
    /** A hull that comes closer to the origin than this share of its largest point is taken to contain it. */
    private static final double TOUCHING = 1e-12;

    /** A nearest point that is known up to this share needs no more digits. */
    private static final double SURE = 1 - 1e-9;

    /** The same for its length as a share of the largest vertex: the digits below are needed for its direction. */
    private static final double SURELY_APART = 1e-6;

    /** The same for its last coordinate: below this share of the largest vertex it is rounding, and b = 0 or is not. */
    private static final double ROUNDING = 1e-12;

    private final double[] w;
    private final double b;
    private final double margin;

    private LinearSeparation(double[] w, double b, double margin) {
        this.w = w;
        this.b = b;
        this.margin = margin;
    }

    /**
     * The hard-margin support vector machine with bias, A (23): the largest margin that any hyperplane has, half the
     * distance of the two convex hulls. Scaled so that {@code min_I w·x − max_J w·x = 2} and {@code margin = 1/‖w‖}.
     *
     * @param data at least one sample of each of the two signs
     * @return empty if the hulls touch
     */
    public static Optional<LinearSeparation> hardMargin(Dataset data) {
        // The distance of the hulls does not change, and large coordinates would hide it.
        double[] origin = data.features().row(0);
        Matrix positive = rows(data, 1, origin);
        Matrix negative = rows(data, -1, origin);
        MinimumNormPoint gap = MinimumNormPoint.ofDifference(positive, negative);
        double norm = gap.norm();
        if (!(gap.lowerBound() > TOUCHING * Math.max(largest(positive), largest(negative)))) {
            return Optional.empty();
        }
        double[] w = gap.point();
        for (int j = 0; j < w.length; j++) {
            w[j] *= 2 / norm / norm;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double value = Vectors.dot(w, Vectors.difference(data.features().row(n), origin));
            if (data.sign(n) > 0) {
                low = Math.min(low, value);
            } else {
                high = Math.max(high, value);
            }
        }
        return Optional.of(new LinearSeparation(w, -(low + high) / 2 - Vectors.dot(w, origin), norm / 2));
    }

    /** Why there is no hyperplane where the search for it has found none, in words for people. */
    public static String reason(Dataset data) {
        return Diagnostics.separable(data).holds()
                ? "a hyperplane separates the two classes, but where it lies is lost in rounding: measure the features in a unit in which they are near 1"
                : "no hyperplane separates the two classes";
    }

    /**
     * Where gradient descent on the cross-entropy of a linear classifier tends to: {@code min ‖w‖² + b²} subject to
     * {@code y_n (w·x_n + b) ≥ 1}, A (22), the separating hyperplane through the origin of the augmented space
     * {@code [x; 1]}.
     *
     * @param data at least one sample of each of the two signs
     * @return empty if no hyperplane separates the classes, or it is lost in rounding
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
        double size = Math.max(1, largest(data.features()));
        if (!(nearest.lowerBound() > SURE * nearest.norm() && nearest.lowerBound() > SURELY_APART * size)) {
            return Diagnostics.separable(data).holds() ? preciseLimit(signed) : Optional.empty();
        }
        double norm = nearest.norm();
        double[] p = nearest.point();
        if (Math.abs(p[data.dimension()]) <= ROUNDING * size) {
            Optional<LinearSeparation> precise = preciseLimit(signed);
            if (precise.isPresent()) {
                return precise;
            }
        }
        double[] w = new double[data.dimension()];
        for (int j = 0; j < w.length; j++) {
            w[j] = p[j] / norm / norm;
        }
        double b = p[w.length] / norm / norm;
        double smallest = Double.POSITIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double value = Vectors.dot(w, data.features().row(n)) + b;
            smallest = Math.min(smallest, data.sign(n) > 0 ? value : -value);
        }
        return Optional.of(new LinearSeparation(w, b, smallest / Vectors.norm(w)));
    }

    /**
     * Far from the origin, or in large or small units, where rounding hides the limit: exact predicates have said that
     * there is one.
     */
    private static Optional<LinearSeparation> preciseLimit(double[][] signed) {
        return NearestPoint.inverse(signed).map(u -> {
            double[] w = Arrays.copyOf(u, u.length - 1);
            return new LinearSeparation(w, u[w.length], 1 / Vectors.norm(w));
        });
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

    /** The samples of one sign, less the origin. */
    private static Matrix rows(Dataset data, int sign, double... origin) {
        double[][] rows = new double[data.size()][];
        int count = 0;
        for (int n = 0; n < data.size(); n++) {
            if (data.sign(n) == sign) {
                rows[count++] = Vectors.difference(data.features().row(n), origin);
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
