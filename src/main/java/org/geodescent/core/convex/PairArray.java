package org.geodescent.core.convex;

import org.geodescent.core.exact.DoubleDouble;

/**
 * Numbers of about 100 bits, each the unevaluated sum of two doubles, in two arrays: a {@link DoubleDouble} that is not
 * made anew for each of millions of terms. Mutable, for one thread.
 */
final class PairArray {
    private final double[] high;
    private final double[] low;

    PairArray(int length) {
        high = new double[length];
        low = new double[length];
    }

    /** The number, rounded to a double. */
    double high(int i) {
        return high[i];
    }

    /** Moves every entry to the place before it; the first is lost, the last becomes 0. */
    void shift() {
        System.arraycopy(high, 1, high, 0, high.length - 1);
        System.arraycopy(low, 1, low, 0, low.length - 1);
        high[high.length - 1] = 0;
        low[low.length - 1] = 0;
    }

    void set(int i, double value) {
        high[i] = value;
        low[i] = 0;
    }

    /** Entry i becomes entry k of another array. */
    void set(int i, PairArray other, int k) {
        high[i] = other.high[k];
        low[i] = other.low[k];
    }

    DoubleDouble get(int i) {
        return new DoubleDouble(high[i], low[i]);
    }

    void swap(int i, int k) {
        double h = high[i];
        double l = low[i];
        high[i] = high[k];
        low[i] = low[k];
        high[k] = h;
        low[k] = l;
    }

    void add(int i, DoubleDouble value) {
        add(i, value.high(), value.low());
    }

    /** Subtracts {@code a_k b_m}. */
    void subtractProduct(int i, PairArray a, int k, PairArray b, int m) {
        double product = a.high[k] * b.high[m];
        double rest = Math.fma(a.high[k], b.high[m], -product) + (a.high[k] * b.low[m] + a.low[k] * b.high[m]);
        add(i, -product, -rest);
    }

    /** Divides by {@code b_m}. */
    void divide(int i, PairArray b, int m) {
        double first = high[i] / b.high[m];
        double product = first * b.high[m];
        double rest = high[i] - product - Math.fma(first, b.high[m], -product) + (low[i] - first * b.low[m]);
        double second = rest / b.high[m];
        high[i] = first + second;
        low[i] = second - (high[i] - first);
    }

    private void add(int i, double addedHigh, double addedLow) {
        double sum = high[i] + addedHigh;
        double rest = DoubleDouble.errorOfSum(high[i], addedHigh, sum) + (low[i] + addedLow);
        high[i] = sum + rest;
        low[i] = rest - (high[i] - sum);
    }
}
