package org.geodescent.core.loss;

/**
 * What gradient descent minimises: {@code Σ_n ℓ_n(f(x_n))}, with the reduction's factor inside ℓ_n.
 *
 * @param loss which loss
 * @param reduction sum or mean; for the squared loss also the target and the factor
 */
public record Objective(Loss loss, Reduction reduction) {
    /** The number {@code t_n} that a score should reach under the squared loss: y or y/2. */
    public double target(int sign) {
        return reduction == Reduction.SUM ? sign : 0.5 * sign;
    }

    /**
     * ℓ_n: the contribution of one sample to the objective.
     *
     * @param score f(x_n)
     * @param sign y_n = ±1
     * @param samples N, at least 1
     */
    public double value(double score, int sign, int samples) {
        double scale = reduction == Reduction.SUM ? 1 : 1.0 / samples;
        if (loss == Loss.CROSS_ENTROPY) {
            double q = sign * score;
            // log(1 + e^{−q}) without overflow for q ≪ 0 and without cancellation for q ≫ 0.
            return scale * (Math.max(-q, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(q))));
        }
        double residual = score - target(sign);
        return reduction == Reduction.SUM ? 0.5 * residual * residual : scale * residual * residual;
    }

    /**
     * {@code dℓ_n/df} at the score; its magnitude is the sample's push on the parameters. Arguments as {@link #value}.
     */
    public double derivative(double score, int sign, int samples) {
        double scale = reduction == Reduction.SUM ? 1 : 1.0 / samples;
        if (loss == Loss.CROSS_ENTROPY) {
            double q = sign * score;
            double e = StrictMath.exp(-Math.abs(q));
            double sigmoidOfMinusQ = q >= 0 ? e / (1 + e) : 1 / (1 + e);
            return -sign * scale * sigmoidOfMinusQ;
        }
        double residual = score - target(sign);
        return reduction == Reduction.SUM ? residual : 2 * scale * residual;
    }
}
