package org.geodescent.core.train;

import org.geodescent.core.loss.DecayingExponential;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;

/**
 * The push of every sample: the derivative of the objective by the network's output o_n, where {@code f(x_n) = o_n /
 * outputScale}. The formulas are those of {@link Objective}, without its transcendental functions and its branches.
 */
abstract sealed class Pushes {
    /** {@code y_n}, ±1. */
    final double[] signs;
    /** 1 / outputScale. */
    final double inverseScale;

    private Pushes(double[] signs, double inverseScale) {
        this.signs = signs;
        this.inverseScale = inverseScale;
    }

    /**
     * The pushes of an objective.
     *
     * @param signs y_n = ±1, kept
     * @param weight how often a sample counts in a sum
     */
    static Pushes of(Objective objective, double[] signs, double outputScale, double weight) {
        boolean sum = objective.reduction() == Reduction.SUM;
        double inverseScale = 1 / outputScale;
        double share = sum ? inverseScale * weight : inverseScale / signs.length;
        return objective.loss() == Loss.CROSS_ENTROPY
                ? new CrossEntropy(signs, inverseScale, share)
                : new Squared(signs, inverseScale, sum ? share : 2 * share, sum ? 1 : 0.5);
    }

    /**
     * Computes all pushes.
     *
     * @param outputs o_n, N numbers
     * @param pushes receives {@code ∂(objective)/∂o_n}
     * @return a number that is finite exactly if no score (cross-entropy) or squared residual (squared loss), and no
     *     sum of them, overflowed or was NaN
     */
    abstract double compute(double[] outputs, double[] pushes);

    private static final class CrossEntropy extends Pushes {
        private final double share;

        CrossEntropy(double[] signs, double inverseScale, double share) {
            super(signs, inverseScale);
            this.share = share;
        }

        @Override
        double compute(double[] outputs, double[] pushes) {
            double total = 0;
            for (int n = 0; n < outputs.length; n++) {
                double q = outputs[n] * inverseScale * signs[n];
                double size = Math.abs(q);
                double e = DecayingExponential.at(size);
                double sigmoidOfMinusQ = (q > 0 ? e : 1) / (1 + e);
                pushes[n] = -sigmoidOfMinusQ * (share * signs[n]);
                total += size;
            }
            return total;
        }
    }

    private static final class Squared extends Pushes {
        private final double share;
        private final double targetSize;

        Squared(double[] signs, double inverseScale, double share, double targetSize) {
            super(signs, inverseScale);
            this.share = share;
            this.targetSize = targetSize;
        }

        @Override
        double compute(double[] outputs, double[] pushes) {
            double total = 0;
            for (int n = 0; n < outputs.length; n++) {
                double residual = outputs[n] * inverseScale - targetSize * signs[n];
                pushes[n] = residual * share;
                total += residual * residual;
            }
            return total;
        }
    }
}
