package org.geodescent.figure;

import java.util.List;

/**
 * Paints a figure on any surface: the ground, and panel by panel the grid, the marks, the axes, the legend and the
 * title.
 */
public final class Painter {
    private Painter() {}

    /**
     * Paints the whole figure in figure units. Groups are named after panels and, inside them, layers.
     *
     * @throws IllegalArgumentException naming panel and layer, if a coordinate is not finite or has no place on its
     *     axis
     */
    public static void paint(Figure figure, Surface surface) {
        paint(figure, figure.panels().stream().map(PanelLayout::of).toList(), surface);
    }

    /**
     * The same, of panels that are laid out already.
     *
     * @param layouts of the figure's panels, in their order
     */
    public static void paint(Figure figure, List<PanelLayout> layouts, Surface surface) {
        surface.path(
                new double[][] {rectangle(new Rect(0, 0, figure.width(), figure.height()))},
                true,
                FigureStyle.GROUND,
                null);
        for (PanelLayout layout : layouts) {
            surface.beginGroup(layout.panel().name());
            paint(layout, figure.style(), surface);
            surface.endGroup();
        }
    }

    /**
     * Paints marks over a panel that stands already, clipped to its plot area: what is selected, lit or dragged on the
     * screen.
     */
    public static void paintOver(PanelLayout layout, List<Mark> marks, Surface surface) {
        new MarkPainter(layout, surface).paint(new Layer("overlay", marks));
    }

    private static void paint(PanelLayout layout, PageStyle style, Surface surface) {
        Panel panel = layout.panel();
        AxesPainter axes = new AxesPainter(layout, surface, style);
        axes.paintGrid();
        MarkPainter marks = new MarkPainter(layout, surface);
        for (Layer layer : panel.layers()) {
            surface.beginGroup(layer.name());
            marks.paint(layer);
            surface.endGroup();
        }
        axes.paintAxes();
        LegendPainter.paint(panel.legend(), layout.plotArea(), surface);
        paintTitle(layout, style, surface);
    }

    private static void paintTitle(PanelLayout layout, PageStyle look, Surface surface) {
        String title = layout.panel().title();
        if (title.isEmpty()) {
            return;
        }
        Rect plot = layout.plotArea();
        boolean second = layout.yLabelAbove() && !layout.yLabelBesideTitle();
        double base = plot.y()
                - AxesPainter.ABOVE
                - (second
                        ? PanelLayout.SECOND_ROW
                                + FigureStyle.LINE * (layout.yLines().size() - 1)
                        : 0);
        List<String> lines = layout.titleLines();
        double room = layout.titleWidth();
        for (int i = 0; i < lines.size(); i++) {
            TextStyle style = FigureStyle.fitted(lines.get(i), FigureStyle.TITLE, room);
            double y = base - FigureStyle.LINE * (lines.size() - 1 - i);
            surface.text(FigureStyle.shortened(lines.get(i), style, room), plot.x(), y, 0, look.words(style));
        }
    }

    static double[] rectangle(Rect r) {
        return new double[] {r.x(), r.y(), r.right(), r.y(), r.right(), r.bottom(), r.x(), r.bottom()};
    }

    /** One straight line. */
    static double[][] segment(double x0, double y0, double x1, double y1) {
        return new double[][] {{x0, y0, x1, y1}};
    }
}
