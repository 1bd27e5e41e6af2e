package org.geodescent.core.exact;

import java.math.BigInteger;

/**
 * An exact number {@code mantissa · 2^exponent}. Every finite double is one, and sums and products of such numbers are
 * again, so signs of polynomials in doubles are decided without rounding.
 */
public final class Dyadic implements Comparable<Dyadic> {
    public static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

    /** Bits kept where a number is rounded to a double: more than 53, so that one rounding decides. */
    private static final int ROUNDING_BITS = 64;

    private final BigInteger mantissa;
    private final int exponent;

    private Dyadic(BigInteger mantissa, int exponent) {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /** {@code value}, exactly; it must be finite. */
    public static Dyadic of(double value) {
        return of(value, 0);
    }

    /** {@code value · 2^shift}, exactly; {@code value} must be finite. */
    public static Dyadic of(double value, int shift) {
        if (value == 0) {
            return ZERO;
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) ((bits >>> 52) & 0x7FF);
        if (biased == 0x7FF) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        long fraction = bits & 0xFFFFFFFFFFFFFL;
        long magnitude = biased == 0 ? fraction : fraction | 0x10000000000000L;
        // Trailing zeros removed: small integers stay small, and so do their sums and products.
        int zeros = Long.numberOfTrailingZeros(magnitude);
        long odd = magnitude >>> zeros;
        int exponent = Math.max(biased, 1) - 1075 + zeros + shift;
        return new Dyadic(BigInteger.valueOf(bits < 0 ? -odd : odd), exponent);
    }

    public Dyadic plus(Dyadic other) {
        if (mantissa.signum() == 0) {
            return other;
        }
        if (other.mantissa.signum() == 0) {
            return this;
        }
        int low = Math.min(exponent, other.exponent);
        BigInteger sum = mantissa.shiftLeft(exponent - low).add(other.mantissa.shiftLeft(other.exponent - low));
        return sum.signum() == 0 ? ZERO : new Dyadic(sum, low);
    }

    public Dyadic minus(Dyadic other) {
        return plus(other.negated());
    }

    public Dyadic negated() {
        return new Dyadic(mantissa.negate(), exponent);
    }

    public Dyadic times(Dyadic other) {
        if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
            return ZERO;
        }
        return new Dyadic(mantissa.multiply(other.mantissa), exponent + other.exponent);
    }

    public int signum() {
        return mantissa.signum();
    }

    public Dyadic abs() {
        return mantissa.signum() < 0 ? negated() : this;
    }

    /** −1, 0 or 1 as this number is smaller than, equal to or larger than the other. */
    @Override
    public int compareTo(Dyadic other) {
        int signs = Integer.compare(signum(), other.signum());
        if (signs != 0 || signum() == 0) {
            return signs;
        }
        int sizes = Integer.compare(magnitude(), other.magnitude());
        return sizes != 0 ? signum() * sizes : minus(other).signum();
    }

    /** This number with so many bits, never larger than it. */
    public Dyadic rounded(int bits) {
        int surplus = mantissa.bitLength() - bits;
        return surplus <= 0 ? this : new Dyadic(mantissa.shiftRight(surplus), exponent + surplus);
    }

    /** {@code this · 2^shift}, exactly. */
    public Dyadic scaled(int shift) {
        return signum() == 0 ? this : new Dyadic(mantissa, exponent + shift);
    }

    /** {@code this / divisor} with at least so many bits, never larger than it in magnitude. */
    public Dyadic dividedBy(Dyadic divisor, int bits) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (signum() == 0) {
            return ZERO;
        }
        int shift = Math.max(0, bits + 1 + divisor.mantissa.bitLength() - mantissa.bitLength());
        BigInteger quotient = mantissa.shiftLeft(shift).divide(divisor.mantissa);
        return new Dyadic(quotient, exponent - divisor.exponent - shift);
    }

    /** A number above the square root, by no more than one unit in the last of so many bits; this is not negative. */
    public Dyadic rootAbove(int bits) {
        if (signum() == 0) {
            return ZERO;
        }
        int shift = Math.max(0, 2 * bits + 2 - mantissa.bitLength());
        shift += (exponent - shift) & 1;
        BigInteger root = mantissa.shiftLeft(shift).sqrt().add(BigInteger.ONE);
        return new Dyadic(root, (exponent - shift) / 2);
    }

    /** The nearest double, or one beside it; ±∞ or 0 where the range of double ends. */
    public double toDouble() {
        return toDouble(0);
    }

    /**
     * This number times {@code 2^shift} as a double: the nearest one, or one beside it; ±∞ or 0 where the range of
     * double ends.
     */
    public double toDouble(int shift) {
        int surplus = mantissa.bitLength() - ROUNDING_BITS;
        return surplus <= 0
                ? Math.scalb(mantissa.doubleValue(), exponent + shift)
                : Math.scalb(mantissa.shiftRight(surplus).doubleValue(), exponent + surplus + shift);
    }

    /** {@code e} with {@code 2^(e−1) ≤ |this| ≤ 2^e}; meaningless for 0. */
    public int magnitude() {
        return mantissa.bitLength() + exponent;
    }

    /** {@code numerator / denominator} as a double, at most one unit in the last place off. */
    public static double quotient(Dyadic numerator, Dyadic denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (numerator.signum() == 0) {
            return 0;
        }
        int shift = ROUNDING_BITS + denominator.mantissa.bitLength() - numerator.mantissa.bitLength();
        BigInteger scaled = numerator.mantissa.shiftLeft(shift);
        double ratio = scaled.divide(denominator.mantissa).doubleValue();
        return Math.scalb(ratio, numerator.exponent - denominator.exponent - shift);
    }

    /** {@code a·d − b·c}. */
    public static Dyadic determinant(Dyadic a, Dyadic b, Dyadic c, Dyadic d) {
        return a.times(d).minus(b.times(c));
    }
}
