package org.geodescent.core.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The inverse of a simplex basis, times its determinant, in integers: every entry is a minor of the data, so that
 * divisions come out even. The right side of the program is (0, …, 0, 1). Mutable; confined to one program.
 */
public final class IntegerBasisInverse {
    private final BigInteger[][] scaled;
    private BigInteger determinant = BigInteger.ONE;

    /**
     * The inverse of the basis of all artificial variables and, last, one column.
     *
     * @param column whose last entry is 1, the others at most 0
     */
    public IntegerBasisInverse(BigInteger[] column) {
        int size = column.length;
        scaled = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(scaled[i], BigInteger.ZERO);
            scaled[i][i] = BigInteger.ONE;
            if (i < size - 1) {
                scaled[i][size - 1] = column[i].negate();
            }
        }
    }

    /** The value of the i-th basic variable times the determinant, which is positive. */
    public BigInteger solution(int row) {
        return scaled[row][scaled.length - 1];
    }

    /** The sum of the rows of the chosen basic variables, times the determinant. */
    public BigInteger[] sumOfRows(IntPredicate chosen) {
        BigInteger[] sum = new BigInteger[scaled.length];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int i = 0; i < scaled.length; i++) {
            if (chosen.test(i)) {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] = sum[j].add(scaled[i][j]);
                }
            }
        }
        return sum;
    }

    /** The inverse times a column, times the determinant. */
    public BigInteger[] times(BigInteger[] column) {
        BigInteger[] product = new BigInteger[scaled.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = ExactIntegers.dot(scaled[i], column);
        }
        return product;
    }

    /** The row that blocks a step along {@code direction} first; among equals the one of the lowest variable. */
    public int leavingRow(BigInteger[] direction, int[] variables) {
        int best = -1;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i].signum() <= 0) {
                continue;
            }
            int order = best < 0
                    ? -1
                    : solution(i)
                            .multiply(direction[best])
                            .compareTo(solution(best).multiply(direction[i]));
            if (order < 0 || (order == 0 && variables[i] < variables[best])) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("an objective that is at least 0 was found to be unbounded");
        }
        return best;
    }

    /**
     * Replaces the basic variable of a row by the one whose {@link #times} is {@code direction};
     * {@code direction[row] > 0}.
     */
    public void pivot(int row, BigInteger[] direction) {
        BigInteger pivot = direction[row];
        for (int i = 0; i < scaled.length; i++) {
            if (i == row) {
                continue;
            }
            for (int j = 0; j < scaled.length; j++) {
                scaled[i][j] = scaled[i][j]
                        .multiply(pivot)
                        .subtract(direction[i].multiply(scaled[row][j]))
                        .divide(determinant);
            }
        }
        determinant = pivot;
    }
}
