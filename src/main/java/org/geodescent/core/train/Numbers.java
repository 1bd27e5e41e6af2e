package org.geodescent.core.train;

/** Tests of number arrays. */
final class Numbers {
    private Numbers() {}

    static boolean allFinite(double[] values) {
        // 0 · finite is 0, 0 · (∞ or NaN) is NaN.
        double sum = 0;
        for (double value : values) {
            sum += 0 * value;
        }
        return sum == 0;
    }
}
