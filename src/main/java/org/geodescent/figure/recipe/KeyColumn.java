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

/** A key that stands beside its plots and covers nothing, with lines of text below it. */
public final class KeyColumn {
    /** The usual height of a line. */
    public static final double LINE_HEIGHT = 20;
    /** Symbols of lower lines would touch. */
    public static final double LOWEST_LINE = 15.5;

    private static final double SAMPLE = 26;
    private static final double GAP = 9;

    private static final TextStyle TEXT =
            new TextStyle(11.5, TextStyle.Weight.REGULAR, false, ConvexInk.INK, TextStyle.Anchor.START);

    private KeyColumn() {}

    /** Figure units that a key needs from left to right. */
    public static double width(List<Legend.Entry> entries, List<String> lines) {
        double widest = 0;
        for (Legend.Entry entry : entries) {
            widest = Math.max(widest, SAMPLE + GAP + TextMetrics.room(entry.text(), TEXT));
        }
        for (String line : lines) {
            widest = Math.max(widest, TextMetrics.room(line, TEXT));
        }
        return Math.ceil(widest + 2 * Panel.INSET + 1);
    }

    /** Figure units that a key needs from top to bottom. */
    public static double height(List<Legend.Entry> entries, List<String> lines) {
        return height(entries, lines, LINE_HEIGHT);
    }

    /** The same for lines of another height, at least {@link #LOWEST_LINE}. */
    public static double height(List<Legend.Entry> entries, List<String> lines, double lineHeight) {
        boolean both = !entries.isEmpty() && !lines.isEmpty();
        return 2 * Panel.INSET + lineHeight * (Math.max(1, entries.size() + lines.size()) + (both ? 0.6 : 0));
    }

    /**
     * The key as a panel without axes, from the top left corner down.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param left of the panel, in figure units
     * @param top of the panel
     */
    public static Panel panel(String name, List<Legend.Entry> entries, List<String> lines, double left, double top) {
        return panel(name, entries, lines, left, top, LINE_HEIGHT);
    }

    /** The same with lines of another height, at least {@link #LOWEST_LINE}. */
    public static Panel panel(
            String name, List<Legend.Entry> entries, List<String> lines, double left, double top, double lineHeight) {
        double width = width(entries, lines);
        double height = height(entries, lines, lineHeight);
        List<Mark> marks = new ArrayList<>();
        double y = height - 2 * Panel.INSET - lineHeight / 2;
        for (Legend.Entry entry : entries) {
            addEntry(marks, entry, y);
            y -= lineHeight;
        }
        y -= entries.isEmpty() ? 0 : 0.6 * lineHeight;
        for (String line : lines) {
            marks.add(new Mark.Text(new Vec2(0, y), 0, TEXT.size() * TextMetrics.CAP_HEIGHT / 2, line, TEXT));
            y -= lineHeight;
        }
        return Panel.ofWords(name, new Rect(left, top, width, height), marks);
    }

    private static void addEntry(List<Mark> marks, Legend.Entry entry, double y) {
        if (entry.line() != null) {
            double inset = entry.line().width() / 2;
            marks.add(new Mark.Polyline(List.of(new Vec2(inset, y), new Vec2(SAMPLE - inset, y)), entry.line()));
        }
        Mark.Symbol symbol = entry.symbol();
        if (symbol != null) {
            marks.add(new Mark.Symbol(
                    new Vec2(SAMPLE / 2, y), symbol.shape(), symbol.size(), symbol.fill(), symbol.stroke()));
        }
        marks.add(new Mark.Text(
                new Vec2(SAMPLE + GAP, y), 0, TEXT.size() * TextMetrics.CAP_HEIGHT / 2, entry.text(), TEXT));
    }
}
