package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.figure.Rect;

/** Equal cells for panels beside and below each other. */
public final class Tiles {
    private Tiles() {}

    /**
     * Cells in rows, as many columns as make the smaller side of a cell largest.
     *
     * @param count at least 1
     */
    public static List<Rect> of(int count, Rect area) {
        int columns = columns(count, area);
        double width = area.width() / columns;
        double height = area.height() / rows(count, columns);
        List<Rect> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Rect(
                    area.x() + i % columns * width,
                    area.y() + Math.floor((double) i / columns) * height,
                    width,
                    height));
        }
        return cells;
    }

    /** The smaller side of such a cell. */
    public static double side(int count, Rect area) {
        return side(count, columns(count, area), area);
    }

    private static int columns(int count, Rect area) {
        int columns = 1;
        for (int c = 2; c <= count; c++) {
            if (side(count, c, area) > side(count, columns, area)) {
                columns = c;
            }
        }
        return columns;
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }

    private static double side(int count, int columns, Rect area) {
        return Math.min(area.width() / columns, area.height() / rows(count, columns));
    }
}
