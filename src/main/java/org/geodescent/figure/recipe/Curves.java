package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.jspecify.annotations.Nullable;

/**
 * Loss, margin and Lipschitz constant against the logarithm of the iteration. The start, iteration 0, has no logarithm:
 * the horizontal axis shows the iteration plus one, and says so.
 */
public final class Curves {
    private static final double LINE_WIDTH = 1.8;
    private static final double DOT_SIZE = 7;
    /**
     * The horizontal axis goes on beyond the start and the last iteration by so many figure units, so that dots there
     * are whole.
     */
    private static final double BEYOND = 6;
    /** About what the labels of a panel take from its width. */
    private static final double AROUND_PLOT = 72;

    /** Room above and below linear curves, as a share of their range. */
    private static final double PADDING = 0.08;

    /** Values beyond have no place on an axis. */
    private static final double LARGEST = 1e300;

    private static final String LIPSCHITZ = "Lipschitz constant";
    /** In lower panels the label of the axis would reach into the key above. */
    private static final double ROOM_FOR_ALL_WORDS = 150;

    /** What a panel shows of a run. */
    private record Quantity(
            String name,
            String label,
            ScaleKind scale,
            Function<LearningCurve.Point, OptionalDouble> value,
            String reason) {
        Quantity shorter() {
            return new Quantity(name, label.equals(LIPSCHITZ) ? "Lipschitz" : label, scale, value, reason);
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
    }

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity(
                    "loss",
                    "loss",
                    ScaleKind.LOGARITHMIC,
                    p -> OptionalDouble.of(p.loss()),
                    "No loss: nothing is trained yet."),
            new Quantity(
                    "margin",
                    "margin",
                    ScaleKind.LINEAR,
                    LearningCurve.Point::margin,
                    "No margin: there is no decision boundary."),
            new Quantity(
                    "lipschitz",
                    LIPSCHITZ,
                    ScaleKind.LOGARITHMIC,
                    LearningCurve.Point::lipschitz,
                    "No Lipschitz constant yet."));

    private Curves() {}

    /**
     * The three panels, side by side in a wide area and stacked in a tall one, and above them, last in the list, what
     * their lines mean.
     *
     * @param curves one per loss
     * @param current the iteration to mark
     * @param label of the horizontal axis, from {@link IterationLabel}
     * @param area at least about 150×140 figure units a panel
     */
    public static List<Panel> panels(List<LearningCurve> curves, OptionalLong current, String label, Rect area) {
        List<Legend.Entry> key = curves.stream()
                .map(curve -> Key.entry(Palette.name(curve.loss()), curve.loss(), LINE_WIDTH))
                .toList();
        double top = Key.overCurvesHeight(key, area.width());
        Rect below = area.inset(0, top, 0, 0);
        boolean wide = below.width() > below.height();
        double width = wide ? below.width() / QUANTITIES.size() : below.width();
        double height = wide ? below.height() : below.height() / QUANTITIES.size();
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < QUANTITIES.size(); i++) {
            Rect part =
                    new Rect(below.x() + (wide ? i * width : 0), below.y() + (wide ? 0 : i * height), width, height);
            panels.add(panel(QUANTITIES.get(i), curves, current, label, part));
        }
        if (!key.isEmpty()) {
            panels.add(Key.overCurves(key, area));
        }
        return panels;
    }

    private static Panel panel(
            Quantity quantity, List<LearningCurve> curves, OptionalLong current, String label, Rect area) {
        Axis x = iterations(label, Math.max(9, lastIteration(curves)), Math.max(1, area.width() - AROUND_PLOT));
        Axis y = valueAxis(area.height() < ROOM_FOR_ALL_WORDS ? quantity.shorter() : quantity, curves);
        List<Layer> layers = new ArrayList<>();
        if (quantity.scale() == ScaleKind.LINEAR && y.minimum() < 0 && y.maximum() > 0) {
            layers.add(new Layer(
                    "zero", List.of(new Mark.Line(new Vec2(1, 0), new Vec2(1, 0), Stroke.solid(Palette.QUIET, 0.8)))));
        }
        current.ifPresent(iteration -> layers.add(ChartLine.now(iteration, y)));
        for (LearningCurve curve : curves) {
            List<Mark> marks = new ArrayList<>(lines(quantity, curve));
            current.ifPresent(iteration -> marks.addAll(dot(quantity, curve, iteration)));
            layers.add(new Layer(Palette.name(curve.loss()).replace(' ', '-'), marks));
        }
        Panel panel = new Panel(quantity.name(), "", area, x, y, false, layers, Legend.NONE);
        if (quantity.scale() == ScaleKind.LOGARITHMIC) {
            panel = ZeroMarks.added(
                    panel, curves.stream().map(curve -> zeros(quantity, curve)).toList());
        }
        boolean empty =
                curves.stream().flatMap(curve -> curve.points().stream()).noneMatch(point -> quantity.exists(point));
        return empty ? Reason.in(panel, quantity.reason()) : panel;
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

    /** From the start to the last iteration, with some room on both sides. */
    private static Axis iterations(String label, double last, double plotWidth) {
        double decades = StrictMath.log10(last + 1);
        double share = BEYOND / Math.max(4 * BEYOND, plotWidth - 2 * BEYOND);
        double beyond = StrictMath.pow(10, decades * share);
        return Axis.logarithmic(label, 1 / beyond, (last + 1) * beyond);
    }

    private static double lastIteration(List<LearningCurve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToLong(LearningCurve.Point::iteration)
                .max()
                .orElse(0);
    }

    private static Axis valueAxis(Quantity quantity, List<LearningCurve> curves) {
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
        return quantity.scale() == ScaleKind.LINEAR
                ? linear(quantity.label(), low, high)
                : Axis.logarithmic(quantity.label(), low / 1.5, high * 1.5);
    }

    /**
     * Signed margins. Before the data are separated margins can be hugely negative; then the axis ends below where it
     * does above, since what matters is positive.
     */
    private static Axis linear(String label, double lowest, double high) {
        double low = high > 0 ? Math.max(lowest, -high) : lowest;
        double largest = Math.max(Math.abs(low), Math.abs(high));
        double room = Math.max(PADDING * (high - low), Math.max(1e-3 * largest, 1e-12));
        return Axis.linear(label, low - room, high + room);
    }

    private static List<Mark> lines(Quantity quantity, LearningCurve curve) {
        return ChartLine.marks(
                curve.points(), point -> place(quantity, point), Palette.stroke(curve.loss(), LINE_WIDTH));
    }

    private static @Nullable Vec2 place(Quantity quantity, LearningCurve.Point point) {
        OptionalDouble value = quantity.shown(point);
        return value.isPresent() ? new Vec2(point.iteration() + 1.0, value.getAsDouble()) : null;
    }

    /** The value at the last recorded iteration that is not after the current one. */
    private static List<Mark> dot(Quantity quantity, LearningCurve curve, long iteration) {
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
        return List.of(new Mark.Symbol(
                place, SymbolShape.CIRCLE, DOT_SIZE, Palette.GROUND, Stroke.solid(Palette.ink(curve.loss()), 1.6)));
    }
}
