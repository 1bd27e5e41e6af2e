package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.train.Descent;
import org.junit.jupiter.api.Test;

/** Where the cells of a basin map lie, and which is shown while it is computed. */
class BasinMapTest {
    private static final BasinGrid GRID = new BasinGrid(36, 20, 1e-3, 10);

    @Test
    void columnsShareTheTurnAndRowsTheDecades() {
        assertEquals(-180, GRID.leftOf(0));
        assertEquals(-90, GRID.leftOf(9));
        assertEquals(180, GRID.leftOf(36));
        assertEquals(1e-3, GRID.bottomOf(0), 1e-18);
        assertEquals(1e-2, GRID.bottomOf(5), 1e-14);
        assertEquals(1, GRID.bottomOf(15), 1e-12);
        assertEquals(10, GRID.bottomOf(20));
        for (int column = 0; column < 36; column++) {
            assertEquals((GRID.leftOf(column) + GRID.leftOf(column + 1)) / 2, GRID.degreesOf(column), 1e-12);
        }
        for (int row = 0; row < 20; row++) {
            double middle = Math.sqrt(GRID.bottomOf(row) * GRID.bottomOf(row + 1));
            assertEquals(middle, GRID.scaleOf(row), 1e-12 * middle);
        }
    }

    @Test
    void aGridHasAtMostAMillionCells() {
        assertEquals(1_000_000, new BasinGrid(1000, 1000, 1e-3, 1).cells());
        assertThrows(IllegalArgumentException.class, () -> new BasinGrid(1000, 1001, 1e-3, 1));
        // A product of 2³² is 0 as an int.
        assertThrows(IllegalArgumentException.class, () -> new BasinGrid(1 << 16, 1 << 16, 1e-3, 1));
    }

    /** Only one cell is computed: it stands for the cells that its stride covers, and for no other. */
    @Test
    void aCoarseCellStandsForThoseThatItCovers() {
        BasinCell known = new BasinCell(new BasinLimit.Reached(0), 12, 1);
        for (int[] at : new int[][] {{16, 16}, {8, 16}, {20, 4}, {6, 2}, {5, 7}, {32, 0}}) {
            BasinCell[] cells = new BasinCell[GRID.cells()];
            cells[at[1] * 36 + at[0]] = known;
            BasinStudy study =
                    new BasinStudy(PaperDatasets.convexGeometryOrthogonal(), 1, new Descent(0.05, 0), 10, GRID);
            BasinMap map = new BasinMap(study, new BasinTargets(List.of(), true), Arrays.asList(cells), 1);
            int stride = Math.min(16, Integer.lowestOneBit(at[0] | at[1]));
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 36; column++) {
                    boolean covered =
                            column >= at[0] && column < at[0] + stride && row >= at[1] && row < at[1] + stride;
                    assertEquals(covered ? known : null, map.shown(column, row), column + " " + row);
                }
            }
        }
    }
}
