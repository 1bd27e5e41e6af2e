package org.geodescent.figure;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * Where everything of a panel stands: its plot area, ticks, and the maps between data and figure coordinates. Panels of
 * equal areas with similar labels get equal plot areas, since the room for labels is rounded up to whole steps.
 * Immutable; cheap enough to make per event.
 */
public final class PanelLayout {
    private static final double ROOM_STEP = 8;
    /** Room for five digits. */
    private static final double LEAST_LEFT = 44;

    private static final double LEAST_BOTTOM = 40;
    static final double MARGIN = 8;
    private static final double TITLE_ROOM = 26;
    private static final double LABEL_ROOM = 24;
    /** A label below a title, where there is no room for it beside it. */
    static final double SECOND_ROW = 17;
    /** What words in several lines leave to a plot. */
    private static final double LEAST_PLOT = 20;
    /** Between a title and the label beside it. */
    static final double TITLE_GAP = 9;
    /** A shorter label of the vertical axis stands at its upper end, in the plot. */
    private static final double SHORT_LABEL = 32;

    private final Panel panel;
    private final Rect plotArea;
    private final Axis xAxis;
    private final Axis yAxis;
    private final AxisScale x;
    private final AxisScale y;
    private final AxisTicks xTicks;
    private final AxisTicks yTicks;
    private final List<String> titleLines;
    private final List<String> xLines;
    private final List<String> yLines;

    private PanelLayout(Panel panel, Rect plotArea) {
        this.panel = panel;
        this.plotArea = plotArea;
        xAxis = panel.equalAspect() ? widened(panel.x(), plotArea.width(), panel.y(), plotArea.height()) : panel.x();
        yAxis = panel.equalAspect() ? widened(panel.y(), plotArea.height(), panel.x(), plotArea.width()) : panel.y();
        x = new AxisScale(xAxis.scale(), xAxis.minimum(), xAxis.maximum(), plotArea.x(), plotArea.width());
        y = new AxisScale(yAxis.scale(), yAxis.minimum(), yAxis.maximum(), plotArea.bottom(), -plotArea.height());
        xTicks = xAxis.visible() ? AxisTicks.horizontal(xAxis, plotArea.width()) : AxisTicks.NONE;
        yTicks = yAxis.visible() ? AxisTicks.vertical(yAxis, plotArea.height()) : AxisTicks.NONE;
        // The title is the first to take lines of what can be spared, then the horizontal axis.
        int most = 1 + spareLines();
        titleLines = FigureStyle.lines(panel.title(), FigureStyle.TITLE, titleWidth(), most);
        most -= titleLines.size() - 1;
        xLines = FigureStyle.lines(xLabel(), FigureStyle.AXIS_LABEL, xLabelWidth(), most);
        most -= xLines.size() - 1;
        yLines =
                FigureStyle.lines(yLabel(), FigureStyle.AXIS_LABEL, panel.area().right() - yLabelLeft(), most);
    }

    /**
     * Lays a panel out.
     *
     * @throws NoRoomException if the panel is too small for its labels
     * @throws IllegalArgumentException if it asks for equal aspect on a logarithmic axis
     */
    public static PanelLayout of(Panel panel) {
        if (panel.equalAspect()
                && (panel.x().scale() == ScaleKind.LOGARITHMIC || panel.y().scale() == ScaleKind.LOGARITHMIC)) {
            throw new IllegalArgumentException(
                    "panel \"%s\": equal aspect needs two linear axes".formatted(panel.name()));
        }
        double left = panel.y().visible() ? LEAST_LEFT : MARGIN;
        double right = MARGIN + panel.gutter();
        double top = panel.title().isEmpty() ? MARGIN : TITLE_ROOM;
        double bottom = panel.x().visible() ? LEAST_BOTTOM : MARGIN;
        PanelLayout layout = with(panel, left, top, right, bottom);
        // Wider labels leave less room, which may change the ticks; the rooms only grow, so this ends.
        for (int round = 0; round < 4; round++) {
            double neededLeft = Math.max(left, roundedUp(layout.neededLeft()));
            double neededRight = Math.max(right, roundedUp(layout.neededRight()));
            double neededTop = Math.max(top, layout.neededTop());
            double neededBottom = Math.max(bottom, layout.neededBottom());
            if (neededLeft == left && neededRight == right && neededTop == top && neededBottom == bottom) {
                break;
            }
            bottom = neededBottom;
            left = neededLeft;
            right = neededRight;
            top = neededTop;
            layout = with(panel, left, top, right, bottom);
        }
        return layout;
    }

    private static PanelLayout with(Panel panel, double left, double top, double right, double bottom) {
        Rect plot = panel.area().inset(left, top, right, bottom);
        if (!(plot.width() >= 1 && plot.height() >= 1)) {
            throw new NoRoomException(panel);
        }
        return new PanelLayout(panel, plot);
    }

    private double neededLeft() {
        double widest = 0;
        for (Tick tick : yTicks()) {
            widest = Math.max(widest, TextMetrics.room(tick.label(), FigureStyle.TICK_LABEL_Y));
        }
        double axisRoom =
                yAxis.visible() ? FigureStyle.LABEL_GAP + widest + FigureStyle.TICK_GAP + FigureStyle.TICK_LENGTH : 0;
        return Math.max(axisRoom, plotArea.x() - panel.area().x() + overhang(true));
    }

