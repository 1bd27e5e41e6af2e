package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Loss, margin and Lipschitz constant against the logarithm of the iteration. The start, iteration 0, has no logarithm:
 * the horizontal axis shows the iteration plus one, and says so.
 */
public final class Curves {
    private static final double LINE_WIDTH = 2.2;
    private static final TextStyle LABEL =
            new TextStyle(12.5, TextStyle.Weight.REGULAR, false, Palette.QUIET, TextStyle.Anchor.START);
    /** Title and edges beside the label of the vertical axis. */
    private static final double AROUND_LABEL = 150;

    /** The share of the margin in a tall area. */
    private static final double LARGER = 0.6;

    private static final double ROOM_FOR_THREE = 520;
    /** Words are smaller in narrower panels. */
    private static final double FULL_WIDTH = 400;

    private static final double LEAST_SCALE = 0.6;

    /** Room above and below linear curves, as a share of their range. */
    private static final double PADDING = 0.08;

    /** Values beyond have no place on an axis. */
    private static final double LARGEST = 1e300;

    /** What a panel shows of a run. */
    private record Quantity(
            String name,
            String title,
            String label,
            String brief,
            ScaleKind scale,
            Function<LearningCurve.Point, OptionalDouble> value,
            String reason) {
        /** Of a classifier that is not measured. */
        Quantity because(String unmeasured) {
            return name.equals("loss") ? this : new Quantity(name, title, label, brief, scale, value, unmeasured);
        }

        boolean exists(LearningCurve.Point point) {
            OptionalDouble raw = value.apply(point);
            return raw.isPresent() && Math.abs(raw.getAsDouble()) <= LARGEST;
        }

        /** The value, or nothing where it has no place on the axis. */
        OptionalDouble shown(LearningCurve.Point point) {
            OptionalDouble raw = value.apply(point);
            boolean placed = exists(point) && (scale == ScaleKind.LINEAR || raw.orElseThrow() >= Double.MIN_NORMAL);
            return placed ? raw : OptionalDouble.empty();
        }

        boolean isMargin() {
            return name.equals("margin");
        }

        /** As its number stands at a dot. */
        String text(double number) {
            return isMargin() ? NumberText.large(number) : NumberText.shown(number);
        }
    }

    private static final Quantity LOSS = new Quantity(
            "loss",
            "Loss",
            "what training makes small",
            "log scale",
            ScaleKind.LOGARITHMIC,
            p -> OptionalDouble.of(p.loss()),
            "No loss: nothing is trained yet.");
    private static final Quantity MARGIN = new Quantity(
            "margin",
            "Margin",
            "distance from the nearest point to the boundary",
            "nearest point to boundary",
            ScaleKind.LINEAR,
            LearningCurve.Point::margin,
            "No margin: there is no decision boundary.");
    private static final Quantity LIPSCHITZ = new Quantity(
            "lipschitz",
            "Steepest slope",
            "Lipschitz constant of the network",
            "Lipschitz constant",
            ScaleKind.LOGARITHMIC,
            LearningCurve.Point::lipschitz,
            "No Lipschitz constant yet.");

    private Curves() {}

    /**
     * Side by side in a wide area: loss, margin and Lipschitz constant. In a tall one the margin above, larger, with
     * the Lipschitz constant below, and between them the loss where there is room for it.
     *
     * @param curves one per loss
     * @param current the iteration to mark: what comes after it is pale
     * @param label of the horizontal axis, from {@link IterationLabel}
     * @param area at least about 150×140 figure units a panel
     */
    public static List<Panel> panels(List<LearningCurve> curves, OptionalLong current, String label, Rect area) {
        return panels(curves, current, label, UnaryOperator.identity(), area);
    }

    /**
     * The same of classifiers of which there is neither margin nor Lipschitz constant.
     *
     * @param reason why not, in one sentence
     */
    public static List<Panel> unmeasured(
            List<LearningCurve> curves, OptionalLong current, String label, String reason, Rect area) {
        return panels(curves, current, label, quantity -> quantity.because(reason), area);
    }

