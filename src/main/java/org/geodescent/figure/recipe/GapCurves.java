package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Wording;

/**
 * The certified interval of the optimal value of B (14) against the logarithm of the iteration, and Theorem 1's cosine
 * of every neuron below it.
 */
public final class GapCurves {
    /** The names of the panels. */
    public static final String GAP = "gap";

    public static final String ALIGNMENT = "alignment";

    private static final Stroke UPPER = Stroke.solid(Colour.of(0x7A3A5F), 2.4);
    private static final Stroke LOWER = Stroke.solid(Palette.BOUND, 2.4);
    private static final Stroke OPTIMUM = new Stroke(Palette.QUIET, 1.2, Dash.DASHED);
    private static final double FULL_WIDTH = 400;
    private static final double LEAST_SCALE = 0.6;
    private static final String ABOVE = "this network";
    private static final String BELOW = "certificate";
    /** More neurons have no numbers at the ends of their lines. */
    private static final int MOST_NUMBERS = 14;

    private static final double LINE = 1.3;

    private static final double NEURON_DOT = 0.6;
    /** What the interval, of which the picture is, has of the height of both. */
    private static final double SHARE = 0.6;
    /** A lower or narrower panel of the alignment leaves its room to the interval, in figure units. */
    private static final double LEAST = 116;
    /** Before the samples are separated the upper end can be huge; the axis ends at so many times the optimum. */
    private static final double TALLEST = 6;

    private GapCurves() {}

    /**
     * Both panels, side by side in a wide area and stacked in a tall one; the alignment first. In a small area the
     * interval alone.
     *
     * @param current the iteration to mark
     * @param label of the horizontal axis, from {@link IterationLabel}
     * @param title above both; empty for none
     * @param area at least about 140×110 figure units
     */
    public static List<Panel> panels(GapHistory history, long current, String label, String title, Rect area) {
        boolean wide = area.width() > 1.5 * area.height();
        double width = wide ? Math.floor(area.width() / 2) : area.width();
        double height = wide ? area.height() : Math.floor(SHARE * area.height());
        Rect first = new Rect(area.x(), area.y(), width, height);
        Rect second = new Rect(
                area.x() + (wide ? width : 0),
                area.y() + (wide ? 0 : height),
                area.width() - (wide ? width : 0),
                area.height() - (wide ? 0 : height));
        if (second.height() < LEAST || second.width() < LEAST) {
            Axis x = RunningDots.iterations(label, last(history), area.width() - gutter(ink(area), area));
            return List.of(gap(history, x, current, title, area));
        }
        Axis x = RunningDots.iterations(label, last(history), width - gutter(ink(first), first));
        return List.of(alignment(history, x, current, title, second), gap(history, x, current, title, first));
    }

    private static Stroke stroke(int sign) {
        return new Stroke(ConvexInk.fill(sign), LINE, sign > 0 ? Dash.SOLID : Dash.DASHED);
    }

    private static long last(GapHistory history) {
        List<GapHistory.Point> points = history.points();
        return points.isEmpty() ? 0 : points.get(points.size() - 1).iteration();
    }

    private static double gutter(LabelInk ink, Rect area) {
        return RunningDots.gutter(ink, List.of(ABOVE, BELOW), area.width());
    }

    private static LabelInk ink(Rect area) {
        return new LabelInk(Math.max(LEAST_SCALE, Math.min(1, area.width() / FULL_WIDTH)));
    }

    private static Panel gap(GapHistory history, Axis x, long current, String title, Rect area) {
        Axis y = values(history, area.height());
        List<Layer> layers = new ArrayList<>();
        List<Mark> lines = new ArrayList<>();
        lines.addAll(lines(history, GapHistory.Point::upper, current, UPPER));
        lines.addAll(lines(history, GapHistory.Point::lower, current, LOWER));
        layers.add(new Layer("interval", interval(history, current, y)));
        layers.add(ChartLine.now(current, y));
        history.optimum()
                .ifPresent(value -> layers.add(
                        new Layer("optimum", List.of(new Mark.Line(new Vec2(1, value), new Vec2(1, 0), OPTIMUM)))));
        layers.add(new Layer("ends", lines));
        LabelInk ink = ink(area);
        List<RunningDots.Dot> dots = new ArrayList<>();
        at(history, current).ifPresent(point -> {
            point.upper().ifPresent(value -> dots.add(dot(point, value, ABOVE, UPPER.colour(), ink)));
            point.lower().ifPresent(value -> dots.add(dot(point, value, BELOW, LOWER.colour(), ink)));
        });
        Panel panel = panel(
                GAP,
                title,
                x,
                y,
                area,
                layers,
                lines.isEmpty() && history.optimum().isEmpty(),
                "No interval: nothing is trained yet, or not all samples are classified correctly.",
                gutter(ink, area));
        PanelLayout layout = PanelLayout.of(panel);
        layers.clear();
        layers.addAll(panel.layers());
        layers.add(new Layer("values", RunningDots.marks(dots, layout)));
        history.optimum().ifPresent(value -> {
            PanelLayout drawn = PanelLayout.of(panel.with(layers, Legend.NONE));
            layers.add(new Layer("labels", optimum(value, ink, drawn)));
        });
        return panel.with(layers, Legend.NONE);
    }

