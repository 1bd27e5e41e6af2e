package org.geodescent.core.regression;

import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Norm;
import org.geodescent.core.linalg.SingularValueDecomposition;
import org.geodescent.core.linalg.VectorNorm;

/**
 * The induced norm {@code ‖W‖_{2,2} = max_{‖u‖₂ = 1} ‖Wu‖₂}, the largest singular value; its dual is the sum of the
 * singular values (A, Corollary 3 with {@code p_1 = p_2 = 2}).
 *
 * @param outputs k ≥ 1
 * @param inputs d ≥ 1
 */
public record SpectralNorm(int outputs, int inputs) implements Norm {
    private SingularValueDecomposition decomposed(double... weights) {
        return SingularValueDecomposition.of(Matrix.of(outputs, inputs, weights));
    }

    @Override
    public void requireFits(int wantedOutputs, int dimension) {
        if (wantedOutputs != outputs || dimension != inputs) {
            throw new IllegalArgumentException(
                    "a norm of %d×%d weights; there are %d×%d".formatted(outputs, inputs, wantedOutputs, dimension));
        }
    }

    @Override
    public double of(double... weights) {
        return decomposed(weights).value(0);
    }

    @Override
    public double dual(double... weights) {
        return VectorNorm.ONE.of(decomposed(weights).values());
    }

    @Override
    public double[] shrink(double[] weights, double s) {
        SingularValueDecomposition svd = decomposed(weights);
        return composed(svd, VectorNorm.INFINITY.shrink(svd.values(), s));
    }

    @Override
    public double[] shrinkSquared(double[] weights, double tau) {
        SingularValueDecomposition svd = decomposed(weights);
        return composed(svd, VectorNorm.INFINITY.shrinkSquared(svd.values(), tau));
    }

    /** The proximal map of a norm of the singular values moves these alone. */
    private double[] composed(SingularValueDecomposition svd, double[] values) {
        double[] weights = new double[outputs * inputs];
        for (int r = 0; r < values.length; r++) {
            double[] left = svd.left(r);
            double[] right = svd.right(r);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += left[i / inputs] * values[r] * right[i % inputs];
            }
        }
        return weights;
    }

    @Override
    public double[] extremeDisturbance(double[] weights, int dimension) {
        SingularValueDecomposition svd = decomposed(weights);
        return svd.value(0) > 0 ? svd.right(0) : new double[dimension];
    }
}
