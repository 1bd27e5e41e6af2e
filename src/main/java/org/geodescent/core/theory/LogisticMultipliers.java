package org.geodescent.core.theory;

/** The multipliers that the cross-entropy gives the samples, B (19). */
final class LogisticMultipliers {
    private LogisticMultipliers() {}

    /**
     * {@code λ_n = y_n σ(−q_n)} times one positive number that keeps the largest from underflowing.
     *
     * @param q N signed scores {@code y_n f(x_n)}
     * @return N numbers with {@code y_n λ_n ≥ 0}; not finite where a score is not
     */
    static double[] of(double[] q, int... y) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : q) {
            smallest = Math.min(smallest, value);
        }
        double shift = Math.max(0, smallest);
        double[] lambda = new double[q.length];
        for (int n = 0; n < q.length; n++) {
            lambda[n] = q[n] >= 0
                    ? y[n] * StrictMath.exp(shift - q[n]) / (1 + StrictMath.exp(-q[n]))
                    : y[n] / (1 + StrictMath.exp(q[n]));
        }
        return lambda;
    }
}
