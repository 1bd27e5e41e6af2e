package org.geodescent.core.theory;

/**
 * The starts of a basin map: the centres of equal cells, in the angle from −180° to 180° and in the logarithm of the
 * scale.
 *
 * @param columns number of angles, at least 1
 * @param rows number of scales, at least 1; at most {@link #MOST_CELLS} cells in all
 * @param smallest lower edge of row 0, positive
 * @param largest upper edge of the last row, above {@code smallest}
 */
public record BasinGrid(int columns, int rows, double smallest, double largest) {
    /** Cells of 3° by an eighth of a decade. */
    public static final BasinGrid DEFAULT = new BasinGrid(120, 40, 1e-4, 10);

    /** A million runs take hours. */
    public static final int MOST_CELLS = 1_000_000;

    public BasinGrid {
        if (columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
            throw new IllegalArgumentException("a grid of %d columns and %d rows; it must have 1 to %d cells"
                    .formatted(columns, rows, MOST_CELLS));
        }
        if (!(smallest > 0 && largest > smallest && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "scales from %s to %s; they must be positive and rise".formatted(smallest, largest));
        }
    }

    public int cells() {
        return columns * rows;
    }

    /** The left edge of a column in degrees; the right edge is that of the next one. */
    public double leftOf(int column) {
        return -180 + 360.0 * column / columns;
    }

    /** The lower edge of a row; the upper edge is that of the next one. */
    public double bottomOf(int row) {
        return row == rows ? largest : smallest * StrictMath.pow(largest / smallest, (double) row / rows);
    }

    /** φ of a column in degrees. */
    public double degreesOf(int column) {
        return -180 + 360.0 * (column + 0.5) / columns;
    }

    /** r of a row. */
    public double scaleOf(int row) {
        return smallest * StrictMath.pow(largest / smallest, (row + 0.5) / rows);
    }
}
