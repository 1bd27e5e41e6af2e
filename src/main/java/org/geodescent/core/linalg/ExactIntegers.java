package org.geodescent.core.linalg;

import java.math.BigInteger;

/** Doubles are dyadic rationals: a vector of them times a power of two is a vector of integers. */
public final class ExactIntegers {
    private static final int MANTISSA_BITS = 52;

    private ExactIntegers() {}

    /** The integers of {@code vector · 2^k} for the smallest k that makes all of them integers; zeros for the zero vector. */
    public static BigInteger[] of(double[] vector) {
        int lowest = Integer.MAX_VALUE;
        for (double value : vector) {
            if (value != 0) {
                lowest = Math.min(lowest, lowestExponent(value));
            }
        }
        BigInteger[] integers = new BigInteger[vector.length];
        for (int j = 0; j < vector.length; j++) {
            integers[j] = vector[j] == 0 ? BigInteger.ZERO : integer(vector[j], lowest);
        }
        return integers;
    }

    /** The exponent of the lowest bit that is set. */
    private static int lowestExponent(double value) {
        return Long.numberOfTrailingZeros(significand(value)) + unitExponent(value);
    }

    private static BigInteger integer(double value, int exponent) {
        BigInteger magnitude = BigInteger.valueOf(significand(value)).shiftLeft(unitExponent(value) - exponent);
        return value < 0 ? magnitude.negate() : magnitude;
    }

    /** |value| = significand · 2^unitExponent. */
    private static long significand(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & ((1L << MANTISSA_BITS) - 1);
        return Math.abs(value) < Double.MIN_NORMAL ? fraction : fraction | (1L << MANTISSA_BITS);
    }

    private static int unitExponent(double value) {
        return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - MANTISSA_BITS;
    }
}
