package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.figure.TextStyle.Anchor;

/** Grid, axis lines, ticks and their labels of one panel. */
final class AxesPainter {
    /** From the plot's upper left corner to a label in it, and from the panel's edge to one above. */
    static final double CORNER = 6;
    /** From the plot up to the base line of what stands above it. */
    static final double ABOVE = 9;

    private final PanelLayout layout;
    private final Surface surface;
    private final PageStyle look;
    private final Rect plot;

    AxesPainter(PanelLayout layout, Surface surface, PageStyle look) {
        this.layout = layout;
        this.surface = surface;
        this.look = look;
        plot = layout.plotArea();
    }

    void paintGrid() {
        if (!look.hasGrid()) {
            return;
        }
        List<double[]> lines = new ArrayList<>();
        for (Tick tick : layout.xTicks()) {
            if (tick.major()) {
                double x = layout.xToFigure(tick.value());
                lines.add(new double[] {x, plot.y(), x, plot.bottom()});
            }
        }
        for (Tick tick : layout.yTicks()) {
            if (tick.major()) {
                double y = layout.yToFigure(tick.value());
                lines.add(new double[] {plot.x(), y, plot.right(), y});
            }
        }
        paintLines("grid", lines, FigureStyle.GRID);
    }

    private void paintLines(String group, List<double[]> lines, Stroke stroke) {
        if (!lines.isEmpty()) {
            surface.beginGroup(group);
            surface.path(lines.toArray(double[][]::new), false, null, stroke);
            surface.endGroup();
        }
    }

    void paintAxes() {
        if (layout.xAxis().visible()) {
            surface.beginGroup("x-axis");
            paintHorizontal();
            surface.endGroup();
        }
        if (layout.yAxis().visible()) {
            surface.beginGroup("y-axis");
            paintVertical();
            surface.endGroup();
        }
    }

    private void paintHorizontal() {
        double bottom = plot.bottom();
        List<double[]> lines = new ArrayList<>();
        lines.add(new double[] {plot.x(), bottom, plot.right(), bottom});
        double base = bottom
                + FigureStyle.TICK_LENGTH
                + FigureStyle.TICK_GAP
                + TextMetrics.CAP_HEIGHT * FigureStyle.TICK_LABEL_X.size();
        for (Tick tick : layout.xTicks()) {
            double x = layout.xToFigure(tick.value());
            lines.add(new double[] {x, bottom, x, bottom + length(tick)});
            if (tick.major()) {
                surface.text(tick.label(), x, base, 0, look.words(FigureStyle.TICK_LABEL_X));
            }
        }
        surface.path(lines.toArray(double[][]::new), false, null, look.axis());
        paintLabel(layout.xLines(), layout.xLabelWidth(), plot.right(), bottom + 33, Anchor.END);
    }

    private void paintVertical() {
        List<double[]> lines = new ArrayList<>();
        lines.add(new double[] {plot.x(), plot.y(), plot.x(), plot.bottom()});
        double right = plot.x() - FigureStyle.TICK_LENGTH - FigureStyle.TICK_GAP;
        double drop = TextMetrics.CAP_HEIGHT / 2 * FigureStyle.TICK_LABEL_Y.size();
        for (Tick tick : layout.yTicks()) {
            double y = layout.yToFigure(tick.value());
            lines.add(new double[] {plot.x() - length(tick), y, plot.x(), y});
            if (tick.major()) {
                surface.text(tick.label(), right, y + drop, 0, look.words(FigureStyle.TICK_LABEL_Y));
            }
        }
        surface.path(lines.toArray(double[][]::new), false, null, look.axis());
        paintVerticalLabel();
    }

    /** Level, where it is read first: above the plot, beside the title if there is one, or in the axis's corner. */
    private void paintVerticalLabel() {
        String label = layout.yLabel();
        if (!layout.yLabelAbove()) {
            TextStyle style = FigureStyle.AXIS_LABEL.at(Anchor.START).on(FigureStyle.GROUND);
            surface.text(label, plot.x() + CORNER, plot.y() + style.size(), 0, look.words(style));
            return;
        }
        double x = layout.yLabelLeft();
        List<String> lines = layout.yLines();
        double first = plot.y() - ABOVE - FigureStyle.LINE * (lines.size() - 1);
        paintLabel(lines, layout.panel().area().right() - x, x, first, Anchor.START);
    }

    /** @param y base line of the first line */
    private void paintLabel(List<String> lines, double room, double x, double y, Anchor anchor) {
        for (int i = 0; i < lines.size(); i++) {
            TextStyle style = FigureStyle.fitted(lines.get(i), FigureStyle.AXIS_LABEL.at(anchor), room);
            String shown = FigureStyle.shortened(lines.get(i), style, room);
            surface.text(shown, x, y + FigureStyle.LINE * i, 0, look.words(style));
        }
    }

    private static double length(Tick tick) {
        return tick.major() ? FigureStyle.TICK_LENGTH : FigureStyle.MINOR_TICK_LENGTH;
    }
}
