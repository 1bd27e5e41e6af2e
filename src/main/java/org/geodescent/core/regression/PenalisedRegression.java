package org.geodescent.core.regression;

import org.geodescent.core.linalg.Norm;

/**
 * {@code min_W Σ_i ‖y_i − W x_i‖² + λ‖W‖^m} (A (12a); with m = 2 A (10) and (16)).
 *
 * @param lambda λ, positive and finite
 * @param exponent m, at least 1 and finite
 */
public record PenalisedRegression(RegressionProblem problem, Norm norm, double lambda, double exponent)
        implements RegularisedRegression {
    /** Halvings of an interval; beyond about 60 nothing changes but numbers near 0. */
    private static final int HALVINGS = 200;

    public PenalisedRegression {
        norm.requireFits(problem.outputs(), problem.dimension());
        if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("λ is " + lambda + "; it must be positive and finite");
        }
        if (!(exponent >= 1 && exponent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("m is " + exponent + "; it must be finite and at least 1");
        }
    }

    @Override
    public double objective(double... weights) {
        return problem.residual(weights) + lambda * StrictMath.pow(norm.of(weights), exponent);
    }

    /**
     * At the solution U the norm is penalised at the rate {@code s = tλ m ‖U‖^{m−1}}, which rises as {@code ‖U‖} does,
     * while U falls as s rises.
     */
    @Override
    public double[] proximal(double[] weights, double t) {
        if (exponent == 1) {
            return norm.shrink(weights, t * lambda);
        }
        double low = 0;
        double high = rate(weights, t);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (rate(norm.shrink(weights, middle), t) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return norm.shrink(weights, high);
    }

    private double rate(double[] weights, double t) {
        return t * lambda * exponent * StrictMath.pow(norm.of(weights), exponent - 1);
    }
}
