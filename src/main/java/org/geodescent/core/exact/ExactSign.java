package org.geodescent.core.exact;

import java.math.BigDecimal;

/**
 * Exact signs of small determinants and of dot products of doubles, which are taken as the rational numbers that they
 * are: floating point where its error bound decides, exact arithmetic where it does not. All arguments are finite.
 */
public final class ExactSign {
    /** Covers every rounding of the determinants below, relative to the sum of the magnitudes of their terms. */
    private static final double RELATIVE = 0x1p-49;

    /** More than what underflowing products can lose. */
    private static final double UNDERFLOW = 0x1p-1060;

    private static final double DOT_RELATIVE = 0x1p-52;

    /** More than what underflowing products can lose per term of a dot product. */
    private static final double DOT_UNDERFLOW = 0x1p-1070;

    private ExactSign() {}

    /**
     * The sign of {@code ax·by − ay·bx}: 1 if b lies anticlockwise of a, −1 if clockwise, 0 if they are parallel or one
     * is zero.
     */
    public static int cross(double ax, double ay, double bx, double by) {
        if (ax == bx && ay == by) {
            return 0;
        }
        double left = ax * by;
        double right = ay * bx;
        int certain = certain(left - right, Math.abs(left) + Math.abs(right));
        return certain != 0 ? certain : exactCross(ax, ay, bx, by).signum();
    }

    /** The sign of det [a; b; c], three vectors of R³: 1 if they are right-handed, 0 if they are linearly dependent. */
    @SuppressWarnings("ReferenceEquality") // a short cut: equal vectors that are not the same take the long way
    public static int determinant(double[] a, double[] b, double[] c) {
        if (a == b || b == c || c == a) {
            return 0;
        }
        double x = a[1] * b[2];
        double xx = a[2] * b[1];
        double y = a[2] * b[0];
        double yy = a[0] * b[2];
        double z = a[0] * b[1];
        double zz = a[1] * b[0];
        double value = (x - xx) * c[0] + (y - yy) * c[1] + (z - zz) * c[2];
        double magnitude = (Math.abs(x) + Math.abs(xx)) * Math.abs(c[0])
                + (Math.abs(y) + Math.abs(yy)) * Math.abs(c[1])
                + (Math.abs(z) + Math.abs(zz)) * Math.abs(c[2]);
        boolean small = !(magnitude > 0x1p-900);
        int certain = small ? 0 : certain(value, magnitude);
        if (certain != 0) {
            return certain;
        }
        return exactCross(a[1], a[2], b[1], b[2])
                .multiply(new BigDecimal(c[0]))
                .add(exactCross(a[2], a[0], b[2], b[0]).multiply(new BigDecimal(c[1])))
                .add(exactCross(a[0], a[1], b[0], b[1]).multiply(new BigDecimal(c[2])))
                .signum();
    }

    /** −1, 0 or 1: the sign of a·b. Both finite and of one length. */
    public static int dot(double[] a, double[] b) {
        int certain = dotIfCertain(a, b);
        if (certain != 0) {
            return certain;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(new BigDecimal(a[j]).multiply(new BigDecimal(b[j])));
        }
        return sum.signum();
    }

    /**
     * −1 or 1 if the floating-point sum proves the sign of a·b, else 0. The proof leaves room for a relative error of
     * 2⁻⁵² in every component of one of the vectors. An overflow proves nothing.
     */
    public static int dotIfCertain(double[] a, double[] b) {
        double sum = 0;
        double magnitude = 0;
        for (int j = 0; j < a.length; j++) {
            double product = a[j] * b[j];
            sum += product;
            magnitude += Math.abs(product);
        }
        double bound = (a.length + 8) * DOT_RELATIVE * magnitude + a.length * DOT_UNDERFLOW;
        if (sum > bound) {
            return 1;
        }
        return sum < -bound ? -1 : 0;
    }

    private static int certain(double value, double magnitude) {
        double bound = RELATIVE * magnitude + UNDERFLOW;
        if (value > bound) {
            return 1;
        }
        return value < -bound ? -1 : 0;
    }

    private static BigDecimal exactCross(double ax, double ay, double bx, double by) {
        return new BigDecimal(ax)
                .multiply(new BigDecimal(by))
                .subtract(new BigDecimal(ay).multiply(new BigDecimal(bx)));
    }
}
