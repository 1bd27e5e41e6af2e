package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** What the line styles of a row of panels mean: a heading and the lines after it, in as many rows as they need; it covers nothing. */
public final class LineKey {
    private static final TextStyle HEADING =
            new TextStyle(14.5, TextStyle.Weight.BOLD, false, ConvexInk.INK, TextStyle.Anchor.START);
    private static final TextStyle TEXT =
            new TextStyle(12, TextStyle.Weight.REGULAR, false, ConvexInk.INK, TextStyle.Anchor.START);
    private static final double ROW = 19;
    private static final double SAMPLE = 30;
    private static final double GAP = 7;
    private static final double BETWEEN = 24;

    private LineKey() {}

    /** Figure units that a key needs from top to bottom. */
    public static double height(String heading, List<Legend.Entry> entries, double width) {
        return 2 * Panel.INSET + ROW * rows(heading, entries, width);
    }

    private static int rows(String heading, List<Legend.Entry> entries, double width) {
        double right = width - 2 * Panel.INSET;
        double x = headingWidth(heading);
        int rows = 1;
        for (Legend.Entry entry : entries) {
            if (x > 0 && x + entryWidth(entry) > right) {
                rows++;
                x = 0;
            }
            x += entryWidth(entry) + BETWEEN;
        }
        return rows;
    }

    private static double headingWidth(String heading) {
        return heading.isEmpty() ? 0 : TextMetrics.room(heading, HEADING) + BETWEEN;
    }

    private static double entryWidth(Legend.Entry entry) {
        return SAMPLE + GAP + TextMetrics.room(entry.text(), TEXT);
    }

    /**
     * The key as a panel without axes, {@link #height} high.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param heading at the left; may be empty
     * @param entries with lines
     * @param left of the key, in figure units
     * @param top of the key
     * @param width of the key
     */
    public static Panel panel(
            String name, String heading, List<Legend.Entry> entries, double left, double top, double width) {
        double right = width - 2 * Panel.INSET;
        double height = height(heading, entries, width) - 2 * Panel.INSET;
        List<Mark> marks = new ArrayList<>();
        double y = height - ROW / 2;
        double x = headingWidth(heading);
        if (x > 0) {
            marks.add(new Mark.Text(new Vec2(0, y), 0, HEADING.size() * TextMetrics.CAP_HEIGHT / 2, heading, HEADING));
        }
        for (Legend.Entry entry : entries) {
            if (x > 0 && x + entryWidth(entry) > right) {
                y -= ROW;
                x = 0;
            }
            if (entry.line() != null) {
                marks.add(new Mark.Polyline(List.of(new Vec2(x, y), new Vec2(x + SAMPLE, y)), entry.line()));
            }
            Vec2 at = new Vec2(x + SAMPLE + GAP, y);
            marks.add(new Mark.Text(at, 0, TEXT.size() * TextMetrics.CAP_HEIGHT / 2, entry.text(), TEXT));
            x += entryWidth(entry) + BETWEEN;
        }
        return Panel.ofWords(name, new Rect(left, top, width, height + 2 * Panel.INSET), marks);
    }
}
