package org.geodescent.core.convex;

/**
 * Solves {@code B x = r} with some 100 bits, where {@code B_ik = 0} for {@code |i − k| > reach}: elimination with row
 * exchanges, in O(n reach²). Mutable, for one thread.
 */
final class BandedSystem {
    private final int size;
    private final int reach;

    /**
     * Row i from column {@code i − reach} on. Afterwards the factor: from the diagonal on, which the exchanges have
     * made longer.
     */
    private final PairArray[] rows;

    /** How much of row k has been subtracted from the rows below it, and how far below it had been found. */
    private final PairArray[] factors;

    private final int[] exchanges;

    /** A system of zeros. */
    BandedSystem(int size, int reach) {
        this.size = size;
        this.reach = reach;
        this.rows = new PairArray[size];
        this.factors = new PairArray[size];
        this.exchanges = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new PairArray(2 * reach + 1);
            factors[i] = new PairArray(reach);
        }
    }

    /** Before {@link #factorise}: row i, in which column k is entry {@code k − i + reach}. */
    PairArray row(int i) {
        return rows[i];
    }

    void factorise() {
        for (int i = 0; i < Math.min(reach, size); i++) {
            for (int shift = i; shift < reach; shift++) {
                rows[i].shift();
            }
        }
        // Row k and the ones below it begin in column k.
        for (int k = 0; k < size; k++) {
            int last = Math.min(size - 1, k + reach);
            int pivot = k;
            for (int i = k + 1; i <= last; i++) {
                pivot = Math.abs(rows[i].high(0)) > Math.abs(rows[pivot].high(0)) ? i : pivot;
            }
            exchanges[k] = pivot;
            PairArray row = rows[pivot];
            rows[pivot] = rows[k];
            rows[k] = row;
            for (int i = k + 1; i <= last; i++) {
                PairArray factor = factors[k];
                factor.set(i - k - 1, rows[i], 0);
                factor.divide(i - k - 1, row, 0);
                for (int c = 1; c <= 2 * reach; c++) {
                    rows[i].subtractProduct(c, factor, i - k - 1, row, c);
                }
                rows[i].shift();
            }
        }
    }

    /** Replaces r by x. */
    void solve(PairArray right) {
        for (int k = 0; k < size; k++) {
            right.swap(k, exchanges[k]);
            for (int i = k + 1; i <= Math.min(size - 1, k + reach); i++) {
                right.subtractProduct(i, factors[k], i - k - 1, right, k);
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int c = 1; c <= Math.min(2 * reach, size - 1 - k); c++) {
                right.subtractProduct(k, rows[k], c, right, k + c);
            }
            right.divide(k, rows[k], 0);
        }
    }
}
