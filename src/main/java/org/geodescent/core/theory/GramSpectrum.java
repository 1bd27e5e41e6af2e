package org.geodescent.core.theory;

import static org.geodescent.core.linalg.Vectors.dot;
import static org.geodescent.core.linalg.Vectors.norm;

import java.util.Arrays;

/**
 * The extreme eigenvalues of a Gram matrix {@code AᵀA}: squares of singular values of A, by the one-sided rotations of
 * Jacobi and Hestenes, which never form {@code AᵀA} and so keep the digits of a small eigenvalue beside a large one.
 */
final class GramSpectrum {
    /** A singular value below this share of the largest one is rounding: the columns are dependent. */
    private static final double DEPENDENT = 1e-12;

    private static final double ORTHOGONAL = 1e-15;
    /** Converges quadratically; five to ten sweeps are usual. */
    private static final int MOST_SWEEPS = 60;

    private GramSpectrum() {}

    /**
     * λ_min(AᵀA) ≥ 0, exactly 0 where the columns of A are dependent as far as their digits tell.
     *
     * @param columns at least one vector, all of the same length, finite; not modified
     */
    static double smallest(double[]... columns) {
        if (columns.length > columns[0].length) {
            return 0;
        }
        double[] singular = singularValues(columns);
        double least = Arrays.stream(singular).min().orElseThrow();
        double most = Arrays.stream(singular).max().orElseThrow();
        return least > DEPENDENT * most ? least * least : 0;
    }

    /** λ_max(AᵀA) ≥ 0; arguments as {@link #smallest}. */
    static double largest(double[]... columns) {
        double most = Arrays.stream(singularValues(columns)).max().orElseThrow();
        return most * most;
    }

    private static double[] singularValues(double[]... columns) {
        double[][] rotated = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            rotated[i] = columns[i].clone();
        }
        int sweeps = 0;
        while (sweep(rotated) && sweeps < MOST_SWEEPS) {
            sweeps++;
        }
        return Arrays.stream(rotated).mapToDouble(column -> norm(column)).toArray();
    }

    /**
     * Makes every pair of columns orthogonal once.
     *
     * @return whether a pair was not
     */
    private static boolean sweep(double[][] columns) {
        boolean rotatedAny = false;
        for (int i = 0; i < columns.length; i++) {
            for (int j = i + 1; j < columns.length; j++) {
                rotatedAny |= rotate(columns[i], columns[j]);
            }
        }
        return rotatedAny;
    }

    private static boolean rotate(double[] a, double[] b) {
        double product = dot(a, b);
        if (!(Math.abs(product) > ORTHOGONAL * norm(a) * norm(b))) {
            return false;
        }
        double zeta = (dot(b, b) - dot(a, a)) / (2 * product);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + StrictMath.hypot(1, zeta));
        double cosine = 1 / StrictMath.hypot(1, tangent);
        double sine = cosine * tangent;
        for (int n = 0; n < a.length; n++) {
            double first = a[n];
            a[n] = cosine * first - sine * b[n];
            b[n] = sine * first + cosine * b[n];
        }
        return true;
    }
}
