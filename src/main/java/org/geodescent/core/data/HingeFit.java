package org.geodescent.core.data;

import java.util.Arrays;
import org.geodescent.core.linalg.Vectors;

/**
 * The minimum of {@code ½ Σ max(0, 1 − a_n·u)²} for vectors a_n of R^d, by Newton's method, whose steps conjugate
 * gradients find roughly, with an exact search along every one. It is 0 if all vectors lie in one open half-space, of
 * which u is a normal; else the residuals r ≥ 0 are not all 0, and {@code Σ r_n a_n = 0}: the origin as a combination
 * of the vectors. Up to rounding: a guess to be proved. Some hundreds of passes over the vectors. Immutable.
 */
final class HingeFit {
    private static final int STEPS = 300;

    /** Of the gradient, relative to what it is the sum of. */
    private static final double CONVERGED = 1e-13;

    /** Of the square of what remains of a linear system: the next step, from other residuals, goes on with it. */
    private static final double SOLVED = 1e-5;

    /** Where no residual is larger, every vector is on the normal's side. */
    private static final double SURELY_INSIDE = 0.5;

    private final double[] normal;
    private final double[] residuals;

    private HingeFit(double[] normal, double[] residuals) {
        this.normal = normal;
        this.residuals = residuals;
    }

    /**
     * Fits.
     *
     * @param rows a_n, N×d, N ≥ 1, of lengths near 1
     * @param operations so many multiplications may be spent
     */
    static HingeFit of(double[][] rows, double operations) {
        int d = rows[0].length;
        double[] u = new double[d];
        double[] scores = new double[rows.length];
        double left = operations;
        for (int step = 0; step < STEPS && left > 0; step++) {
            double[] residuals = residuals(scores);
            double[] gradient = combination(rows, residuals);
            boolean converged =
                    !(Vectors.norm(gradient) > CONVERGED * Vectors.norm(residuals) * Math.sqrt(rows.length));
            if (converged || Arrays.stream(residuals).allMatch(r -> r < SURELY_INSIDE)) {
                break;
            }
            int passes = 2 * d + 20;
            double[] change = new double[d];
            left -= 2.0 * rows.length * d * solve(rows, residuals, gradient, passes, change);
            double[] scoreChange = scores(rows, change);
            double length = exactStep(scores, scoreChange);
            Vectors.add(u, length, change);
            scores = scores(rows, u);
            if (!(length > 0)) {
                break;
            }
        }
        return new HingeFit(u, residuals(scores));
    }

    /** u. */
    double[] normal() {
        return normal.clone();
    }

    /** r, none negative. */
    double[] residuals() {
        return residuals.clone();
    }

    private static double[] residuals(double... scores) {
        double[] residuals = new double[scores.length];
        for (int n = 0; n < residuals.length; n++) {
            residuals[n] = Math.max(0, 1 - scores[n]);
        }
        return residuals;
    }

    private static double[] scores(double[][] rows, double... u) {
        double[] scores = new double[rows.length];
        for (int n = 0; n < scores.length; n++) {
            scores[n] = Vectors.dot(rows[n], u);
        }
        return scores;
    }

    /** {@code Σ weights_n a_n}. */
    private static double[] combination(double[][] rows, double... weights) {
        double[] sum = new double[rows[0].length];
        for (int n = 0; n < rows.length; n++) {
            if (weights[n] != 0) {
                Vectors.add(sum, weights[n], rows[n]);
            }
        }
        return sum;
    }

    /**
     * Least squares over the vectors with a residual, by conjugate gradients.
     *
     * @param change gets the solution; 0 before
     * @return how many passes it took
     */
    private static int solve(double[][] rows, double[] residuals, double[] gradient, int passes, double... change) {
        double[] rest = gradient.clone();
        double[] direction = rest.clone();
        double size = Vectors.dot(rest, rest);
        double enough = SOLVED * size;
        int pass = 0;
        for (; pass < passes && size > enough; pass++) {
            double[] along = scores(rows, direction);
            for (int n = 0; n < along.length; n++) {
                along[n] = residuals[n] > 0 ? along[n] : 0;
            }
            double[] product = combination(rows, along);
            double curvature = Vectors.dot(along, along);
            if (!(curvature > 0)) {
                break;
            }
            double step = size / curvature;
            Vectors.add(change, step, direction);
            Vectors.add(rest, -step, product);
            double next = Vectors.dot(rest, rest);
            for (int j = 0; j < direction.length; j++) {
                direction[j] = rest[j] + next / size * direction[j];
            }
            size = next;
        }
        return pass;
    }

    /** Where the function is lowest along a change: its derivative rises, linearly between the vectors' kinks. */
    private static double exactStep(double[] scores, double... change) {
        double low = 0;
        double high = 1;
        while (slope(scores, high, change) < 0 && high < 1e12) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (slope(scores, middle, change) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double slope(double[] scores, double length, double... change) {
        double slope = 0;
        for (int n = 0; n < scores.length; n++) {
            slope -= Math.max(0, 1 - scores[n] - length * change[n]) * change[n];
        }
        return slope;
    }
}
