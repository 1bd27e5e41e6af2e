package org.geodescent.core.linalg;

import java.util.Arrays;

/** An immutable dense matrix of binary64 numbers, stored by rows, with value equality (by bits, so NaN equals NaN). */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix from its numbers, row after row.
     *
     * @param rowMajor rows·columns numbers, row after row; copied
     * @throws IllegalArgumentException if the count does not fit
     */
    public static Matrix of(int rows, int columns, double... rowMajor) {
        if (rows < 0 || columns < 0 || rowMajor.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "a %d×%d matrix cannot be made of %d numbers".formatted(rows, columns, rowMajor.length));
        }
        return new Matrix(rows, columns, rowMajor.clone());
    }

    /**
     * A matrix from its rows, copied. @throws IllegalArgumentException if there is no row, or the rows differ in length
     */
    public static Matrix ofRows(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a matrix of rows needs at least one row");
        }
        int columns = rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row %d has %d numbers, the first row has %d".formatted(i, rows[i].length, columns));
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Matrix(rows.length, columns, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column " + column + " of a " + rows + "×" + columns + " matrix");
        }
        return values[row * columns + column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of the numbers, row after row. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix " + rows + "×" + columns + " " + Arrays.toString(values);
    }
}
