package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Legend.Corner;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** In which corner of a plot a legend covers least. */
final class LegendCorner {
    private static final TextStyle TEXT =
            new TextStyle(11, TextStyle.Weight.REGULAR, false, Colour.of(0), TextStyle.Anchor.START);
    /** Line sample, gaps, and room around the legend, in figure units. */
    private static final double AROUND_TEXT = 60;

    private static final double AROUND_LINES = 30;
    private static final double LINE_HEIGHT = 16;
    /** In order of preference. */
    private static final List<Corner> CORNERS =
            List.of(Corner.TOP_RIGHT, Corner.TOP_LEFT, Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT);

    private LegendCorner() {}

    static List<Vec2> samples(Dataset data) {
        List<Vec2> places = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            places.add(data.point(n));
        }
        return places;
    }

    /**
     * The corner whose legend would lie over the fewest places.
     *
     * @param visible the shown part of the plane
     * @param plot where it is shown, in figure units
     */
    static Corner emptiest(List<Legend.Entry> entries, List<Vec2> places, Box visible, Rect plot) {
        double widest = entries.stream()
                .mapToDouble(entry -> TextMetrics.width(entry.text(), TEXT))
                .max()
                .orElse(0);
        double width = (widest + AROUND_TEXT) / plot.width();
        double height = (entries.size() * LINE_HEIGHT + AROUND_LINES) / plot.height();
        Corner best = CORNERS.get(0);
        long fewest = Long.MAX_VALUE;
        for (Corner corner : CORNERS) {
            long inside = places.stream()
                    .filter(place -> covers(corner, width, height, place, visible))
                    .count();
            if (inside < fewest) {
                fewest = inside;
                best = corner;
            }
        }
        return best;
    }

    private static boolean covers(Corner corner, double width, double height, Vec2 place, Box visible) {
        double u = (place.x() - visible.minX()) / visible.width();
        double v = (place.y() - visible.minY()) / visible.height();
        boolean left = corner == Corner.TOP_LEFT || corner == Corner.BOTTOM_LEFT;
        boolean top = corner == Corner.TOP_LEFT || corner == Corner.TOP_RIGHT;
        return (left ? u < width : u > 1 - width) && (top ? v > 1 - height : v < height);
    }
}
