package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;

/**
 * The certified interval of the optimal value of B (14) against the logarithm of the iteration, and Theorem 1's cosine
 * of every neuron below it.
 */
public final class GapCurves {
    /** The names of the panels. */
    public static final String GAP = "gap";

    public static final String ALIGNMENT = "alignment";

    private static final Stroke UPPER = Stroke.solid(Colour.of(0x7A3A5F), 1.8);
    private static final Stroke LOWER = Stroke.solid(Colour.of(0x005740), 1.8);
    private static final Colour BETWEEN = Colour.of(0xE9EDF2);
    private static final Stroke OPTIMUM = new Stroke(Colour.of(0x4B5057), 1.2, Dash.DASHED);
    private static final double LINE = 1.3;
    /** Before the samples are separated the upper end can be huge; the axis ends at so many times the optimum. */
    private static final double TALLEST = 6;

    private GapCurves() {}

    /**
     * Both panels, side by side in a wide area and stacked in a tall one; the alignment first.
     *
     * @param current the iteration to mark
     * @param label of the horizontal axis, from {@link IterationLabel}
     * @param title above both; empty for none
     * @param area at least about 300×150 figure units
     */
    public static List<Panel> panels(GapHistory history, long current, String label, String title, Rect area) {
        boolean wide = area.width() > 1.5 * area.height();
        double width = wide ? Math.floor(area.width() / 2) : area.width();
        double height = wide ? area.height() : Math.floor(area.height() / 2);
        Rect first = new Rect(area.x(), area.y(), width, height);
        Rect second = new Rect(
                area.x() + (wide ? width : 0),
                area.y() + (wide ? 0 : height),
                area.width() - (wide ? width : 0),
                area.height() - (wide ? 0 : height));
        Axis x = iterations(label, history);
        return List.of(alignment(history, x, current, title, second), gap(history, x, current, title, first));
    }

    /** What the lines mean. */
    public static List<Legend.Entry> entries(GapHistory history) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry("upper end: this network", UPPER, null));
        entries.add(new Legend.Entry("lower end: yᵀλ of its λ", LOWER, null));
        if (history.optimum().isPresent()) {
            entries.add(new Legend.Entry(
                    "optimum " + NumberText.shown(history.optimum().getAsDouble()), OPTIMUM, null));
        }
        for (int sign = 1; sign >= -1; sign -= 2) {
            if (history.signs().contains(sign)) {
                entries.add(new Legend.Entry(ConvexInk.signed("neurons", sign), stroke(sign), null));
            }
        }
        return entries;
    }

    private static Stroke stroke(int sign) {
        return new Stroke(ConvexInk.trail(sign).colour(), LINE, sign > 0 ? Dash.SOLID : Dash.DASHED);
    }

    private static Axis iterations(String label, GapHistory history) {
        List<GapHistory.Point> points = history.points();
        long last = points.isEmpty() ? 0 : points.get(points.size() - 1).iteration();
        double end = Math.max(9, last) + 1.0;
        double beyond = StrictMath.pow(end, 0.02);
        return Axis.logarithmic(label, 1 / beyond, end * beyond);
    }

    private static Panel gap(GapHistory history, Axis x, long current, String title, Rect area) {
        Axis y = values(history);
        List<Vec2> upper = new ArrayList<>();
        List<Vec2> lower = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        List<Mark> lines = new ArrayList<>();
        lines.addAll(lines(history, GapHistory.Point::upper, UPPER));
        lines.addAll(lines(history, GapHistory.Point::lower, LOWER));
        for (GapHistory.Point point : history.points()) {
            if (point.upper().isPresent() && point.lower().isPresent()) {
                upper.add(new Vec2(
                        point.iteration() + 1.0,
                        Math.min(y.maximum(), point.upper().getAsDouble())));
                lower.add(0, new Vec2(point.iteration() + 1.0, point.lower().getAsDouble()));
            }
        }
        if (upper.size() > 1) {
            upper.addAll(lower);
            layers.add(new Layer("interval", List.of(new Mark.Region(List.of(upper), BETWEEN, null))));
        }
        layers.add(ChartLine.now(current, y));
        history.optimum()
                .ifPresent(value -> layers.add(
                        new Layer("optimum", List.of(new Mark.Line(new Vec2(1, value), new Vec2(1, 0), OPTIMUM)))));
        layers.add(new Layer("ends", lines));
        return panel(
                GAP,
                title,
                x,
                y,
                area,
                layers,
                lines.isEmpty() && history.optimum().isEmpty(),
                "No interval: nothing is trained yet, or not all samples are classified correctly.");
    }

    private static Panel alignment(GapHistory history, Axis x, long current, String title, Rect area) {
        Axis y = Axis.linear("alignment cosine", -1.05, 1.05);
        List<Layer> layers = new ArrayList<>();
        layers.add(ChartLine.now(current, y));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < history.signs().size(); i++) {
            int neuron = i;
            marks.addAll(lines(
                    history,
                    point -> point.cosines().get(neuron),
                    stroke(history.signs().get(i))));
        }
        layers.add(new Layer("neurons", marks));
        return panel(
                ALIGNMENT,
                title,
                x,
                y,
                area,
                layers,
                marks.isEmpty(),
                "No alignment: no neuron is active on a sample.");
    }

    private static Panel panel(
            String name, String title, Axis x, Axis y, Rect area, List<Layer> layers, boolean empty, String reason) {
        Panel panel = new Panel(name, title, area, x, y, false, layers, Legend.NONE);
        return empty ? Reason.in(panel, reason) : panel;
    }

    /** The line of a neuron's cosine, for those who light it. */
    public static List<Mark> lit(GapHistory history, int neuron, Stroke stroke) {
        return neuron < history.signs().size()
                ? lines(history, point -> point.cosines().get(neuron), stroke)
                : List.of();
    }

    /** From 0 to a little above what matters. */
    private static Axis values(GapHistory history) {
        double floor = history.points().stream()
                .flatMapToDouble(point -> point.lower().stream())
                .max()
                .orElse(0);
        double last = history.points().stream()
                .map(GapHistory.Point::upper)
                .filter(OptionalDouble::isPresent)
                .reduce((a, b) -> b)
                .map(OptionalDouble::getAsDouble)
                .orElse(0.0);
        double known = Math.max(floor, history.optimum().orElse(0));
        double highest = history.points().stream()
                .flatMapToDouble(point -> point.upper().stream())
                .max()
                .orElse(0);
        double top = known > 0 ? Math.min(highest, TALLEST * known) : highest;
        top = Math.max(Math.max(top, known), Math.min(last, 1e300));
        return Axis.linear("optimal value", 0, top > 0 ? 1.08 * top : 1);
    }

    private static List<Mark> lines(
            GapHistory history, Function<GapHistory.Point, OptionalDouble> value, Stroke stroke) {
        return ChartLine.marks(
                history.points(),
                point -> {
                    OptionalDouble at = value.apply(point);
                    return at.isPresent() ? new Vec2(point.iteration() + 1.0, at.getAsDouble()) : null;
                },
                stroke);
    }
}
