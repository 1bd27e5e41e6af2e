package org.geodescent.core.convex;

import java.util.Arrays;

/** {@link LinearColumns} entry by entry, in the order of the rows and in that of the columns. */
final class SpaceColumns implements LinearColumns {
    private final SolverProblem problem;

    /** N rows, longer than there are columns. */
    private final double[][] rows;

    private double[][] columns = new double[64][];
    private int count;

    SpaceColumns(SolverProblem problem) {
        this.problem = problem;
        this.rows = new double[problem.samples()][columns.length];
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double entry(int row, int column) {
        return columns[column][row];
    }

    @Override
    public void times(int[] chosen, int size, double[] weights, double[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < size; i++) {
            addMultiple(scores, weights[i], columns[chosen[i]], rows.length);
        }
    }

    @Override
    public void transposed(int[] chosen, int size, double[] multipliers, double[] values) {
        Arrays.fill(values, 0, count, 0);
        for (int i = 0; i < size; i++) {
            addMultiple(values, multipliers[i], rows[chosen[i]], count);
        }
    }

    private static void addMultiple(double[] target, double factor, double[] row, int size) {
        for (int k = 0; k < size; k++) {
            target[k] += factor * row[k];
        }
    }

    @Override
    public void add(Atom atom) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * count);
            for (int n = 0; n < rows.length; n++) {
                rows[n] = Arrays.copyOf(rows[n], 2 * count);
            }
        }
        columns[count] = problem.column(atom);
        for (int n = 0; n < rows.length; n++) {
            rows[n][count] = columns[count][n];
        }
        count++;
    }

    @Override
    public void keep(int[] kept) {
        for (int i = 0; i < kept.length; i++) {
            columns[i] = columns[kept[i]];
            for (double[] row : rows) {
                row[i] = row[kept[i]];
            }
        }
        count = kept.length;
    }
}
