package org.geodescent.core.geometry;

import java.math.BigInteger;

/** Exact arithmetic with vectors of integers. */
final class IntegerVectors {
    private IntegerVectors() {}

    static BigInteger dot(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            if (a[j].signum() != 0 && b[j].signum() != 0) {
                sum = sum.add(a[j].multiply(b[j]));
            }
        }
        return sum;
    }

    /** Divides a vector, which is modified, by the greatest common divisor of its entries. */
    static void shorten(BigInteger[] vector) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger value : vector) {
            common = common.gcd(value);
        }
        for (int j = 0; j < vector.length && common.bitLength() > 1; j++) {
            vector[j] = vector[j].divide(common);
        }
    }

    static boolean isZero(BigInteger[] vector) {
        for (BigInteger value : vector) {
            if (value.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** The unit vector in the direction of a vector that is not zero. */
    static double[] direction(BigInteger[] vector) {
        int bits = 0;
        for (BigInteger value : vector) {
            bits = Math.max(bits, value.abs().bitLength());
        }
        double[] scaled = new double[vector.length];
        for (int j = 0; j < vector.length; j++) {
            scaled[j] = bits > 900 ? vector[j].shiftRight(bits - 900).doubleValue() : vector[j].doubleValue();
        }
        return GreatCircle.normalised(scaled);
    }
}
