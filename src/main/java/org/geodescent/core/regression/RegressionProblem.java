package org.geodescent.core.regression;

import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.SingularValueDecomposition;

/**
 * {@code ‖Y − X Wᵀ‖_F² = Σ_i ‖y_i − W x_i‖₂²} as a function of W, k×d (A (9)); for k = 1 these are the weights w of A
 * (12). Immutable.
 *
 * <p>Weights are one array, W by rows.
 */
public final class RegressionProblem {
    private final Matrix inputs;
    private final Matrix targets;
    /** XᵀX, d×d by rows. */
    private final double[] gram;
    /** YᵀX, k×d by rows. */
    private final double[] correlation;

    private final double largest;
    private final double smallest;

    /**
     * @param inputs X, N×d
     * @param targets Y, N×k
     * @throws IllegalArgumentException unless there are as many targets as samples, all is finite, and the samples span
     *     R^d, so that the solutions are unique
     */
    public RegressionProblem(Matrix inputs, Matrix targets) {
        if (inputs.rows() != targets.rows() || targets.columns() < 1) {
            throw new IllegalArgumentException("%d samples but %d targets of %d coordinates"
                    .formatted(inputs.rows(), targets.rows(), targets.columns()));
        }
        for (double target : targets.toArray()) {
            if (!Double.isFinite(target)) {
                throw new IllegalArgumentException("a target is " + target + "; it must be finite");
            }
        }
        double[] singular = SingularValueDecomposition.of(inputs).values();
        largest = singular[0];
        smallest = singular.length < inputs.columns() ? 0 : singular[singular.length - 1];
        if (!(smallest > 1e-8 * largest && largest < 1e150)) {
            throw new IllegalArgumentException(
                    "the %d samples do not span the %d dimensions well enough for the solution to be unique"
                            .formatted(inputs.rows(), inputs.columns()));
        }
        this.inputs = inputs;
        this.targets = targets;
        gram = product(inputs, inputs);
        correlation = product(targets, inputs);
    }

    /** AᵀB by rows. */
    private static double[] product(Matrix a, Matrix b) {
        double[] product = new double[a.columns() * b.columns()];
        for (int n = 0; n < a.rows(); n++) {
            for (int i = 0; i < a.columns(); i++) {
                for (int j = 0; j < b.columns(); j++) {
                    product[i * b.columns() + j] += a.get(n, i) * b.get(n, j);
                }
            }
        }
        return product;
    }

    /** X, N×d. */
    public Matrix inputs() {
        return inputs;
    }

    /** Y, N×k. */
    public Matrix targets() {
        return targets;
    }

    /** N = |I|. */
    public int samples() {
        return inputs.rows();
    }

    /** d. */
    public int dimension() {
        return inputs.columns();
    }

    /** k. */
    public int outputs() {
        return targets.columns();
    }

    /** {@code Σ_i ‖y_i − W x_i‖²}. */
    public double residual(double... weights) {
        return shiftedResidual(weights, new double[dimension()]);
    }

    /** {@code Σ_i ‖y_i − W (x_i + shift)‖²}. */
    double shiftedResidual(double[] weights, double[] shift) {
        double sum = 0;
        for (int n = 0; n < samples(); n++) {
            for (int k = 0; k < outputs(); k++) {
                double difference = targets.get(n, k);
                for (int j = 0; j < dimension(); j++) {
                    difference -= weights[k * dimension() + j] * (inputs.get(n, j) + shift[j]);
                }
                sum += difference * difference;
            }
        }
        return sum;
    }

    /** {@code YᵀX}, k·d numbers: half the negative gradient at W = 0. */
    double[] correlation() {
        return correlation.clone();
    }

    /** The gradient {@code 2 (W XᵀX − YᵀX)}. */
    double[] gradient(double... weights) {
        int d = dimension();
        double[] gradient = new double[weights.length];
        for (int k = 0; k < outputs(); k++) {
            for (int j = 0; j < d; j++) {
                double sum = -correlation[k * d + j];
                for (int i = 0; i < d; i++) {
                    sum += weights[k * d + i] * gram[i * d + j];
                }
                gradient[k * d + j] = 2 * sum;
            }
        }
        return gradient;
    }

    /** The gradient's Lipschitz constant {@code 2 σ_max(X)²}. */
    double smoothness() {
        return 2 * largest * largest;
    }

    /** The modulus of strong convexity {@code 2 σ_min(X)²}. */
    double convexity() {
        return 2 * smallest * smallest;
    }
}
