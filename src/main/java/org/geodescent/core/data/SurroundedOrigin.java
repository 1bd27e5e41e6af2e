package org.geodescent.core.data;

import java.util.Arrays;

/**
 * Proves that d + 1 vectors of R^d surround the origin: that {@code Σ λ_i a_i = 0} for positive λ of sum 1. From
 * approximate ones, by floating point with bounds of all its roundings: an approximate inverse R of the system's matrix
 * M shows that M is regular where {@code ‖I − RM‖ < 1}, and how far the exact λ are from the approximate ones at most
 * (S. M. Rump, "Verification methods", Acta Numerica 19, 2010).
 */
final class SurroundedOrigin {
    private static final double UNIT = 0x1p-52;
    /** More than what underflowing products lose. */
    private static final double UNDERFLOW = 1e-290;

    private SurroundedOrigin() {}

    /**
     * True only if it is proved.
     *
     * @param vectors d + 1 of dimension d
     * @param weights approximate λ
     */
    static boolean isProved(double[][] vectors, double[] weights) {
        int size = vectors.length;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size - 1; k++) {
                matrix[k][i] = vectors[i][k];
            }
            matrix[size - 1][i] = 1;
        }
        double[][] inverse = inverse(matrix);
        double gamma = 2 * (size + 4) * UNIT;
        double defect = 0;
        double error = 0;
        double[] residuals = residuals(matrix, weights, gamma);
        for (int i = 0; i < size; i++) {
            double row = 0;
            double shift = 0;
            for (int j = 0; j < size; j++) {
                double entry = i == j ? -1 : 0;
                double magnitude = 1;
                for (int k = 0; k < size; k++) {
                    entry += inverse[i][k] * matrix[k][j];
                    magnitude += Math.abs(inverse[i][k] * matrix[k][j]);
                }
                row += Math.abs(entry) + gamma * magnitude + UNDERFLOW;
                shift += Math.abs(inverse[i][j]) * residuals[j] + UNDERFLOW;
            }
            defect = Math.max(defect, row * (1 + gamma));
            error = Math.max(error, shift * (1 + gamma));
        }
        double least = Double.POSITIVE_INFINITY;
        for (double weight : weights) {
            least = Math.min(least, weight);
        }
        return defect < 0.5 && least > 4 * error;
    }

    /** Bounds of what is left of (0, …, 0, 1) − Mλ. */
    private static double[] residuals(double[][] matrix, double[] weights, double gamma) {
        double[] residuals = new double[matrix.length];
        for (int k = 0; k < residuals.length; k++) {
            double sum = k == residuals.length - 1 ? -1 : 0;
            double magnitude = 1;
            for (int i = 0; i < weights.length; i++) {
                sum += matrix[k][i] * weights[i];
                magnitude += Math.abs(matrix[k][i] * weights[i]);
            }
            residuals[k] = Math.abs(sum) + gamma * magnitude + UNDERFLOW;
        }
        return residuals;
    }

    /** Gauss and Jordan with row exchanges; nonsense, perhaps NaN, where the matrix is singular. */
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] work = new double[size][];
        for (int i = 0; i < size; i++) {
            work[i] = Arrays.copyOf(matrix[i], 2 * size);
            work[i][size + i] = 1;
        }
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int i = k + 1; i < size; i++) {
                pivot = Math.abs(work[i][k]) > Math.abs(work[pivot][k]) ? i : pivot;
            }
            double[] row = work[pivot];
            work[pivot] = work[k];
            work[k] = row;
            double scale = 1 / row[k];
            for (int j = 0; j < row.length; j++) {
                row[j] *= scale;
            }
            for (int i = 0; i < size; i++) {
                double factor = i == k ? 0 : work[i][k];
                for (int j = k; j < row.length && factor != 0; j++) {
                    work[i][j] -= factor * row[j];
                }
            }
        }
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOfRange(work[i], size, 2 * size);
        }
        return inverse;
    }
}
