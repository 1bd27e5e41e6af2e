package org.geodescent.core.data;

import java.math.BigDecimal;

/** The exact sign of a dot product of two vectors of doubles: by floating point where that is certain, else by exact arithmetic. */
final class DotProductSign {
    private static final double UNIT = 0x1p-52;

    /** More than what underflowing products can lose per term. */
    private static final double UNDERFLOW = 0x1p-1070;

    private DotProductSign() {}

    /** −1, 0 or 1: the sign of a·b. Both finite and of one length. */
    static int exact(double[] a, double[] b) {
        int certain = ifCertain(a, b);
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
     * −1 or 1 if the floating-point sum proves the sign of a·b, else 0. The proof leaves room for a relative error of 2⁻⁵² in every
     * component of one of the vectors. An overflow proves nothing.
     */
    static int ifCertain(double[] a, double[] b) {
        double sum = 0;
        double magnitude = 0;
        for (int j = 0; j < a.length; j++) {
            double product = a[j] * b[j];
            sum += product;
            magnitude += Math.abs(product);
        }
        double bound = (a.length + 8) * UNIT * magnitude + a.length * UNDERFLOW;
        if (sum > bound) {
            return 1;
        }
        return sum < -bound ? -1 : 0;
    }
}