    private static List<Panel> panels(
            List<LearningCurve> curves, OptionalLong current, String label, UnaryOperator<Quantity> told, Rect area) {
        boolean wide = area.width() > area.height();
        List<Quantity> quantities = wide
                ? List.of(LOSS, MARGIN, LIPSCHITZ)
                : area.height() >= ROOM_FOR_THREE ? List.of(MARGIN, LIPSCHITZ, LOSS) : List.of(MARGIN, LIPSCHITZ);
        List<Panel> panels = new ArrayList<>();
        double at = 0;
        for (Quantity quantity : quantities) {
            double share = wide
                    ? 1.0 / quantities.size()
                    : quantity.isMargin() ? LARGER : (1 - LARGER) / (quantities.size() - 1);
            Rect part = wide
                    ? new Rect(area.x() + at * area.width(), area.y(), share * area.width(), area.height())
                    : new Rect(area.x(), area.y() + at * area.height(), area.width(), share * area.height());
            // Side by side, the lines are named in the first plot only.
            panels.add(panel(told.apply(quantity), !wide || at == 0, curves, current, label, part));
            at += share;
        }
        return panels;
    }

    /** The loss alone. */
    public static Panel loss(List<LearningCurve> curves, OptionalLong current, String label, Rect area) {
        return panel(LOSS, true, curves, current, label, area);
    }

    private static Panel panel(
            Quantity quantity,
            boolean named,
            List<LearningCurve> curves,
            OptionalLong current,
            String label,
            Rect area) {
        boolean roomy = TextMetrics.room(quantity.label(), LABEL) + AROUND_LABEL <= area.width();
        Axis y = valueAxis(
                quantity, roomy ? quantity.label() : quantity.brief(), curves, current.isPresent(), area.height());
        LabelInk ink = new LabelInk(Math.max(LEAST_SCALE, Math.min(1, area.width() / FULL_WIDTH)));
        List<RunningDots.Dot> dots = new ArrayList<>();
        for (LearningCurve curve : curves) {
            current.ifPresent(iteration -> dots.addAll(dot(quantity, named, curve, iteration, ink)));
        }
        double gutter = dots.isEmpty()
                ? 0
                : RunningDots.gutter(
                        ink,
                        named ? curves.stream().map(c -> Palette.name(c.loss())).toList() : List.of(),
                        area.width());
        Axis x = RunningDots.iterations(label, lastIteration(curves), area.width() - gutter);
        List<Layer> layers = new ArrayList<>();
        if (quantity.scale() == ScaleKind.LINEAR && y.minimum() < 0 && y.maximum() > 0) {
            layers.add(new Layer(
                    "zero", List.of(new Mark.Line(new Vec2(1, 0), new Vec2(1, 0), Stroke.solid(Palette.QUIET, 0.9)))));
        }
        current.ifPresent(iteration -> layers.add(ChartLine.now(iteration, y)));
        for (LearningCurve curve : curves) {
            layers.add(new Layer(
                    Palette.name(curve.loss()).replace(' ', '-'),
                    lines(quantity, curve, current.orElse(Long.MAX_VALUE))));
        }
        Panel panel =
                new Panel(quantity.name(), quantity.title(), area, x, y, false, layers, Legend.NONE).withGutter(gutter);
        if (quantity.scale() == ScaleKind.LOGARITHMIC) {
            panel = ZeroMarks.added(
                    panel, curves.stream().map(curve -> zeros(quantity, curve)).toList());
        }
        boolean empty =
                curves.stream().flatMap(curve -> curve.points().stream()).noneMatch(point -> quantity.exists(point));
        return empty ? Reason.in(panel, quantity.reason()) : lettered(quantity, panel, curves, current, dots, ink);
    }

