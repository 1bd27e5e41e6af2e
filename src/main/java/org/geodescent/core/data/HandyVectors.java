package org.geodescent.core.data;

import java.util.List;
import java.util.Optional;

/**
 * Vectors in numbers that floating point likes: every coordinate and then every vector is divided by a power of two;
 * and where the last coordinate is 1 or −1, as for affine functions, the points behind the vectors are moved to their
 * mean before. Neither changes whether they lie in one open half-space.
 */
final class HandyVectors {
    private final double[][] vectors;
    private final double[][] rows;
    private final int[] first;
    private final int[] second;
    private final int[] lengths;
    private final double[] mean;

    private HandyVectors(double[][] vectors) {
        this.vectors = vectors;
        int dimension = vectors[0].length;
        rows = new double[vectors.length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = vectors[n].clone();
        }
        first = divide(dimension);
        mean = isAffine() ? centre() : new double[dimension];
        second = divide(dimension);
        lengths = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            lengths[n] = exponent(largest(rows[n]));
            for (int j = 0; j < dimension; j++) {
                rows[n][j] = Math.scalb(rows[n][j], -lengths[n]);
            }
        }
    }

    /** @param vectors N×d, none of them 0 */
    static HandyVectors of(double[][] vectors) {
        return new HandyVectors(vectors);
    }

    /** N×d, up to rounding; not to be modified. */
    double[][] rows() {
        return rows;
    }

    /**
     * What a normal of the rows' half-space is for the vectors themselves, up to rounding; infinite where it leaves the
     * range of numbers.
     */
    double[] normal(double[] ofRows) {
        double[] normal = ofRows.clone();
        int last = normal.length - 1;
        for (int j = 0; j < normal.length; j++) {
            normal[j] = Math.scalb(ofRows[j], -second[j]);
        }
        for (int j = 0; j < last; j++) {
            normal[last] -= normal[j] * mean[j];
        }
        for (int j = 0; j < normal.length; j++) {
            normal[j] = Math.scalb(normal[j], -first[j]);
        }
        return normal;
    }

    /**
     * Some of the vectors without the move, divided exactly; the same combinations of them are 0. Empty where a number
     * is lost on the way.
     */
    Optional<double[][]> exact(List<Integer> chosen) {
        double[][] divided = new double[chosen.size()][];
        for (int i = 0; i < divided.length; i++) {
            int n = chosen.get(i);
            divided[i] = vectors[n].clone();
            for (int j = 0; j < divided[i].length; j++) {
                int exponent = first[j] + second[j] + lengths[n];
                divided[i][j] = Math.scalb(vectors[n][j], -exponent);
                if (Math.scalb(divided[i][j], exponent) != vectors[n][j] || !Double.isFinite(divided[i][j])) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(divided);
    }

    private boolean isAffine() {
        for (double[] vector : vectors) {
            if (Math.abs(vector[vector.length - 1]) != 1) {
                return false;
            }
        }
        return true;
    }

    /** Moves the points behind the rows to their mean, which is given back. */
    private double[] centre() {
        int last = rows[0].length - 1;
        double[] centre = new double[last + 1];
        double one = Math.abs(rows[0][last]);
        for (double[] row : rows) {
            for (int j = 0; j < last; j++) {
                centre[j] += row[j] * (row[last] / one) / rows.length / one;
            }
        }
        for (double[] row : rows) {
            for (int j = 0; j < last; j++) {
                row[j] -= centre[j] * row[last];
            }
        }
        return centre;
    }

    /** Divides every coordinate. */
    private int[] divide(int dimension) {
        int[] exponents = new int[dimension];
        for (int j = 0; j < dimension; j++) {
            double largest = 0;
            for (double[] row : rows) {
                largest = Math.max(largest, Math.abs(row[j]));
            }
            exponents[j] = exponent(largest);
            for (double[] row : rows) {
                row[j] = Math.scalb(row[j], -exponents[j]);
            }
        }
        return exponents;
    }

    private static double largest(double[] row) {
        double largest = 0;
        for (double value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Of the power of two that is just above; 0 for 0. */
    private static int exponent(double value) {
        return value > 0 ? Math.getExponent(value) + 1 : 0;
    }
}