    private double neededTop() {
        double title = panel.title().isEmpty() ? 0 : TITLE_ROOM + FigureStyle.LINE * (titleLines.size() - 1);
        if (!yLabelAbove()) {
            return title;
        }
        double label = FigureStyle.LINE * (yLines.size() - 1);
        return label + (title == 0 ? LABEL_ROOM : title + (yLabelBesideTitle() ? 0 : SECOND_ROW));
    }

    private double neededBottom() {
        return xAxis.visible() ? LEAST_BOTTOM + FigureStyle.LINE * (xLines.size() - 1) : 0;
    }

    /** How many lines more than one each title and labels may have. */
    private int spareLines() {
        double least = TITLE_ROOM + SECOND_ROW + LEAST_BOTTOM + LEAST_PLOT;
        return (int) Math.max(0, (panel.area().height() - least) / FigureStyle.LINE);
    }

    /** The room that a line of the title has. */
    double titleWidth() {
        return panel.area().right() - plotArea.x();
    }

    List<String> titleLines() {
        return titleLines;
    }

    /** The room that a line of the horizontal axis's label has. */
    double xLabelWidth() {
        return plotArea.right() - panel.area().x();
    }

    List<String> xLines() {
        return xLines;
    }

    /** Of a label of the vertical axis above the plot: beside the title, at the plot, or from the panel's edge. */
    double yLabelLeft() {
        double beside = yLabelBesideTitle() ? titleRoom() : 0;
        double left = plotArea.x() + beside;
        boolean wide = TextMetrics.room(yLabel(), FigureStyle.AXIS_LABEL)
                > panel.area().right() - left;
        return beside == 0 && wide ? panel.area().x() + AxesPainter.CORNER : left;
    }

    /** Of a label of the vertical axis above the plot. */
    List<String> yLines() {
        return yLines;
    }

    /** Whether the label of the vertical axis stands above the plot, not in it at the axis's upper end. */
    boolean yLabelAbove() {
        return yAxis.visible() && TextMetrics.room(yLabel(), FigureStyle.AXIS_LABEL) > SHORT_LABEL;
    }

    /** Whether it stands in one row with the title. */
    boolean yLabelBesideTitle() {
        return titleRoom() + TextMetrics.room(yLabel(), FigureStyle.AXIS_LABEL)
                <= panel.area().right() - plotArea.x();
    }

    /** What the title takes from the row above the plot. */
    double titleRoom() {
        return panel.title().isEmpty() ? 0 : TextMetrics.room(panel.title(), FigureStyle.TITLE) + TITLE_GAP;
    }

    private double neededRight() {
        return panel.area().right() - plotArea.right() + overhang(false);
    }

    /** How far the outermost label of the horizontal axis reaches beyond the panel; 0 if it does not. */
    private double overhang(boolean left) {
        double overhang = 0;
        for (Tick tick : xTicks()) {
            double half = TextMetrics.room(tick.label(), FigureStyle.TICK_LABEL_X) / 2;
            double centre = xToFigure(tick.value());
            double beyond = left
                    ? panel.area().x() - (centre - half)
                    : centre + half - panel.area().right();
            overhang = Math.max(overhang, tick.major() ? beyond : 0);
        }
        return overhang;
    }

    private static double roundedUp(double room) {
        return Math.ceil(room / ROOM_STEP - 1e-9) * ROOM_STEP;
    }

    /**
     * The axis stretched about its centre until one unit is as long as on the other axis; itself if it is the
     * longer-drawn one.
     */
    private static Axis widened(Axis axis, double length, Axis other, double otherLength) {
        double scale =
                Math.min(length / (axis.maximum() - axis.minimum()), otherLength / (other.maximum() - other.minimum()));
        double half = length / scale / 2;
        double centre = axis.minimum() + (axis.maximum() - axis.minimum()) / 2;
        return half <= (axis.maximum() - axis.minimum()) / 2
                ? axis
                : new Axis(axis.label(), axis.scale(), centre - half, centre + half, axis.visible());
    }

    public Panel panel() {
        return panel;
    }

    /** The rectangle in which data are drawn, in figure units. */
    public Rect plotArea() {
        return plotArea;
    }

    /** The horizontal axis with the range that is really shown. */
    public Axis xAxis() {
        return xAxis;
    }

    /** The vertical axis with the range that is really shown. */
    public Axis yAxis() {
        return yAxis;
    }

    /**
     * Ticks of the horizontal axis; none if it is hidden. Of values far from 0 beside their range the labels leave out
     * what all have in common.
     */
    public List<Tick> xTicks() {
        return xTicks.ticks();
    }

    /** Ticks of the vertical axis; none if it is hidden. */
    public List<Tick> yTicks() {
        return yTicks.ticks();
    }

    /** The label of the horizontal axis, with the offset that its ticks leave out: {@code x₁ − 4 512 300}. */
    String xLabel() {
        return xAxis.label() + xTicks.offset();
    }

    /** The same of the vertical axis. */
    String yLabel() {
        return yAxis.label() + yTicks.offset();
    }

    /** Not finite where the value has no place on the axis. */
    public double xToFigure(double value) {
        return x.toFigure(value);
    }

    /** Not finite where the value has no place on the axis. */
    public double yToFigure(double value) {
        return y.toFigure(value);
    }

    /** The place of a point in the figure; not finite where it has none. */
    public Vec2 toFigure(Vec2 point) {
        return new Vec2(xToFigure(point.x()), yToFigure(point.y()));
    }

    /** The data coordinates of a place in the figure, inside the plot area or not. */
    public Vec2 toData(double figureX, double figureY) {
        return new Vec2(x.toData(figureX), y.toData(figureY));
    }

    AxisScale xScale() {
        return x;
    }

    AxisScale yScale() {
        return y;
    }
}
