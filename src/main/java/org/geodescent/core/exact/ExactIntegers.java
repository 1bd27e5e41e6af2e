package org.geodescent.core.exact;

import java.math.BigInteger;
import java.util.List;
import org.geodescent.core.linalg.Vectors;

/**
 * Doubles are dyadic rationals: a vector of them times a power of two is a vector of integers. Exact arithmetic with
 * these.
 */
public final class ExactIntegers {
    private static final int MANTISSA_BITS = 52;

    private ExactIntegers() {}

    /**
     * The integers of {@code vector · 2^k} for the smallest k that makes all of them integers; zeros for the zero
     * vector.
     */
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

    public static BigInteger dot(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            if (a[j].signum() != 0 && b[j].signum() != 0) {
                sum = sum.add(a[j].multiply(b[j]));
            }
        }
        return sum;
    }

    /** Divides a vector, which is modified, by the greatest common divisor of its entries. */
    public static void shorten(BigInteger[] vector) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger value : vector) {
            common = common.gcd(value);
        }
        for (int j = 0; j < vector.length && common.bitLength() > 1; j++) {
            vector[j] = vector[j].divide(common);
        }
    }

    public static boolean isZero(BigInteger[] vector) {
        for (BigInteger value : vector) {
            if (value.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** The unit vector in the direction of a vector that is not zero. */
    public static double[] direction(BigInteger[] vector) {
        int bits = 0;
        for (BigInteger value : vector) {
            bits = Math.max(bits, value.abs().bitLength());
        }
        double[] scaled = new double[vector.length];
        for (int j = 0; j < vector.length; j++) {
            scaled[j] = bits > 900 ? vector[j].shiftRight(bits - 900).doubleValue() : vector[j].doubleValue();
        }
        return Vectors.normalised(scaled);
    }

    /**
     * The adjugate of the Gram matrix, the inverse times the positive determinant, by fraction-free elimination; empty
     * if singular.
     */
    public static BigInteger[][] adjugateOfGram(List<BigInteger[]> vectors) {
        int size = vectors.size();
        BigInteger[][] work = new BigInteger[size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                work[i][k] = dot(vectors.get(i), vectors.get(k));
                work[i][size + k] = i == k ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        BigInteger previous = BigInteger.ONE;
        // Positive definite: the pivots, leading minors, are positive without any exchange of rows.
        for (int p = 0; p < size; p++) {
            if (work[p][p].signum() == 0) {
                return new BigInteger[0][];
            }
            for (int i = 0; i < size; i++) {
                BigInteger factor = work[i][p];
                for (int k = 0; k < 2 * size && i != p; k++) {
                    work[i][k] = work[i][k]
                            .multiply(work[p][p])
                            .subtract(factor.multiply(work[p][k]))
                            .divide(previous);
                }
            }
            previous = work[p][p];
        }
        BigInteger[][] adjugate = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(work[i], size, adjugate[i], 0, size);
        }
        return adjugate;
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
