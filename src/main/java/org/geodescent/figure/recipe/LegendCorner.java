package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Legend.Corner;
import org.geodescent.figure.LegendSize;
import org.geodescent.figure.Rect;

/** In which corner of a plot a legend covers least. */
final class LegendCorner {
    /** Room around the legend for what is drawn at the places, in figure units. */
    private static final double AROUND = 8;

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
        LegendSize size = LegendSize.of(entries, plot);
        double width = (size.reachAcross() + AROUND) / plot.width();
        double height = (size.reachUp() + AROUND) / plot.height();
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
