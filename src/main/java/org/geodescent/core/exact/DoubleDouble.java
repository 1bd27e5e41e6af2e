package org.geodescent.core.exact;

/**
 * A number of about 106 bits as the unevaluated sum of two doubles ({@code |low| ≤ ulp(high)/2}).
 * Sums and products have a relative error below 2^−102 (Joldes, Muller, Popescu 2017) as long as nothing underflows.
 */
public record DoubleDouble(double high, double low) {
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    public static DoubleDouble product(double a, double b) {
        double p = a * b;
        return new DoubleDouble(p, Math.fma(a, b, -p));
    }

    public DoubleDouble plus(DoubleDouble other) {
        double s = high + other.high;
        double e = errorOfSum(high, other.high, s);
        double t = low + other.low;
        double f = errorOfSum(low, other.low, t);
        double c = e + t;
        double v = s + c;
        double w = f + (c - (v - s));
        double z = v + w;
        return new DoubleDouble(z, w - (z - v));
    }

    /**
     * {@link #plus} of numbers that lie in arrays, without objects: number {@code a} of {@code high} and {@code low}
     * and number {@code b} of the others, as number {@code sum} of the former.
     */
    public static void add(double[] high, double[] low, int sum, int a, double[] otherHigh, double[] otherLow, int b) {
        double s = high[a] + otherHigh[b];
        double e = errorOfSum(high[a], otherHigh[b], s);
        double t = low[a] + otherLow[b];
        double f = errorOfSum(low[a], otherLow[b], t);
        double c = e + t;
        double v = s + c;
        double w = f + (c - (v - s));
        double z = v + w;
        high[sum] = z;
        low[sum] = w - (z - v);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    public DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    public DoubleDouble times(double factor) {
        double p = high * factor;
        double e = Math.fma(low, factor, Math.fma(high, factor, -p));
        double z = p + e;
        return new DoubleDouble(z, e - (z - p));
    }

    /** The quotient as a double, with an error of about one unit in the last place. */
    public double dividedBy(DoubleDouble divisor) {
        double q = high / divisor.high;
        double remainder = Math.fma(-q, divisor.high, high) + Math.fma(-q, divisor.low, low);
        return q + remainder / divisor.high;
    }

    /** {@code a + b − sum}, exactly, where {@code sum} is the rounded {@code a + b} (Knuth). */
    public static double errorOfSum(double a, double b, double sum) {
        double bRounded = sum - a;
        return (a - (sum - bRounded)) + (b - bRounded);
    }

    /**
     * {@code a·d − b·c} with a relative error of at most 2^−52 (Kahan; Jeannerod, Louvet, Muller 2013), hence with the
     * exact sign, as long as nothing over- or underflows.
     */
    public static double determinant(double a, double b, double c, double d) {
        double bc = b * c;
        double error = Math.fma(-b, c, bc);
        return Math.fma(a, d, -bc) + error;
    }
}
