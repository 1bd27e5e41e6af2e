package org.geodescent.core.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Columns of an integer matrix that are certainly independent and very probably span all its columns: elimination
 * modulo a prime, where what is independent is so over the integers, too.
 */
public final class ColumnBasis {
    private static final long PRIME = (1L << 31) - 1;

    private final List<long[]> independent = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    private ColumnBasis() {}

    /**
     * The columns, in no particular order. Their number is at most the rank, and almost always equal to it.
     *
     * @param rows how many rows there are
     * @param row gives one of them
     * @param most empty if there are more columns than this
     */
    public static Optional<List<Integer>> of(int rows, IntFunction<BigInteger[]> row, int most) {
        ColumnBasis basis = new ColumnBasis();
        boolean full = false;
        for (int n = 0; n < rows && !full; n++) {
            BigInteger[] next = row.apply(n);
            basis.add(next);
            // Beyond as many as there are columns no row adds another.
            full = basis.pivots.size() == next.length;
            if (basis.pivots.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(basis.pivots);
    }

    private void add(BigInteger[] row) {
        long[] rest = new long[row.length];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = row[j].mod(BigInteger.valueOf(PRIME)).longValueExact();
        }
        for (int k = 0; k < pivots.size(); k++) {
            long factor = rest[pivots.get(k)];
            long[] known = independent.get(k);
            for (int j = 0; j < rest.length && factor != 0; j++) {
                rest[j] = Math.floorMod(rest[j] - factor * known[j] % PRIME, PRIME);
            }
        }
        int pivot = 0;
        while (pivot < rest.length && rest[pivot] == 0) {
            pivot++;
        }
        if (pivot < rest.length) {
            long inverse = BigInteger.valueOf(rest[pivot])
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValueExact();
            for (int j = 0; j < rest.length; j++) {
                rest[j] = rest[j] * inverse % PRIME;
            }
            independent.add(rest);
            pivots.add(pivot);
        }
    }
}
