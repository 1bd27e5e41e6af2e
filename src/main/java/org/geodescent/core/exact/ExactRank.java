package org.geodescent.core.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rank of vectors of doubles, taken as the rational numbers that they are.
 *
 * @param rank how many are linearly independent
 * @param columns as many coordinates on which all the vectors are determined by a linear map
 * @param rows the first vectors that are independent of those before them
 */
public record ExactRank(int rank, List<Integer> columns, List<Integer> rows) {
    public ExactRank {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The rank and where it shows.
     *
     * @param vectors N×d, finite; N may be 0
     */
    public static ExactRank of(double[][] vectors, int dimension) {
        List<BigInteger[]> independent = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int n = 0; n < vectors.length && rows.size() < dimension; n++) {
            BigInteger[] rest = ExactIntegers.of(vectors[n]);
            for (int k = 0; k < independent.size(); k++) {
                eliminate(rest, independent.get(k), columns.get(k));
            }
            int pivot = 0;
            while (pivot < dimension && rest[pivot].signum() == 0) {
                pivot++;
            }
            if (pivot < dimension) {
                independent.add(rest);
                columns.add(pivot);
                rows.add(n);
            }
        }
        return new ExactRank(rows.size(), columns, rows);
    }

    /** The rank alone, which is certain at once where it is full, columns of zeros left out. */
    public static int rank(double[][] vectors, int dimension) {
        if (dimension == 2) {
            return rankInPlane(vectors);
        }
        int probable = ColumnBasis.of(vectors.length, n -> ExactIntegers.of(vectors[n]), dimension)
                .map(List::size)
                .orElse(0);
        int columns = (int) IntStream.range(0, dimension)
                .filter(j -> Arrays.stream(vectors).anyMatch(vector -> vector[j] != 0))
                .count();
        return probable == Math.min(vectors.length, columns)
                ? probable
                : of(vectors, dimension).rank();
    }

    /** Read off two vectors, hardly ever with large integers. */
    private static int rankInPlane(double[][] vectors) {
        int first = 0;
        while (first < vectors.length && vectors[first][0] == 0 && vectors[first][1] == 0) {
            first++;
        }
        if (first == vectors.length) {
            return 0;
        }
        double[] one = vectors[first];
        for (int n = first + 1; n < vectors.length; n++) {
            double[] other = vectors[n];
            // Zeros, of which there may be many, are parallel to everything without large integers.
            boolean zero = other[0] == 0 && other[1] == 0;
            if (!zero && ExactSign.cross(one[0], one[1], other[0], other[1]) != 0) {
                return 2;
            }
        }
        return 1;
    }

    private static void eliminate(BigInteger[] rest, BigInteger[] row, int pivot) {
        BigInteger factor = rest[pivot];
        if (factor.signum() == 0) {
            return;
        }
        for (int j = 0; j < rest.length; j++) {
            rest[j] = rest[j].multiply(row[pivot]).subtract(factor.multiply(row[j]));
        }
        ExactIntegers.shorten(rest);
    }
}
