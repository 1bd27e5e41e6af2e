package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Key;

/**
 * Plots with their key beside or below them, whichever leaves more room; a key that would leave too little is left out.
 */
final class PlotWithKey {
    /** A plot that is smaller, in figure units, is worse than no key. */
    private static final double LEAST = 170;

    private PlotWithKey() {}

    static Figure figure(
            Moment moment,
            String description,
            Function<Rect, List<Panel>> plots,
            List<Legend.Entry> entries,
            List<String> lines) {
        return figure(
                moment.experiment().title(),
                description,
                moment.look().width(),
                moment.look().height(),
                plots,
                entries,
                lines);
    }

    static Figure figure(
            String title,
            String description,
            double width,
            double height,
            Function<Rect, List<Panel>> plots,
            List<Legend.Entry> entries,
            List<String> lines) {
        double keyWidth = Key.columnWidth(entries, lines);
        double usual = Key.columnHeight(entries, lines);
        double line =
                Math.max(Key.LOWEST_LINE, Math.min(Key.LINE_HEIGHT, Math.floor(Key.LINE_HEIGHT * height / usual)));
        double keyHeight = Key.columnHeight(entries, lines, line);
        double beside = keyHeight <= height ? Math.min(width - keyWidth, height) : 0;
        double below = keyWidth <= width ? Math.min(width, height - keyHeight) : 0;
        List<Panel> panels = new ArrayList<>();
        if (Math.max(beside, below) < LEAST) {
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
}
