package org.geodescent.core.convex;

/** Solves symmetric positive semidefinite systems. */
final class Cholesky {
    /** A pivot below this share of its diagonal entry belongs to a dependent row. */
    private static final double DEPENDENT = 1e-15;

    /** So many rows share one pass over the columns that are known, which are read from memory. */
    private static final int TOGETHER = 4;

    private final double[][] lower;
    private final boolean[] dependent;

    private Cholesky(double[][] lower) {
        this.lower = lower;
        this.dependent = factor(lower, lower.length);
    }

    /** @param lower n×n: the lower triangle of A; kept and overwritten */
    static Cholesky of(double[][] lower) {
        return new Cholesky(lower);
    }

    /** As {@link #solve(double[])} of one right side. */
    static double[] solve(double[][] lower, double[] right) {
        return of(lower).solve(right);
    }

    /**
     * A solution of {@code A x = r}; a row that depends on earlier ones gets x = 0 and is left to the iteration around.
     *
     * @param right r; not modified
     */
    double[] solve(double... right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] = dependent[i] ? 0 : solution[i] / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            solution[i] = dependent[i] ? 0 : solution[i] / lower[i][i];
            for (int k = 0; k < i; k++) {
                solution[k] -= lower[i][k] * solution[i];
            }
        }
        return solution;
    }

    /**
     * Replaces A by its factor; which rows depend on earlier ones. Every entry is a sum in ascending order, in a loop
     * that the compiler turns into vector instructions.
     */
    private static boolean[] factor(double[][] lower, int size) {
        boolean[] dependent = new boolean[size];
        // The columns of the factor, as rows.
        double[][] columns = new double[size][size];
        for (int first = 0; first < size; first += TOGETHER) {
            int end = Math.min(size, first + TOGETHER);
            if (end - first == TOGETHER) {
                eliminateTogether(lower, columns, dependent, first);
            }
            for (int i = first; i < end; i++) {
                double[] row = lower[i];
                double diagonal = end - first == TOGETHER ? columns[i][i] : row[i];
                for (int j = end - first == TOGETHER ? first : 0; j < i; j++) {
                    row[j] = dependent[j] ? 0 : row[j] / lower[j][j];
                    subtract(row, row[j], columns[j], j + 1, i);
                    columns[j][i] = row[j];
                    row[i] -= row[j] * row[j];
                }
                dependent[i] = !(row[i] > DEPENDENT * diagonal);
                row[i] = dependent[i] ? 1 : Math.sqrt(row[i]);
            }
        }
        return dependent;
    }

    /** Subtracts the known columns from four rows. */
    private static void eliminateTogether(double[][] lower, double[][] columns, boolean[] dependent, int first) {
        double[] a = lower[first];
        double[] b = lower[first + 1];
        double[] c = lower[first + 2];
        double[] d = lower[first + 3];
        for (int i = first; i < first + TOGETHER; i++) {
            // Kept where the column's own entry would be, which nobody reads.
            columns[i][i] = lower[i][i];
        }
        for (int j = 0; j < first; j++) {
            double[] column = columns[j];
            double pivot = lower[j][j];
            a[j] = dependent[j] ? 0 : a[j] / pivot;
            b[j] = dependent[j] ? 0 : b[j] / pivot;
            c[j] = dependent[j] ? 0 : c[j] / pivot;
            d[j] = dependent[j] ? 0 : d[j] / pivot;
            double fa = a[j];
            double fb = b[j];
            double fc = c[j];
            double fd = d[j];
            for (int k = j + 1; k < first; k++) {
                a[k] -= fa * column[k];
                b[k] -= fb * column[k];
                c[k] -= fc * column[k];
                d[k] -= fd * column[k];
            }
            column[first] = fa;
            column[first + 1] = fb;
            column[first + 2] = fc;
            column[first + 3] = fd;
            a[first] -= fa * fa;
            subtract(b, fb, column, first, first + 1);
            b[first + 1] -= fb * fb;
            subtract(c, fc, column, first, first + 2);
            c[first + 2] -= fc * fc;
            subtract(d, fd, column, first, first + 3);
            d[first + 3] -= fd * fd;
        }
    }

    private static void subtract(double[] row, double factor, double[] column, int from, int to) {
        for (int k = from; k < to; k++) {
            row[k] -= factor * column[k];
        }
    }
}
