package org.geodescent.core.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * {@code A = Σ_k σ_k u_k v_kᵀ} with {@code σ_1 ≥ σ_2 ≥ … ≥ 0}, by the one-sided Jacobi method (Hestenes 1958): columns
 * are turned against each other until they are orthogonal to the last bits. It gives small singular values to high
 * relative accuracy, which is what says whether a matrix has rank 1. Immutable.
 *
 * <p>Signs are chosen so that the entry of largest magnitude of {@code v_k} (the first of them) is positive.
 */
public final class SingularValueDecomposition {
    /** Cosines between columns up to this are rounding. */
    private static final double ORTHOGONAL = 1e-15;
    /** A handful is usual; convergence is quadratic. */
    private static final int MOST_SWEEPS = 60;

    private final double[] values;
    private final double[][] left;
    private final double[][] right;

    private SingularValueDecomposition(double[] values, double[][] left, double[][] right) {
        this.values = values;
        this.left = left;
        this.right = right;
    }

    /**
     * Decomposes a matrix of any shape.
     *
     * @param matrix m×n, at least 1×1, finite
     * @throws IllegalArgumentException if it is empty or has an entry that is not finite
     */
    public static SingularValueDecomposition of(Matrix matrix) {
        double scale = 0;
        for (double entry : matrix.toArray()) {
            if (!(Math.abs(entry) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a matrix with the entry " + entry + " has no singular values");
            }
            scale = Math.max(scale, Math.abs(entry));
        }
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            throw new IllegalArgumentException(
                    "a %d×%d matrix has no singular values".formatted(matrix.rows(), matrix.columns()));
        }
        // A power of two, so that squares neither overflow nor vanish and nothing is rounded.
        double unit = scale == 0 ? 1 : StrictMath.scalb(1.0, Math.min(1022, Math.max(-1022, Math.getExponent(scale))));
        boolean wide = matrix.columns() > matrix.rows();
        double[][] columns = columns(matrix, wide, unit);
        double[][] turned = identity(columns.length);
        int sweeps = 0;
        while (sweeps < MOST_SWEEPS && sweep(columns, turned)) {
            sweeps++;
        }
        return sorted(columns, turned, wide, unit);
    }

    /** The columns of A, or of Aᵀ if A is wide, divided by the unit. */
    private static double[][] columns(Matrix matrix, boolean wide, double unit) {
        int count = wide ? matrix.rows() : matrix.columns();
        int length = wide ? matrix.columns() : matrix.rows();
        double[][] columns = new double[count][length];
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < length; i++) {
                columns[j][i] = (wide ? matrix.get(j, i) : matrix.get(i, j)) / unit;
            }
        }
        return columns;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** Turns every pair of columns once; false if all were orthogonal already. */
    private static boolean sweep(double[][] columns, double[][] turned) {
        boolean moved = false;
        for (int i = 0; i < columns.length - 1; i++) {
            for (int j = i + 1; j < columns.length; j++) {
                double alpha = Vectors.dot(columns[i], columns[i]);
                double beta = Vectors.dot(columns[j], columns[j]);
                double gamma = Vectors.dot(columns[i], columns[j]);
                if (Math.abs(gamma) > ORTHOGONAL * Math.sqrt(alpha) * Math.sqrt(beta)) {
                    double zeta = (beta - alpha) / (2 * gamma);
                    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + StrictMath.hypot(1, zeta));
                    double c = 1 / Math.sqrt(1 + t * t);
                    turn(columns[i], columns[j], c, c * t);
                    turn(turned[i], turned[j], c, c * t);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private static void turn(double[] a, double[] b, double c, double s) {
        for (int k = 0; k < a.length; k++) {
            double kept = a[k];
            a[k] = c * kept - s * b[k];
            b[k] = s * kept + c * b[k];
        }
    }

    private static SingularValueDecomposition sorted(double[][] columns, double[][] turned, boolean wide, double unit) {
        double[] norms = Arrays.stream(columns).mapToDouble(Vectors::norm).toArray();
        int[] order = IntStream.range(0, norms.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -norms[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[order.length];
        double[][] long1 = new double[order.length][];
        double[][] short1 = new double[order.length][];
        for (int k = 0; k < order.length; k++) {
            values[k] = norms[order[k]] * unit;
            long1[k] = divided(columns[order[k]], norms[order[k]]);
            short1[k] = turned[order[k]];
            makeSignsUnique(wide ? long1[k] : short1[k], wide ? short1[k] : long1[k]);
        }
        return new SingularValueDecomposition(values, wide ? short1 : long1, wide ? long1 : short1);
    }

    private static double[] divided(double[] vector, double norm) {
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length && norm > 0; i++) {
            unit[i] = vector[i] / norm;
        }
        return unit;
    }

    private static void makeSignsUnique(double[] rightVector, double[] leftVector) {
        int largest = 0;
        for (int i = 1; i < rightVector.length; i++) {
            // A clear difference only, so that rounding cannot decide between equals.
            largest = Math.abs(rightVector[i]) > Math.abs(rightVector[largest]) * (1 + 1e-9) ? i : largest;
        }
        if (rightVector[largest] < 0) {
            negate(rightVector);
            negate(leftVector);
        }
    }

    private static void negate(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = -vector[i];
        }
    }

    /** How many singular values there are: the smaller of m and n. */
    public int count() {
        return values.length;
    }

    /** {@code σ_1 ≥ σ_2 ≥ … ≥ 0}, a copy. */
    public double[] values() {
        return values.clone();
    }

    /** {@code σ_{k+1}}: k counts from 0. */
    public double value(int k) {
        return values[k];
    }

    /**
     * {@code u_{k+1}}, m numbers, a copy: a unit vector, except that it may be 0 where {@code σ_{k+1} = 0} and A is not
     * wide.
     */
    public double[] left(int k) {
        return left[k].clone();
    }

    /**
     * {@code v_{k+1}}, n numbers, a copy: a unit vector, except that it may be 0 where {@code σ_{k+1} = 0} and A is
     * wide.
     */
    public double[] right(int k) {
        return right[k].clone();
    }

    /**
     * {@code σ_2 / σ_1}: 0 exactly if the rank is at most 1. A matrix of zeros, or with one singular value only, has 0.
     */
    public double distanceFromRankOne() {
        return values.length < 2 || values[0] == 0 ? 0 : values[1] / values[0];
    }
}
