package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;

/** Grid, axis lines, ticks and their labels of one panel. */
final class AxesPainter {
    private final PanelLayout layout;
    private final Surface surface;
    private final Rect plot;

    AxesPainter(PanelLayout layout, Surface surface) {
        this.layout = layout;
        this.surface = surface;
        plot = layout.plotArea();
    }

    void paintGrid() {
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
                surface.text(tick.label(), x, base, 0, FigureStyle.TICK_LABEL_X);
            }
        }
        surface.path(lines.toArray(double[][]::new), false, null, FigureStyle.AXIS);
        Rect area = layout.panel().area();
        double x = plot.x() + plot.width() / 2;
        double room = 2 * Math.min(x - area.x(), area.right() - x);
        paintLabel(layout.xLabel(), room, x, bottom + 33, 0);
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
                surface.text(tick.label(), right, y + drop, 0, FigureStyle.TICK_LABEL_Y);
            }
        }
        surface.path(lines.toArray(double[][]::new), false, null, FigureStyle.AXIS);
        Rect area = layout.panel().area();
        double y = plot.y() + plot.height() / 2;
        double room = 2 * Math.min(y - area.y(), area.bottom() - y);
        paintLabel(layout.yLabel(), room, area.x() + FigureStyle.AXIS_LABEL.size() * 0.85, y, 90);
    }

    private void paintLabel(String label, double room, double x, double y, double degrees) {
        TextStyle style = FigureStyle.fitted(label, FigureStyle.AXIS_LABEL, room);
        surface.text(FigureStyle.shortened(label, style, room), x, y, degrees, style);
    }

    private static double length(Tick tick) {
        return tick.major() ? FigureStyle.TICK_LENGTH : FigureStyle.MINOR_TICK_LENGTH;
    }
}