    /** With its dots, and for the margin from when on all samples are classified correctly. */
    private static Panel lettered(
            Quantity quantity,
            Panel panel,
            List<LearningCurve> curves,
            OptionalLong current,
            List<RunningDots.Dot> dots,
            LabelInk ink) {
        PanelLayout layout = PanelLayout.of(panel);
        List<Layer> layers = new ArrayList<>(panel.layers());
        layers.add(new Layer("values", RunningDots.marks(dots, layout)));
        if (quantity.isMargin()) {
            PanelLayout drawn = PanelLayout.of(panel.with(layers, panel.legend()));
            layers.add(new Layer("events", MarginEvents.marks(curves, current.orElse(Long.MAX_VALUE), ink, drawn)));
        }
        return panel.with(layers, panel.legend());
    }

    /** The points at which a quantity exists. */
    private static ZeroMarks.Curve zeros(Quantity quantity, LearningCurve curve) {
        List<Vec2> points = curve.points().stream()
                .filter(quantity::exists)
                .map(point -> new Vec2(
                        point.iteration() + 1.0, quantity.value().apply(point).orElseThrow()))
                .toList();
        return new ZeroMarks.Curve(points, Palette.stroke(curve.loss(), LINE_WIDTH));
    }

    private static long lastIteration(List<LearningCurve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToLong(LearningCurve.Point::iteration)
                .max()
                .orElse(0);
    }

    /** @param dotted whether the curves have dots */
    private static Axis valueAxis(
            Quantity quantity, String label, List<LearningCurve> curves, boolean dotted, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (LearningCurve curve : curves) {
            for (LearningCurve.Point point : curve.points()) {
                OptionalDouble value = quantity.shown(point);
                if (value.isPresent()) {
                    low = Math.min(low, value.getAsDouble());
                    high = Math.max(high, value.getAsDouble());
                }
            }
        }
        if (!(low <= high)) {
            low = quantity.scale() == ScaleKind.LINEAR ? 0 : 0.1;
            high = 1;
        }
        boolean linear = quantity.scale() == ScaleKind.LINEAR;
        double lowest = linear ? lowest(low, high) : low;
        Axis axis = linear ? linear(label, lowest, high) : Axis.logarithmic(label, low / 1.5, high * 1.5);
        return dotted ? RunningDots.values(axis, lowest, high, 1, height) : axis;
    }

    /**
     * Signed margins. Before the data are separated margins can be hugely negative; then the axis ends below where it
     * does above, since what matters is positive.
     */
    private static double lowest(double low, double high) {
        return high > 0 ? Math.max(low, -high) : low;
    }

    private static Axis linear(String label, double low, double high) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        double room = Math.max(PADDING * (high - low), Math.max(1e-3 * largest, 1e-12));
        return Axis.linear(label, low - room, high + room);
    }

    private static List<Mark> lines(Quantity quantity, LearningCurve curve, long now) {
        return ChartLine.marks(
                curve.points(),
                point -> place(quantity, point),
                point -> point.iteration() > now,
                Palette.stroke(curve.loss(), LINE_WIDTH));
    }

    private static @Nullable Vec2 place(Quantity quantity, LearningCurve.Point point) {
        OptionalDouble value = quantity.shown(point);
        return value.isPresent() ? new Vec2(point.iteration() + 1.0, value.getAsDouble()) : null;
    }

    /** The value at the last recorded iteration that is not after the current one. */
    private static List<RunningDots.Dot> dot(
            Quantity quantity, boolean named, LearningCurve curve, long iteration, LabelInk ink) {
        LearningCurve.Point at = null;
        for (LearningCurve.Point point : curve.points()) {
            if (point.iteration() <= iteration) {
                at = point;
            }
        }
        Vec2 place = at == null ? null : place(quantity, at);
        if (place == null) {
            return List.of();
        }
        Colour colour = Palette.ink(curve.loss());
        return List.of(new RunningDots.Dot(
                place,
                colour,
                false,
                1,
                RunningDots.words(ink, quantity.text(place.y()), named ? Palette.name(curve.loss()) : "", colour)));
    }
}
