package org.geodescent.core.convex;

import org.geodescent.core.exact.DoubleDouble;

/**
 * A {@link BandedSystem} with a few more unknowns and equations, which may have entries anywhere. Mutable, for one
 * thread.
 */
final class BorderedSystem {
    private final int size;
    private final int border;
    private final int reach;
    private final BandedSystem band;

    /** Columns of the border, of the band's size; later {@code B⁻¹} times them. */
    private final PairArray[] columns;

    private final PairArray[] rows;

    /** What is left of the equations of the border when the others are solved. */
    private final BandedSystem rest;

    /**
     * A system of zeros.
     *
     * @param size n, of the band; its unknowns are 0 … n − 1
     * @param border m; its unknowns are n … n + m − 1
     */
    BorderedSystem(int size, int border, int reach) {
        this.size = size;
        this.border = border;
        this.reach = reach;
        this.band = new BandedSystem(size, reach);
        this.rest = new BandedSystem(border, border - 1);
        this.columns = new PairArray[border];
        this.rows = new PairArray[border];
        for (int i = 0; i < border; i++) {
            columns[i] = new PairArray(size);
            rows[i] = new PairArray(size);
        }
    }

    /** Adds to an entry; between unknowns of the band they are no further apart than its reach. */
    void add(int row, int column, DoubleDouble value) {
        if (row < size && column < size) {
            band.row(row).add(column - row + reach, value);
        } else if (row < size) {
            columns[column - size].add(row, value);
        } else if (column < size) {
            rows[row - size].add(column, value);
        } else {
            rest.row(row - size).add(column - row + border - 1, value);
        }
    }

    void add(int row, int column, double value) {
        add(row, column, new DoubleDouble(value, 0));
    }

    void factorise() {
        band.factorise();
        for (int j = 0; j < border; j++) {
            band.solve(columns[j]);
            for (int i = 0; i < border; i++) {
                PairArray row = rest.row(i);
                for (int k = 0; k < size; k++) {
                    row.subtractProduct(j - i + border - 1, rows[i], k, columns[j], k);
                }
            }
        }
        rest.factorise();
    }

    /** Replaces a right side of n + m numbers by the solution. */
    void solve(PairArray right) {
        band.solve(right);
        PairArray outer = new PairArray(border);
        for (int i = 0; i < border; i++) {
            outer.set(i, right, size + i);
            for (int k = 0; k < size; k++) {
                outer.subtractProduct(i, rows[i], k, right, k);
            }
        }
        rest.solve(outer);
        for (int k = 0; k < size; k++) {
            for (int j = 0; j < border; j++) {
                right.subtractProduct(k, columns[j], k, outer, j);
            }
        }
        for (int j = 0; j < border; j++) {
            right.set(size + j, outer, j);
        }
    }
}
