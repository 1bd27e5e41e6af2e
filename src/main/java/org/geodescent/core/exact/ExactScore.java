package org.geodescent.core.exact;

/**
 * Scores of networks without hidden roundings: sums in double-double arithmetic, as accurate as the result can be
 * stored.
 */
public final class ExactScore {
    private ExactScore() {}

    /**
     * A lower bound of {@code y · Σ_k s_k (x·u_k)_+}.
     *
     * @param signs s_k, 1 or −1
     * @param u their weights, one array per neuron
     */
    public static double lowerBound(double[] x, int y, int[] signs, double[][] u) {
        double high = 0;
        double low = 0;
        double magnitude = 0;
        for (int k = 0; k < u.length; k++) {
            double dot = 0;
            double rest = 0;
            for (int j = 0; j < x.length; j++) {
                double product = x[j] * u[k][j];
                rest += Math.fma(x[j], u[k][j], -product);
                double sum = dot + product;
                rest += DoubleDouble.errorOfSum(dot, product, sum);
                dot = sum;
                magnitude += Math.abs(product);
            }
            if (dot + rest > 0) {
                double sign = y * signs[k];
                double sum = high + sign * dot;
                low += sign * rest + DoubleDouble.errorOfSum(high, sign * dot, sum);
                high = sum;
            }
        }
        double value = high + low;
        return value - 0x1p-51 * Math.abs(value) - 0x1p-85 * magnitude;
    }
}
