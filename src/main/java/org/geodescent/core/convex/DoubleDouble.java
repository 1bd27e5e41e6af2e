package org.geodescent.core.convex;

/** A sum of two doubles, about 106 bits. Mutable, for one thread. */
final class DoubleDouble {
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
        double virtual = sum - high;
        low += (high - (sum - virtual)) + (product - virtual) + rest;
        high = sum;
    }

    void multiply(double factor) {
        double product = high * factor;
        low = Math.fma(high, factor, -product) + low * factor;
        high = product;
    }
}
