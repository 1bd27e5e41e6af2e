package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a key in a plot is: one column, or several where one would take more than its share of the plot's height
 * and there is room beside it.
 *
 * @param rows of each column
 * @param sample width of a line or symbol
 * @param words room for the words of each column, from left to right
 */
public record LegendSize(int rows, double sample, List<Double> words) {
    static final double MARGIN = 7;
    static final double PADDING = 6;
    static final double LINE_HEIGHT = 16;
    static final double GAP = 7;
    private static final double LINE_SAMPLE = 24;
    private static final double SYMBOL_SAMPLE = 12;
    private static final double BETWEEN = 12;
    /** Of the plot's height; more is better spread over columns. */
    private static final double SHARE = 0.6;

    public LegendSize {
        words = List.copyOf(words);
    }

    /** For entries in a plot of this size. */
    public static LegendSize of(List<Legend.Entry> entries, Rect plot) {
        boolean lines = entries.stream().anyMatch(entry -> entry.line() != null);
        double sample = lines ? LINE_SAMPLE : SYMBOL_SAMPLE;
        int fitting = (int) Math.max(1, (SHARE * plot.height() - 2 * PADDING) / LINE_HEIGHT);
        int columns = Math.max(1, (entries.size() + fitting - 1) / fitting);
        LegendSize size = of(entries, sample, (entries.size() + columns - 1) / columns);
        double room = plot.width() - 2 * MARGIN;
        if (columns > 1 && size.width() > room) {
            size = of(entries, sample, entries.size());
        }
        double most = Math.max(0, room - 2 * PADDING - sample - GAP);
        return size.width() <= room ? size : new LegendSize(size.rows, sample, List.of(most));
    }

    /** Whether all words stand in full size in a plot, and leave most of its height to what is drawn. */
    public static boolean fits(List<Legend.Entry> entries, Rect plot) {
        LegendSize size = of(entries, plot);
        for (int i = 0; i < entries.size(); i++) {
            double words = TextMetrics.room(entries.get(i).text(), FigureStyle.LEGEND);
            if (words > size.words().get(i / size.rows()) + 1e-9) {
                return false;
            }
        }
        return size.height() <= SHARE * plot.height();
    }

    private static LegendSize of(List<Legend.Entry> entries, double sample, int rows) {
        List<Double> words = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += rows) {
            List<Legend.Entry> column = entries.subList(from, Math.min(entries.size(), from + rows));
            words.add(TextMetrics.room(column.stream().map(Legend.Entry::text), FigureStyle.LEGEND));
        }
        return new LegendSize(rows, sample, words);
    }

    /** How far right of the first column another one begins. */
    double left(int column) {
        double left = 0;
        for (double width : words.subList(0, column)) {
            left += sample + GAP + width + BETWEEN;
        }
        return left;
    }

    /** Of the ground, in figure units. */
    double width() {
        return 2 * PADDING + left(words.size()) - BETWEEN;
    }

    /** Of the ground, in figure units. */
    double height() {
        return 2 * PADDING + LINE_HEIGHT * rows;
    }

    /** What it takes from a corner of the plot to the right or left, in figure units. */
    public double reachAcross() {
        return width() + MARGIN;
    }

    /** What it takes from a corner of the plot up or down, in figure units. */
    public double reachUp() {
        return height() + MARGIN;
    }
}
