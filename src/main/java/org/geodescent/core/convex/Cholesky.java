package org.geodescent.core.convex;

/** Solves symmetric positive semidefinite systems. */
final class Cholesky {
    /** A pivot below this share of its diagonal entry belongs to a dependent row. */
    private static final double DEPENDENT = 1e-15;

    private Cholesky() {}

    /**
     * A solution of {@code A x = r}; a row that depends on earlier ones gets x = 0 and is left to the iteration around.
     *
     * @param lower n×n: the lower triangle of A; overwritten
     * @param right r; not modified
     */
    static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        boolean[] dependent = new boolean[size];
        for (int i = 0; i < size; i++) {
            double[] row = lower[i];
            double diagonal = row[i];
            double pivot = diagonal;
            for (int k = 0; k < i; k++) {
                double[] other = lower[k];
                double sum = row[k];
                for (int j = 0; j < k; j++) {
                    sum -= row[j] * other[j];
                }
                row[k] = dependent[k] ? 0 : sum / other[k];
                pivot -= row[k] * row[k];
            }
            dependent[i] = !(pivot > DEPENDENT * diagonal);
            row[i] = dependent[i] ? 1 : Math.sqrt(pivot);
        }
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
}
