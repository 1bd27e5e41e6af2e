package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A basin map as far as it is computed. Immutable.
 *
 * @param study what is asked
 * @param targets where neurons may go
 * @param cells by rows, {@code row · columns + column}; null where nothing is computed yet
 * @param computed how many are not null
 */
public record BasinMap(BasinStudy study, BasinTargets targets, List<@Nullable BasinCell> cells, int computed) {
    /** Cells are computed in rounds of this stride, then half of it, and so on. */
    public static final int COARSEST_STRIDE = 16;

    public BasinMap {
        if (cells.size() != study.grid().cells()) {
            throw new IllegalArgumentException("%d cells for a grid of %d"
                    .formatted(cells.size(), study.grid().cells()));
        }
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** Whether every cell is computed. */
    public boolean isComplete() {
        return computed == cells.size();
    }

    /** The cell, or the finest coarser one that is computed and covers it; null if there is none. */
    public @Nullable BasinCell shown(int column, int row) {
        for (int stride = 1; stride <= COARSEST_STRIDE; stride *= 2) {
            int index = (row - row % stride) * study.grid().columns() + column - column % stride;
            BasinCell cell = cells.get(index);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The shown cell at an angle and a scale; null outside the grid too. */
    public @Nullable BasinCell at(double degrees, double scale) {
        BasinGrid grid = study.grid();
        double column = (degrees + 180) / 360 * grid.columns();
        double row = StrictMath.log(scale / grid.smallest())
                / StrictMath.log(grid.largest() / grid.smallest())
                * grid.rows();
        boolean inside = column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows();
        return inside ? shown((int) column, (int) row) : null;
    }

    /** All indices of {@link #cells}, coarse to fine, each once. */
    public static int[] order(BasinGrid grid) {
        int[] order = new int[grid.cells()];
        int next = 0;
        for (int stride = COARSEST_STRIDE; stride >= 1; stride /= 2) {
            for (int row = 0; row < grid.rows(); row += stride) {
                for (int column = 0; column < grid.columns(); column += stride) {
                    boolean earlier = stride < COARSEST_STRIDE && row % (2 * stride) == 0 && column % (2 * stride) == 0;
                    if (!earlier) {
                        order[next++] = row * grid.columns() + column;
                    }
                }
            }
        }
        return order;
    }
}
