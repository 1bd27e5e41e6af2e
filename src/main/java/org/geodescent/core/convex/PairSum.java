package org.geodescent.core.convex;

import org.geodescent.core.exact.DoubleDouble;

/**
 * A running sum of about 106 bits: a {@link DoubleDouble} that is not made anew for each of millions of terms. Mutable,
 * for one thread.
 */
final class PairSum {
    private double high;
    private double low;

    void set(double newHigh, double newLow) {
        high = newHigh;
        low = newLow;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double value() {
        return high + low;
    }

    /** Adds {@code factor · (addedHigh + addedLow)}. */
    void add(double addedHigh, double addedLow, double factor) {
        double product = addedHigh * factor;
        double rest = Math.fma(addedHigh, factor, -product) + addedLow * factor;
        double sum = high + product;
        low += DoubleDouble.errorOfSum(high, product, sum) + rest;
        high = sum;
    }

    void multiply(double factor) {
        double product = high * factor;
        low = Math.fma(high, factor, -product) + low * factor;
        high = product;
    }
}
