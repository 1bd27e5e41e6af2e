package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;

/** Filters of a layer side by side. */
final class FilterRow {
    /** In sides of a filter. */
    private static final double STEP = 1.12;
    /** Of the title and the edges of a panel. */
    private static final double AROUND = 34;

    private static final double EDGES = 16;
    private static final double LARGEST = 48;

    private FilterRow() {}

    private static double side(int filters, double width) {
        return Math.min(LARGEST, (width - EDGES) / (filters * STEP));
    }

    /** How high a panel of this width is. */
    static double height(int filters, double width) {
        return AROUND + side(filters, width);
    }

    static Panel panel(List<Raster> filters, Rect area) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            marks.add(new Mark.Picture(new Vec2(i * STEP, 0), new Vec2(i * STEP + 1, 1), filters.get(i)));
        }
        double most = (area.width() - EDGES) / side(filters.size(), area.width());
        return new Panel(
                "filters",
                "Filters of the first layer",
                area,
                new Axis("", ScaleKind.LINEAR, 0, most, false),
                new Axis("", ScaleKind.LINEAR, 0, 1, false),
                false,
                List.of(new Layer("filters", marks)),
                Legend.NONE);
    }
}
