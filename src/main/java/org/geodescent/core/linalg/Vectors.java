package org.geodescent.core.linalg;

import java.util.Arrays;

/** Vectors of R^d as arrays that nobody keeps; arguments of one call have the same length. */
public final class Vectors {
    private Vectors() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** The Euclidean length, without overflow or underflow on the way. */
    public static double norm(double... a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (!(largest > 0)) {
            return largest;
        }
        double sum = 0;
        for (double value : a) {
            sum += (value / largest) * (value / largest);
        }
        return largest * Math.sqrt(sum);
    }

    public static boolean isZero(double[] vector) {
        for (double value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a multiple of a vector to {@code target}, which is modified. */
    public static void add(double[] target, double factor, double[] vector) {
        for (int j = 0; j < target.length; j++) {
            target[j] += factor * vector[j];
        }
    }

    /** A vector with a 1 behind it, a new array. */
    public static double[] withOne(double... vector) {
        double[] longer = Arrays.copyOf(vector, vector.length + 1);
        longer[vector.length] = 1;
        return longer;
    }

    /** A multiple of a vector, a new array. */
    public static double[] scaled(double[] vector, double factor) {
        double[] result = vector.clone();
        for (int j = 0; j < result.length; j++) {
            result[j] *= factor;
        }
        return result;
    }

    /** The unit vector in the direction of one that is not zero, a new array. */
    public static double[] normalised(double[] vector) {
        double norm = norm(vector);
        double[] unit = vector.clone();
        for (int j = 0; j < unit.length; j++) {
            unit[j] /= norm;
        }
        return unit;
    }

    /** a − b, a new array. */
    public static double[] difference(double[] a, double[] b) {
        double[] result = a.clone();
        for (int j = 0; j < b.length; j++) {
            result[j] -= b[j];
        }
        return result;
    }

    /**
     * Makes {@code vector}, which is modified, orthogonal to the unit (or zero) vector and returns the component that
     * was removed.
     */
    public static double removeComponent(double[] vector, double[] unit) {
        double component = dot(vector, unit);
        for (int j = 0; j < vector.length; j++) {
            vector[j] -= component * unit[j];
        }
        return component;
    }
}