    private static RunningDots.Dot dot(GapHistory.Point point, double value, String name, Colour colour, LabelInk ink) {
        return new RunningDots.Dot(
                new Vec2(point.iteration() + 1.0, value),
                colour,
                name.equals(BELOW),
                1,
                RunningDots.words(ink, NumberText.large(value), name, colour));
    }

    /** The last point that is not after an iteration. */
    private static Optional<GapHistory.Point> at(GapHistory history, long iteration) {
        return history.points().stream()
                .filter(point -> point.iteration() <= iteration)
                .reduce((before, after) -> after);
    }

    /** What is between the ends up to now, shaded. */
    private static List<Mark> interval(GapHistory history, long current, Axis y) {
        List<Vec2> upper = new ArrayList<>();
        List<Vec2> lower = new ArrayList<>();
        for (GapHistory.Point point : history.points()) {
            if (point.iteration() <= current
                    && point.upper().isPresent()
                    && point.lower().isPresent()) {
                upper.add(new Vec2(
                        point.iteration() + 1.0,
                        Math.min(y.maximum(), point.upper().getAsDouble())));
                lower.add(0, new Vec2(point.iteration() + 1.0, point.lower().getAsDouble()));
            }
        }
        if (upper.size() < 2) {
            return List.of();
        }
        upper.addAll(lower);
        return List.of(new Mark.Region(List.of(upper), Palette.BOUND_FILL, null));
    }

    /** Above its line, or below, where there is room. */
    private static List<Mark> optimum(double value, LabelInk ink, PanelLayout layout) {
        Obstacles obstacles = Obstacles.of(layout, "interval", "current-iteration");
        Wording words = Wording.row(ink.word("optimum " + NumberText.large(value), Palette.QUIET));
        DirectLabel label = LevelLabel.of("optimum", value, words, layout);
        return LabelPlacement.marks(List.of(label), obstacles, layout);
    }

    private static Panel alignment(GapHistory history, Axis x, long current, String title, Rect area) {
        Axis y = RunningDots.values(Axis.linear("alignment cosine", -1.05, 1.05), -1, 1, NEURON_DOT, area.height());
        List<Layer> layers = new ArrayList<>();
        layers.add(ChartLine.now(current, y));
        List<Mark> marks = new ArrayList<>();
        List<RunningDots.Dot> dots = new ArrayList<>();
        LabelInk ink = ink(area);
        Optional<GapHistory.Point> now = at(history, current);
        for (int i = 0; i < history.signs().size(); i++) {
            int neuron = i;
            int sign = history.signs().get(i);
            marks.addAll(lines(history, point -> point.cosines().get(neuron), current, stroke(sign)));
            now.ifPresent(point -> point.cosines()
                    .get(neuron)
                    .ifPresent(value -> dots.add(new RunningDots.Dot(
                            new Vec2(point.iteration() + 1.0, value),
                            ConvexInk.outline(sign),
                            true,
                            NEURON_DOT,
                            Wording.row(ink.word(Integer.toString(neuron + 1), ConvexInk.outline(sign)))))));
        }
        layers.add(new Layer("neurons", marks));
        Panel panel = panel(
                ALIGNMENT,
                title,
                x,
                y,
                area,
                layers,
                marks.isEmpty(),
                "No alignment: no neuron is active on a sample.",
                gutter(ink, area));
        if (dots.size() > MOST_NUMBERS) {
            return panel;
        }
        layers.clear();
        layers.addAll(panel.layers());
        layers.add(new Layer("neuron-numbers", RunningDots.marks(dots, PanelLayout.of(panel))));
        return panel.with(layers, Legend.NONE);
    }

    private static Panel panel(
            String name,
            String title,
            Axis x,
            Axis y,
            Rect area,
            List<Layer> layers,
            boolean empty,
            String reason,
            double gutter) {
        Panel panel = new Panel(name, title, area, x, y, false, layers, Legend.NONE).withGutter(gutter);
        return empty ? Reason.in(panel, reason) : panel;
    }

    /**
     * The line of a neuron's cosine, for those who light it.
     *
     * @param until the iteration at which it ends
     */
    public static List<Mark> lit(GapHistory history, int neuron, long until, Stroke stroke) {
        return neuron < history.signs().size()
                ? lines(
                        history,
                        point -> point.iteration() <= until ? point.cosines().get(neuron) : OptionalDouble.empty(),
                        Long.MAX_VALUE,
                        stroke)
                : List.of();
    }

    /** From 0 to a little above what matters, with room for dots. */
    private static Axis values(GapHistory history, double height) {
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
        double lowest = history.points().stream()
                .flatMapToDouble(point -> point.lower().stream())
                .min()
                .orElse(top);
        Axis axis = Axis.linear("optimal value", 0, top > 0 ? 1.08 * top : 1);
        return top > 0 ? RunningDots.values(axis, Math.max(0, lowest), top, 1, height) : axis;
    }

    private static List<Mark> lines(
            GapHistory history, Function<GapHistory.Point, OptionalDouble> value, long now, Stroke stroke) {
        return ChartLine.marks(
                history.points(),
                point -> {
                    OptionalDouble at = value.apply(point);
                    return at.isPresent() ? new Vec2(point.iteration() + 1.0, at.getAsDouble()) : null;
                },
                point -> point.iteration() > now,
                stroke);
    }
}
