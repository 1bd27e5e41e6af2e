package org.geodescent.core.exact;

/**
 * A running sum of products, vector by vector, that carries all roundings along: after hundreds of additions and
 * removals its error is a few units in the last place of the sum itself and some 2⁻¹⁰⁰ of what was summed. Mutable, for
 * one thread.
 */
public final class CompensatedSum {
    private final double[] sum;
    private final double[] error;

    public CompensatedSum(int dimension) {
        sum = new double[dimension];
        error = new double[dimension];
    }

    /** Adds factor · vector. */
    public void add(double factor, double[] vector) {
        if (factor != 0) {
            for (int j = 0; j < sum.length; j++) {
                double product = factor * vector[j];
                error[j] += Math.fma(factor, vector[j], -product);
                addTo(j, product);
            }
        }
    }

    public double get(int j) {
        return sum[j] + error[j];
    }

    /**
     * The inner product with a vector, to a few units in the last place of the product itself, however much of the sum
     * cancels in it.
     */
    public double dot(double... vector) {
        double total = 0;
        double rest = 0;
        for (int j = 0; j < sum.length; j++) {
            double product = sum[j] * vector[j];
            double after = total + product;
            double virtual = after - total;
            rest += Math.fma(sum[j], vector[j], -product)
                    + error[j] * vector[j]
                    + (total - (after - virtual))
                    + (product - virtual);
            total = after;
        }
        return total + rest;
    }

    private void addTo(int j, double value) {
        double before = sum[j];
        double after = before + value;
        error[j] += DoubleDouble.errorOfSum(before, value, after);
        sum[j] = after;
    }
}
