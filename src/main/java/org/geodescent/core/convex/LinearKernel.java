package org.geodescent.core.convex;

import java.util.Arrays;

/**
 * A basis of {@link KernelSimplex}: margins that are met exactly and as many columns with a weight, the inverse of what
 * A has in common of them, and what follows for all margins and columns. Mutable, for one thread.
 */
final class LinearKernel {
    /** So many corrections of the values are tried before the kernel is inverted anew. */
    private static final int REFINEMENTS = 3;

    final LinearColumns a;
    final KernelSide rows;
    final KernelSide columns;
    final SquareInverse inverse;
    private final double[] entries;
    private final double[] answer;

    /** @param bounds b, positive */
    LinearKernel(LinearColumns a, double... bounds) {
        this.a = a;
        this.rows = new KernelSide(bounds.length, bounds);
        this.columns = new KernelSide(bounds.length);
        this.inverse = new SquareInverse(bounds.length + 1);
        this.entries = new double[bounds.length + 1];
        this.answer = new double[bounds.length + 1];
    }

    /** Leaves the given columns, ascending; begins anew if one with a weight is not among them. */
    void keep(int... kept) {
        columns.count(a.count());
        a.keep(kept);
        if (!columns.renumber(kept)) {
            rows.clear();
            columns.clear();
            inverse.clear();
        }
    }

    /** Computes values and slacks from the kernel, and the kernel's inverse where it has lost its digits. */
    void refresh() {
        evaluate();
        for (int i = 0; i < REFINEMENTS && isAdrift(); i++) {
            refine();
        }
        if (isAdrift()) {
            invert();
            evaluate();
            refine();
        }
    }

    private boolean isAdrift() {
        return rows.isAdrift() || columns.isAdrift();
    }

    /** Lets the kernel's own slacks, which should be 0, tell what is wrong with its values. */
    private void refine() {
        for (int i = 0; i < rows.size(); i++) {
            entries[i] = rows.slacks[rows.member(i)];
        }
        inverse.times(entries, answer);
        columns.subtract(1, answer);
        for (int i = 0; i < columns.size(); i++) {
            entries[i] = columns.slacks[columns.member(i)];
        }
        inverse.transposed(entries, answer);
        rows.subtract(-1, answer);
        slacks(true);
        slacks(false);
    }

    /** Values and slacks. */
    private void evaluate() {
        for (int i = 0; i < rows.size(); i++) {
            entries[i] = rows.bound(rows.member(i));
        }
        inverse.times(entries, columns.values);
        Arrays.fill(entries, 0, columns.size(), 1);
        inverse.transposed(entries, rows.values);
        slacks(true);
        slacks(false);
        rows.tolerate(columns.sum());
        columns.tolerate(rows.sum());
    }

    /** {@code A c − b} of the rows, {@code 1 − Aᵀμ} of the columns. */
    void slacks(boolean ofRows) {
        if (ofRows) {
            a.times(columns.members, columns.size(), columns.values, rows.slacks);
            for (int n = 0; n < a.rows(); n++) {
                rows.slacks[n] -= rows.bound(n);
            }
        } else {
            a.transposed(rows.members, rows.size(), rows.values, columns.slacks);
            for (int k = 0; k < a.count(); k++) {
                columns.slacks[k] = 1 - columns.slacks[k];
            }
        }
    }

    /** Anew; rows and columns that depend on the others leave the kernel. */
    private void invert() {
        double[][] matrix = new double[rows.size()][columns.size()];
        for (int q = 0; q < matrix.length; q++) {
            for (int p = 0; p < matrix.length; p++) {
                matrix[q][p] = a.entry(rows.member(q), columns.member(p));
            }
        }
        boolean[] dependentRows = new boolean[matrix.length];
        boolean[] dependentColumns = new boolean[matrix.length];
        if (inverse.invert(matrix, dependentRows, dependentColumns)) {
            return;
        }
        for (int i = matrix.length - 1; i >= 0; i--) {
            if (dependentRows[i]) {
                rows.remove(i);
            }
            if (dependentColumns[i]) {
                columns.remove(i);
            }
        }
        invert();
    }

    /** The inverse, or the transposed one, times a vector. */
    void solve(boolean transposed, double[] vector, double[] result) {
        if (transposed) {
            inverse.transposed(vector, result);
        } else {
            inverse.times(vector, result);
        }
    }

    /** A row or a column of the inverse. */
    void line(boolean row, int position, double[] result) {
        if (row) {
            inverse.row(position, result);
        } else {
            inverse.column(position, result);
        }
    }
}
