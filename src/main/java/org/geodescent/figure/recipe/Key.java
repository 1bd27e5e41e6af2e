package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Legend.Corner;
import org.geodescent.figure.LegendSize;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * What lines and symbols mean, placed where there is room: in the corner of a plot that it covers least, or as a panel
 * without axes that covers nothing: a column beside the plots, rows or a strip over them.
 */
public final class Key {
    /** The usual height of a column's line. */
    public static final double LINE_HEIGHT = 20;
    /** Symbols of lower lines would touch. */
    public static final double LOWEST_LINE = 15.5;
    /** Figure units that a strip needs. */
    public static final double STRIP_HEIGHT = 34;

    private static final double ROW = 19;
    private static final TextStyle HEADING = style(14.5, TextStyle.Weight.BOLD);

    private static final Key COLUMN = new Key(26, 9, 0, 11.5);
    private static final Key ROWS = new Key(30, 7, 24, 12);
    private static final Key STRIP = new Key(30, 7, 26, 12);

    /** Room around a key in a corner for what is drawn at the places, in figure units. */
    private static final double AROUND = 8;
    /** In order of preference. */
    private static final List<Corner> CORNERS =
            List.of(Corner.TOP_RIGHT, Corner.TOP_LEFT, Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT);

    private final double sample;
    private final double gap;
    private final double between;
    private final TextStyle text;

    private Key(double sample, double gap, double between, double size) {
        this.sample = sample;
        this.gap = gap;
        this.between = between;
        text = style(size, TextStyle.Weight.REGULAR);
    }

    private static TextStyle style(double size, TextStyle.Weight weight) {
        return new TextStyle(size, weight, false, Colour.of(0x1F2328), TextStyle.Anchor.START);
    }

    private double room(Legend.Entry entry) {
        return sample + gap + TextMetrics.room(entry.text(), text);
    }

    /** The rooms of entries beside each other, each with what parts it from the next. */
    private double rooms(List<Legend.Entry> entries) {
        return entries.stream().mapToDouble(entry -> room(entry) + between).sum();
    }

    private void addLine(List<Mark> marks, Legend.Entry entry, double x, double y) {
        if (entry.line() != null) {
            marks.add(new Mark.Polyline(List.of(new Vec2(x, y), new Vec2(x + sample, y)), entry.line()));
        }
        marks.add(words(entry.text(), text, x + sample + gap, y));
    }

    private static Mark words(String words, TextStyle style, double x, double y) {
        return new Mark.Text(new Vec2(x, y), 0, style.size() * TextMetrics.CAP_HEIGHT / 2, words, style);
    }

    /** The entry of a loss's line. */
    static Legend.Entry entry(String text, Loss loss, double lineWidth) {
        return new Legend.Entry(text, Palette.stroke(loss, lineWidth), null);
    }

    /** Figure units that a column needs from left to right. */
    public static double columnWidth(List<Legend.Entry> entries, List<String> lines) {
        double widest = 0;
        for (Legend.Entry entry : entries) {
            widest = Math.max(widest, COLUMN.room(entry));
        }
        for (String line : lines) {
            widest = Math.max(widest, TextMetrics.room(line, COLUMN.text));
        }
        return Math.ceil(widest + 2 * Panel.INSET + 1);
    }

    /** Figure units that a column needs from top to bottom. */
    public static double columnHeight(List<Legend.Entry> entries, List<String> lines) {
        return columnHeight(entries, lines, LINE_HEIGHT);
    }

    /** The same for lines of another height, at least {@link #LOWEST_LINE}. */
    public static double columnHeight(List<Legend.Entry> entries, List<String> lines, double lineHeight) {
        boolean both = !entries.isEmpty() && !lines.isEmpty();
        return 2 * Panel.INSET + lineHeight * (Math.max(1, entries.size() + lines.size()) + (both ? 0.6 : 0));
    }

    /**
     * A column of entries with lines of text below it, from the top left corner down.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param left of the panel, in figure units
     * @param top of the panel
     */
    public static Panel column(String name, List<Legend.Entry> entries, List<String> lines, double left, double top) {
        return column(name, entries, lines, left, top, LINE_HEIGHT);
    }

