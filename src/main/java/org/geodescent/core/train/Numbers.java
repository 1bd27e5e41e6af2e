package org.geodescent.core.train;

/** Tests of numbers. */
final class Numbers {
    private Numbers() {}

    static boolean allFinite(double[] values) {
        double watch = 0;
        for (double value : values) {
            watch = watch(watch, value);
        }
        return watch == 0;
    }

    /**
     * A watch, 0 so far, that is NaN from the first value on that is not finite: 0 · finite is 0, 0 · (∞ or NaN) is
     * NaN, which no later sum removes.
     */
    static double watch(double watch, double value) {
        return watch + 0 * value;
    }
}
