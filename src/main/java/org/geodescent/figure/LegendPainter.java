package org.geodescent.figure;

/** Draws the key of a panel in a corner of its plot area, measured, on a translucent ground. */
final class LegendPainter {
    private LegendPainter() {}

    static void paint(Legend legend, Rect plot, Surface surface) {
        if (legend.entries().isEmpty()) {
            return;
        }
        LegendSize size = LegendSize.of(legend.entries(), plot);
        boolean left = legend.corner() == Legend.Corner.TOP_LEFT || legend.corner() == Legend.Corner.BOTTOM_LEFT;
        boolean top = legend.corner() == Legend.Corner.TOP_LEFT || legend.corner() == Legend.Corner.TOP_RIGHT;
        Rect box = new Rect(
                left ? plot.x() + LegendSize.MARGIN : plot.right() - LegendSize.MARGIN - size.width(),
                top ? plot.y() + LegendSize.MARGIN : plot.bottom() - LegendSize.MARGIN - size.height(),
                size.width(),
                size.height());
        surface.beginGroup("legend");
        surface.path(new double[][] {Painter.rectangle(box)}, true, FigureStyle.LEGEND_GROUND, null);
        for (int i = 0; i < legend.entries().size(); i++) {
            int column = i / size.rows();
            double x = box.x() + LegendSize.PADDING + size.left(column);
            double y = box.y() + LegendSize.PADDING + (i % size.rows() + 0.5) * LegendSize.LINE_HEIGHT;
            paint(legend.entries().get(i), x, y, size.sample(), size.words().get(column), surface);
        }
        surface.endGroup();
    }

    private static void paint(Legend.Entry entry, double x, double y, double sample, double words, Surface surface) {
        Stroke line = entry.line();
        if (line != null) {
            surface.path(Painter.segment(x, y, x + sample, y), false, null, line);
        }
        Mark.Symbol symbol = entry.symbol();
        if (symbol != null) {
            SymbolPainter.paint(surface, symbol, x + sample / 2, y);
        }
        TextStyle style = FigureStyle.fitted(entry.text(), FigureStyle.LEGEND, words);
        double base = y + TextMetrics.CAP_HEIGHT / 2 * style.size();
        String text = FigureStyle.shortened(entry.text(), style, words);
        surface.text(text, x + sample + LegendSize.GAP, base, 0, style);
    }
}