    /** The same with lines of another height, at least {@link #LOWEST_LINE}. */
    public static Panel column(
            String name, List<Legend.Entry> entries, List<String> lines, double left, double top, double lineHeight) {
        double width = columnWidth(entries, lines);
        double height = columnHeight(entries, lines, lineHeight);
        List<Mark> marks = new ArrayList<>();
        double y = height - 2 * Panel.INSET - lineHeight / 2;
        for (Legend.Entry entry : entries) {
            COLUMN.addWithSymbol(marks, entry, y);
            y -= lineHeight;
        }
        y -= entries.isEmpty() ? 0 : 0.6 * lineHeight;
        for (String line : lines) {
            marks.add(words(line, COLUMN.text, 0, y));
            y -= lineHeight;
        }
        return Panel.ofWords(name, new Rect(left, top, width, height), marks);
    }

    private void addWithSymbol(List<Mark> marks, Legend.Entry entry, double y) {
        if (entry.line() != null) {
            double inset = entry.line().width() / 2;
            marks.add(new Mark.Polyline(List.of(new Vec2(inset, y), new Vec2(sample - inset, y)), entry.line()));
        }
        Mark.Symbol symbol = entry.symbol();
        if (symbol != null) {
            marks.add(new Mark.Symbol(
                    new Vec2(sample / 2, y), symbol.shape(), symbol.size(), symbol.fill(), symbol.stroke()));
        }
        marks.add(words(entry.text(), text, sample + gap, y));
    }

    /** Figure units that rows need from top to bottom. */
    static double rowsHeight(String heading, List<Legend.Entry> entries, double width) {
        double right = width - 2 * Panel.INSET;
        double x = headingRoom(heading);
        int rows = 1;
        for (Legend.Entry entry : entries) {
            if (x > 0 && x + ROWS.room(entry) > right) {
                rows++;
                x = 0;
            }
            x += ROWS.room(entry) + ROWS.between;
        }
        return 2 * Panel.INSET + ROW * rows;
    }

    private static double headingRoom(String heading) {
        return heading.isEmpty() ? 0 : TextMetrics.room(heading, HEADING) + ROWS.between;
    }

    /**
     * A heading and the lines after it, in as many rows as they need, {@link #rowsHeight} high.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param heading at the left; may be empty
     * @param entries with lines
     * @param left of the key, in figure units
     * @param top of the key
     * @param width of the key
     */
    static Panel rows(String name, String heading, List<Legend.Entry> entries, double left, double top, double width) {
        double right = width - 2 * Panel.INSET;
        double height = rowsHeight(heading, entries, width) - 2 * Panel.INSET;
        List<Mark> marks = new ArrayList<>();
        double y = height - ROW / 2;
        double x = headingRoom(heading);
        if (x > 0) {
            marks.add(words(heading, HEADING, 0, y));
        }
        for (Legend.Entry entry : entries) {
            if (x > 0 && x + ROWS.room(entry) > right) {
                y -= ROW;
                x = 0;
            }
            ROWS.addLine(marks, entry, x, y);
            x += ROWS.room(entry) + ROWS.between;
        }
        return Panel.ofWords(name, new Rect(left, top, width, height + 2 * Panel.INSET), marks);
    }

    /**
     * One line over a row of panels: what the row shows, and at its right what its line styles mean.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param heading at the left
     * @param losses explained at the right; may be none
     * @param left of the strip, in figure units
     * @param top of the strip
     * @param width of the strip
     */
    public static Panel strip(String name, String heading, List<Loss> losses, double left, double top, double width) {
        List<Legend.Entry> entries = losses.stream()
                .map(loss -> entry(Palette.name(loss) + " and its margin", loss, PlaneMarks.BOUNDARY_WIDTH))
                .toList();
        double y = (STRIP_HEIGHT - 2 * Panel.INSET) / 2;
        List<Mark> marks = new ArrayList<>();
        marks.add(words(heading, HEADING, 0, y));
        double x = width - 2 * Panel.INSET - STRIP.rooms(entries) + (losses.isEmpty() ? 0 : STRIP.between);
        for (Legend.Entry entry : entries) {
            STRIP.addLine(marks, entry, x, y);
            x += STRIP.room(entry) + STRIP.between;
        }
        return Panel.ofWords(name, new Rect(left, top, width, STRIP_HEIGHT), marks);
    }

    /**
     * The corner in which a key would lie over the fewest places.
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
