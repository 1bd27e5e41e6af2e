package org.geodescent.figure;

import org.geodescent.figure.Legend.Corner;

/** Draws the key of a panel in a corner of its plot area, measured, on a translucent ground. */
final class LegendPainter {
    private static final double MARGIN = 7;
    private static final double PADDING = 6;
    private static final double LINE_HEIGHT = 16;
    private static final double LINE_SAMPLE = 24;
    private static final double SYMBOL_SAMPLE = 12;
    private static final double GAP = 7;

    private LegendPainter() {}

    static void paint(Legend legend, Rect plot, Surface surface) {
        if (legend.entries().isEmpty()) {
            return;
        }
        double sample = SYMBOL_SAMPLE;
        double widest = 0;
        for (Legend.Entry entry : legend.entries()) {
            sample = entry.line() == null ? sample : LINE_SAMPLE;
            widest = Math.max(widest, TextMetrics.width(entry.text(), Look.LEGEND));
        }
        double room = plot.width() - 2 * (MARGIN + PADDING) - sample - GAP;
        double width = 2 * PADDING + sample + GAP + Math.min(widest, Math.max(0, room));
        double height = 2 * PADDING + LINE_HEIGHT * legend.entries().size();
        boolean left = legend.corner() == Corner.TOP_LEFT || legend.corner() == Corner.BOTTOM_LEFT;
        boolean top = legend.corner() == Corner.TOP_LEFT || legend.corner() == Corner.TOP_RIGHT;
        Rect box = new Rect(
                left ? plot.x() + MARGIN : plot.right() - MARGIN - width,
                top ? plot.y() + MARGIN : plot.bottom() - MARGIN - height,
                width,
                height);
        surface.beginGroup("legend");
        surface.path(new double[][] {Painter.rectangle(box)}, true, Look.LEGEND_GROUND, null);
        double y = box.y() + PADDING + LINE_HEIGHT / 2;
        for (Legend.Entry entry : legend.entries()) {
            paint(entry, box.x() + PADDING, y, sample, room, surface);
            y += LINE_HEIGHT;
        }
        surface.endGroup();
    }

    private static void paint(Legend.Entry entry, double x, double y, double sample, double room, Surface surface) {
        Stroke line = entry.line();
        if (line != null) {
            surface.path(Painter.segment(x, y, x + sample, y), false, null, line);
        }
        Mark.Symbol symbol = entry.symbol();
        if (symbol != null) {
            SymbolPainter.paint(surface, symbol, x + sample / 2, y);
        }
        TextStyle style = Look.fitted(entry.text(), Look.LEGEND, room);
        double base = y + TextMetrics.CAP_HEIGHT / 2 * style.size();
        surface.text(Look.shortened(entry.text(), style, room), x + sample + GAP, base, 0, style);
    }
}
