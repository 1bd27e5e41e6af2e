package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.recipe.Tiles;

/**
 * Plots with their key beside or below them, whichever leaves more room; a key that would leave too little is left out.
 */
final class PlotWithKey {
    /** A plot that is smaller, in figure units, is worse than no key. */
    private static final double LEAST = 170;

    private static final double LEAST_OF_MANY = 180;

    private PlotWithKey() {}

    static Figure figure(
            Moment moment,
            String description,
            Function<Rect, List<Panel>> plots,
            List<Legend.Entry> entries,
            List<String> lines) {
        return figure(moment, description, 1, plots, entries, lines);
    }

    /** As above, of several plots beside and below each other. */
    static Figure figure(
            Moment moment,
            String description,
            int count,
            Function<Rect, List<Panel>> plots,
            List<Legend.Entry> entries,
            List<String> lines) {
        return figure(
                moment.experiment().title(),
                description,
                moment.look().width(),
                moment.look().height(),
                count,
                plots,
                entries,
                lines);
    }

    static Figure figure(
            String title,
            String description,
            double width,
            double height,
            int count,
            Function<Rect, List<Panel>> plots,
            List<Legend.Entry> entries,
            List<String> lines) {
        if (entries.isEmpty() && lines.isEmpty()) {
            return new Figure(width, height, title, description, plots.apply(new Rect(0, 0, width, height)), "");
        }
        double keyWidth = Key.columnWidth(entries, lines);
        double usual = Key.columnHeight(entries, lines);
        double line =
                Math.max(Key.LOWEST_LINE, Math.min(Key.LINE_HEIGHT, Math.floor(Key.LINE_HEIGHT * height / usual)));
        double keyHeight = Key.columnHeight(entries, lines, line);
        double beside = keyHeight <= height ? side(count, width - keyWidth, height) : 0;
        double below = keyWidth <= width ? side(count, width, height - keyHeight) : 0;
        List<Panel> panels = new ArrayList<>();
        if (Math.max(beside, below) < (count == 1 ? LEAST : LEAST_OF_MANY)) {
            panels.addAll(plots.apply(new Rect(0, 0, width, height)));
        } else if (beside >= below) {
            panels.addAll(plots.apply(new Rect(0, 0, width - keyWidth, height)));
            panels.add(Key.column("key", entries, lines, width - keyWidth, 0, line));
        } else {
            panels.addAll(plots.apply(new Rect(0, 0, width, height - keyHeight)));
            panels.add(Key.column("key", entries, lines, 0, height - keyHeight, line));
        }
        return new Figure(width, height, title, description, panels, "");
    }

    private static double side(int count, double width, double height) {
        return width > 0 && height > 0 ? Tiles.side(count, new Rect(0, 0, width, height)) : 0;
    }
}
