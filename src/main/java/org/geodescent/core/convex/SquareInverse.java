package org.geodescent.core.convex;

import java.util.Arrays;

/**
 * The inverse of a square matrix whose rows and columns come, go and are replaced: every change takes O(n²). Mutable,
 * for one thread.
 */
final class SquareInverse {
    /** A pivot of {@link #invert} below this share of its row's largest entry is rounding. */
    private static final double SINGULAR = 1e-12;

    /** Row p belongs to column p of the matrix, column q to its row q. */
    private final double[][] inverse;

    private int size;

    /** @param largest the most rows that there will be */
    SquareInverse(int largest) {
        inverse = new double[largest][largest];
    }

    /** Removes all rows and columns. */
    void clear() {
        size = 0;
    }

    /** The inverse times a vector. */
    void times(double[] vector, double[] result) {
        int p = 0;
        for (; p + 3 < size; p += 4) {
            dots(p, vector, result);
        }
        for (; p < size; p++) {
            double sum = 0;
            for (int q = 0; q < size; q++) {
                sum += inverse[p][q] * vector[q];
            }
            result[p] = sum;
        }
    }

    /** The transposed inverse times a vector. */
    void transposed(double[] vector, double[] result) {
        Arrays.fill(result, 0, size, 0);
        for (int p = 0; p < size; p++) {
            if (vector[p] != 0) {
                add(result, vector[p], inverse[p], size);
            }
        }
    }

    /** Row p of the inverse. */
    void row(int p, double[] result) {
        System.arraycopy(inverse[p], 0, result, 0, size);
    }

    /** Column q of the inverse. */
    void column(int q, double[] result) {
        for (int p = 0; p < size; p++) {
            result[p] = inverse[p][q];
        }
    }

    /**
     * Appends a row and a column.
     *
     * @param byColumn the inverse times the new column
     * @param byRow the transposed inverse times the new row
     * @param rest the corner less what the others make of it, not 0
     */
    void append(double[] byColumn, double[] byRow, double rest) {
        for (int p = 0; p < size; p++) {
            add(inverse[p], byColumn[p] / rest, byRow, size);
            inverse[p][size] = -byColumn[p] / rest;
        }
        for (int q = 0; q < size; q++) {
            inverse[size][q] = -byRow[q] / rest;
        }
        inverse[size][size] = 1 / rest;
        size++;
    }

    /** Removes row q and column p of the matrix; the last ones take their places. */
    void remove(int p, int q) {
        double[] own = inverse[p];
        double pivot = own[q];
        size--;
        for (int i = 0; i <= size; i++) {
            if (i != p) {
                double[] row = inverse[i];
                add(row, -row[q] / pivot, own, size + 1);
                row[q] = row[size];
            }
        }
        inverse[p] = inverse[size];
        inverse[size] = own;
    }

    /**
     * Replaces column p of the matrix.
     *
     * @param byColumn the inverse times the new column
     */
    void replaceColumn(int p, double[] byColumn) {
        double[] own = inverse[p];
        for (int q = 0; q < size; q++) {
            own[q] /= byColumn[p];
        }
        for (int i = 0; i < size; i++) {
            if (i != p && byColumn[i] != 0) {
                add(inverse[i], -byColumn[i], own, size);
            }
        }
    }

    /**
     * Replaces row q of the matrix.
     *
     * @param byRow the transposed inverse times the new row; modified
     */
    void replaceRow(int q, double[] byRow) {
        double pivot = byRow[q];
        byRow[q] = 0;
        for (int p = 0; p < size; p++) {
            double[] row = inverse[p];
            row[q] /= pivot;
            add(row, -row[q], byRow, size);
        }
        byRow[q] = pivot;
    }

    /**
     * Inverts a matrix anew, which is overwritten.
     *
     * @param dependentRows gets the rows that depend on the others
     * @param dependentColumns the same of the columns
     * @return false if there are any: then there is no inverse
     */
    boolean invert(double[][] matrix, boolean[] dependentRows, boolean[] dependentColumns) {
        size = matrix.length;
        for (int i = 0; i < size; i++) {
            Arrays.fill(inverse[i], 0, size, 0);
            inverse[i][i] = 1;
        }
        int[] pivotOf = new int[size];
        boolean regular = true;
        Arrays.fill(dependentRows, true);
        for (int j = 0; j < size; j++) {
            int pivot = -1;
            for (int i = 0; i < size; i++) {
                if (dependentRows[i] && (pivot < 0 || Math.abs(matrix[i][j]) > Math.abs(matrix[pivot][j]))) {
                    pivot = i;
                }
            }
            dependentColumns[j] = pivot < 0 || !(Math.abs(matrix[pivot][j]) > SINGULAR);
            regular &= !dependentColumns[j];
            if (!dependentColumns[j]) {
                dependentRows[pivot] = false;
                pivotOf[j] = pivot;
                eliminate(matrix, pivot, j, regular);
            }
        }
        double[][] rows = inverse.clone();
        for (int j = 0; j < size && regular; j++) {
            inverse[j] = rows[pivotOf[j]];
        }
        return regular;
    }

    private void eliminate(double[][] matrix, int pivot, int j, boolean regular) {
        double value = matrix[pivot][j];
        for (int k = 0; k < size; k++) {
            matrix[pivot][k] /= value;
            inverse[pivot][k] /= value;
        }
        for (int i = 0; i < size; i++) {
            double factor = matrix[i][j];
            if (i != pivot && factor != 0) {
                add(matrix[i], -factor, matrix[pivot], size);
                if (regular) {
                    add(inverse[i], -factor, inverse[pivot], size);
                }
            }
        }
    }

    /** In a loop of vector instructions. */
    private static void add(double[] target, double factor, double[] vector, int size) {
        for (int k = 0; k < size; k++) {
            target[k] += factor * vector[k];
        }
    }

    /** Four rows at once, whose sums do not wait for each other. */
    private void dots(int p, double[] vector, double[] result) {
        double[] a = inverse[p];
        double[] b = inverse[p + 1];
        double[] c = inverse[p + 2];
        double[] d = inverse[p + 3];
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int q = 0; q < size; q++) {
            double value = vector[q];
            first += a[q] * value;
            second += b[q] * value;
            third += c[q] * value;
            fourth += d[q] * value;
        }
        result[p] = first;
        result[p + 1] = second;
        result[p + 2] = third;
        result[p + 3] = fourth;
    }
}
