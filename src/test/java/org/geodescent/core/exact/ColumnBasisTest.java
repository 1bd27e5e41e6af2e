package org.geodescent.core.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnBasisTest {
    private static Optional<List<Integer>> basis(long[][] rows, int most) {
        return ColumnBasis.of(
                rows.length,
                n -> Arrays.stream(rows[n]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new),
                most);
    }

    @Test
    void dependentColumnsAreLeftOut() {
        // The second column is twice the first, the fourth the sum of the first and the third.
        long[][] rows = {{1, 2, 0, 1}, {0, 0, 1, 1}, {3, 6, 5, 8}};
        assertEquals(2, basis(rows, 4).orElseThrow().size());
        assertEquals(
                List.of(0, 2), basis(rows, 4).orElseThrow().stream().sorted().toList());
        assertEquals(List.of(), basis(new long[][] {{0, 0}, {0, 0}}, 2).orElseThrow());
    }

    @Test
    void moreColumnsThanAllowedAreRefused() {
        long[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertTrue(basis(identity, 2).isEmpty());
        assertEquals(3, basis(identity, 3).orElseThrow().size());
    }

    /** Products of an N×r and an r×d matrix have the rank r; negative and huge entries, too. */
    @Test
    void theRankOfProducts() {
        Random random = new Random(4);
        for (int rank = 1; rank <= 8; rank++) {
            long[][] rows = new long[20][12];
            long[][] right = new long[rank][12];
            for (long[] row : right) {
                Arrays.setAll(row, j -> random.nextInt(2_000_001) - 1_000_000);
            }
            for (long[] row : rows) {
                for (long[] factor : right) {
                    long weight = random.nextInt(2_000_001) - 1_000_000L;
                    for (int j = 0; j < row.length; j++) {
                        row[j] += weight * factor[j];
                    }
                }
            }
            assertEquals(rank, basis(rows, 12).orElseThrow().size());
        }
    }

    /** The prime itself is 0 for the elimination: fewer columns than there are, never more. */
    @Test
    void aMultipleOfThePrimeOnlyLosesAColumn() {
        long prime = (1L << 31) - 1;
        assertEquals(
                List.of(1), basis(new long[][] {{prime, 1}, {2 * prime, 5}}, 2).orElseThrow());
    }
}
