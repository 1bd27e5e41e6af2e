package org.geodescent.core.data;

import java.util.Arrays;
import org.geodescent.core.exact.ExactRank;

/**
 * The rank of a matrix. Of integers in at most {@link #EXACT_COLUMNS} columns it is exact. Of other numbers it is what
 * the digits support: the columns are scaled to a largest entry near 1 and orthogonalised, longest first, until what is
 * left is below max(N, d) · 2⁻⁵² of the first length, so that 0.1, 0.3 and 0.3, 0.9 are dependent as their author meant
 * them.
 */
final class MatrixRank {
    static final int EXACT_COLUMNS = 33;
    private static final double UNIT = 0x1p-52;
    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    private MatrixRank() {}

    /** @param rows N×d, finite; N may be 0 */
    static int of(double[][] rows) {
        if (rows.length == 0) {
            return 0;
        }
        boolean integers = Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .allMatch(v -> v == StrictMath.rint(v) && Math.abs(v) <= LARGEST_EXACT_INTEGER);
        return integers && rows[0].length <= EXACT_COLUMNS ? ExactRank.rank(rows, rows[0].length) : numerical(rows);
    }

    private static int numerical(double[][] rows) {
        double[][] columns = scaledColumns(rows);
        double tolerance = Math.max(rows.length, columns.length) * UNIT;
        double first = 0;
        int rank = 0;
        while (rank < columns.length) {
            int longest = rank;
            for (int j = rank + 1; j < columns.length; j++) {
                longest = length(columns[j]) > length(columns[longest]) ? j : longest;
            }
            double[] pivot = columns[longest];
            columns[longest] = columns[rank];
            columns[rank] = pivot;
            double length = length(pivot);
            first = Math.max(first, length);
            if (!(length > tolerance * first)) {
                break;
            }
            rank++;
            for (int j = rank; j < columns.length; j++) {
                subtractProjection(columns[j], pivot, length);
            }
        }
        return rank;
    }

    /**
     * The columns, each times the power of two that brings its largest entry into [1, 2): the rank stays, units of
     * measurement go.
     */
    private static double[][] scaledColumns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            double largest = 0;
            for (double[] row : rows) {
                largest = Math.max(largest, Math.abs(row[j]));
            }
            int exponent = Math.getExponent(Math.max(largest, Double.MIN_NORMAL));
            for (int n = 0; n < rows.length; n++) {
                columns[j][n] = Math.scalb(rows[n][j], -exponent);
            }
        }
        return columns;
    }

    private static double length(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return StrictMath.sqrt(squares);
    }

    private static void subtractProjection(double[] vector, double[] onto, double length) {
        double dot = 0;
        for (int n = 0; n < vector.length; n++) {
            dot += vector[n] * onto[n] / length;
        }
        for (int n = 0; n < vector.length; n++) {
            vector[n] -= dot * onto[n] / length;
        }
    }
}
