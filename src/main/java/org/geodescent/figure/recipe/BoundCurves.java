package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
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

/**
 * A bound of A along one run, corrected and as printed, beside the quantity that it bounds, on logarithmic axes: two
 * running dots with their numbers, what is between them shaded. A bound is thin, and thick wherever its statement
 * applies. Where the paper is right there is one bound.
 */
public final class BoundCurves {
    private static final double WIDTH = 2.4;
    private static final double THIN = 1.6;
    private static final double THICK = 4;
    /** Room below and above the curves, as a factor. */
    private static final double BEYOND = 1.6;

    private static final double FULL_WIDTH = 400;
    private static final double LEAST_SCALE = 0.6;

    private static final Colour PRINTED = Colour.of(0xB34700);

    /** How a line of the panel is drawn and called. */
    private record Look(String name, String atDot, Colour colour, Dash dash, boolean bound) {}

    /** A line of the panel. */
    private record Curve(Look look, List<Sample> samples) {
        boolean empty() {
            return samples.stream().allMatch(sample -> sample.value().isEmpty());
        }

        Stroke stroke() {
            return new Stroke(look.colour(), look.bound() ? THIN : WIDTH, look.dash());
        }

        ZeroMarks.Curve zeros() {
            List<Vec2> points = samples.stream()
                    .filter(sample -> sample.value().isPresent())
                    .map(sample -> new Vec2(sample.x(), sample.value().getAsDouble()))
                    .toList();
            return new ZeroMarks.Curve(points, stroke());
        }

        /** The last sample that is not after an iteration; empty if it has no place on the axis. */
        Optional<Sample> at(long iteration) {
            Sample last = null;
            for (Sample sample : samples) {
                last = sample.x() <= iteration + 1.0 ? sample : last;
            }
            return Optional.ofNullable(last).filter(Sample::drawn);
        }
    }

    /** A value of a curve, not negative; none leaves a gap. */
    private record Sample(double x, OptionalDouble value, boolean applies) {
        boolean drawn() {
            return value.isPresent() && value.getAsDouble() > 0;
        }

        Vec2 place() {
            return new Vec2(x, value.orElseThrow());
        }
    }

    private BoundCurves() {}

    /**
     * The panel of one statement.
     *
     * @param run the run's own curve, whose margin is shown beside the limit's for the statements about limit margins;
     *     a curve without points shows none
     * @param current the iteration to mark: what comes after it is pale
     */
    public static Panel panel(
            Statement statement, TheoremSeries series, LearningCurve run, OptionalLong current, Rect area) {
        List<Curve> curves = curves(statement, series, run);
        long last = series.points().stream()
                .mapToLong(TheoremSeries.Point::iteration)
                .max()
                .orElse(0);
        Axis y = values(statement, places(curves), current.isPresent(), area.height());
        LabelInk ink = new LabelInk(Math.max(LEAST_SCALE, Math.min(1, area.width() / FULL_WIDTH)));
        long now = current.orElse(Long.MAX_VALUE);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("between", between(curves, now)));
        current.ifPresent(iteration -> layers.add(ChartLine.now(iteration, y)));
        // Bounds first, thick as they are: what attains one is seen upon it.
        curves.stream()
                .sorted(Comparator.comparing(curve -> !curve.look().bound()))
                .forEach(curve -> layers.add(new Layer(curve.look().name().replace(' ', '-'), marks(curve, now))));
        List<RunningDots.Dot> dots = current.isPresent() ? dots(curves, now, ink) : List.of();
        double gutter = dots.isEmpty() ? 0 : RunningDots.gutter(ink, List.of("would promise"), area.width());
        Axis x = RunningDots.iterations("iteration + 1", last, area.width() - gutter);
        String name = statement.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        Panel panel = new Panel(name, statement.title(), area, x, y, false, layers, Legend.NONE).withGutter(gutter);
        if (curves.isEmpty()) {
            return Reason.in(panel, reason(statement, series));
        }
        Panel zeros = ZeroMarks.added(panel, curves.stream().map(Curve::zeros).toList());
        List<Layer> lettered = new ArrayList<>(zeros.layers());
        lettered.add(new Layer("apart", BoundLabels.apart(statement, dots, ink, PanelLayout.of(zeros))));
        lettered.add(new Layer("values", RunningDots.marks(dots, PanelLayout.of(zeros))));
        PanelLayout drawn = PanelLayout.of(zeros.with(lettered, Legend.NONE));
        lettered.add(new Layer("labels", BoundLabels.labels(appliesFrom(curves, now), ink, drawn)));
        return zeros.with(lettered, Legend.NONE);
    }

    /** From which iteration on the first bound applies without a break; empty if it does not at the last. */
    private static OptionalLong appliesFrom(List<Curve> curves, long now) {
        long since = -1;
        for (Curve curve : curves) {
            if (curve.look().bound()) {
                for (Sample sample : curve.samples()) {
                    if (sample.x() <= now + 1.0) {
                        since = sample.applies() ? since < 0 ? (long) sample.x() - 1 : since : -1;
                    }
                }
                return since < 0 ? OptionalLong.empty() : OptionalLong.of(since);
            }
        }
        return OptionalLong.empty();
    }

    private static List<RunningDots.Dot> dots(List<Curve> curves, long now, LabelInk ink) {
        List<RunningDots.Dot> dots = new ArrayList<>();
        for (Curve curve : curves) {
            curve.at(now).ifPresent(sample -> {
                Look look = curve.look();
                String word = look.atDot().isEmpty() ? sample.applies() ? "promised" : "would promise" : look.atDot();
                String number = NumberText.large(sample.place().y());
                dots.add(new RunningDots.Dot(
                        sample.place(),
                        look.colour(),
                        look.bound(),
                        1,
                        RunningDots.words(ink, number, word, look.colour())));
            });
        }
        return dots;
    }

    /** What is between the bound and what it bounds, up to now. */
    private static List<Mark> between(List<Curve> curves, long now) {
        Optional<Curve> bound =
                curves.stream().filter(curve -> curve.look().bound()).findFirst();
        if (bound.isEmpty() || curves.get(0).look().bound()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        List<Vec2> there = new ArrayList<>();
        List<Vec2> back = new ArrayList<>();
        List<Sample> first = bound.get().samples();
        List<Sample> second = curves.get(0).samples();
        for (int i = 0; i <= first.size(); i++) {
            boolean drawn = i < first.size()
                    && first.get(i).x() <= now + 1.0
                    && first.get(i).drawn()
                    && second.get(i).drawn();
            if (drawn) {
                there.add(first.get(i).place());
                back.add(0, second.get(i).place());
            } else {
                if (there.size() > 1) {
                    there.addAll(back);
                    marks.add(new Mark.Region(List.of(there), Palette.BOUND_FILL, null));
                }
                there.clear();
                back.clear();
            }
        }
        return marks;
    }

    /** Why neither a bound nor what it bounds is there. */
    private static String reason(Statement statement, TheoremSeries series) {
        return series.points().stream()
                .reduce((before, after) -> after)
                .map(last -> last.value(statement))
                .map(value -> value.bound() instanceof Answer.None<Double> none ? none.reason() : value.reason())
                .map(why -> "Nothing to draw: " + why + ".")
                .orElse("Nothing is trained yet.");
    }

    private static List<Curve> curves(Statement statement, TheoremSeries series, LearningCurve run) {
        List<Curve> curves = new ArrayList<>();
        List<Sample> corrected = samples(statement, series, TheoremValue::bound);
        List<Sample> printed = samples(statement, series, TheoremValue::boundAsPrinted);
        boolean same = corrected.equals(printed);
        List<Sample> measured = samples(statement, series, TheoremValue::measured);
        curves.add(new Curve(
                new Look(
                        statement.quantity(),
                        "measured",
                        Palette.ink(statement.loss()),
                        Palette.dash(statement.loss()),
                        false),
                measured));
        curves.add(new Curve(
                new Look(same ? "bound" : "bound, corrected", "", Palette.BOUND, Dash.SOLID, true), corrected));
        if (!same) {
            curves.add(new Curve(new Look("bound, as printed", "as printed", PRINTED, Dash.DOTTED, true), printed));
        }
        if (statement == Statement.THEOREM_2 || statement == Statement.COROLLARY_2) {
            List<Sample> now = run.points().stream()
                    .map(point -> new Sample(point.iteration() + 1.0, placed(point.margin()), false))
                    .toList();
            curves.add(new Curve(new Look("margin now", "margin now", Palette.QUIET, Dash.DASH_DOT, false), now));
        }
        curves.removeIf(Curve::empty);
        return curves;
    }

    private static List<Sample> samples(
            Statement statement, TheoremSeries series, Function<TheoremValue, Answer<Double>> number) {
        List<Sample> samples = new ArrayList<>();
        for (TheoremSeries.Point point : series.points()) {
            TheoremValue value = point.value(statement);
            OptionalDouble raw = number.apply(value) instanceof Answer.Value<Double> some
                    ? OptionalDouble.of(some.value())
                    : OptionalDouble.empty();
            samples.add(new Sample(
                    point.iteration() + 1.0, placed(raw), value.differences().isEmpty()));
        }
        return samples;
    }

    /** Only positive numbers have a place on a logarithmic axis; 0 is marked below it. */
    private static OptionalDouble placed(OptionalDouble raw) {
        boolean placed = raw.isPresent()
                && (raw.getAsDouble() == 0 || (raw.getAsDouble() > Double.MIN_NORMAL && raw.getAsDouble() < 1e300));
        return placed ? raw : OptionalDouble.empty();
    }

    private static List<Vec2> places(List<Curve> curves) {
        List<Vec2> places = new ArrayList<>();
        for (Curve curve : curves) {
            curve.samples().stream()
                    .filter(Sample::drawn)
                    .forEach(sample ->
                            places.add(new Vec2(sample.x(), sample.value().getAsDouble())));
        }
        return places;
    }

    /** @param dotted whether the curves have dots */
    private static Axis values(Statement statement, List<Vec2> places, boolean dotted, double height) {
        double low = places.stream().mapToDouble(Vec2::y).min().orElse(0.1);
        double high = places.stream().mapToDouble(Vec2::y).max().orElse(1);
        String label =
                statement == Statement.THEOREM_1 || statement == Statement.THEOREM_3 ? "Lipschitz constant" : "margin";
        Axis axis = Axis.logarithmic(label + ", log scale", low / BEYOND, Math.min(1e307, high * BEYOND));
        return dotted ? RunningDots.values(axis, low, high, 1, height) : axis;
    }

    /** The line, pale after now, and above it the thick parts where a bound applies. */
    private static List<Mark> marks(Curve curve, long now) {
        List<Mark> marks = new ArrayList<>(ChartLine.marks(
                curve.samples(),
                sample -> sample.drawn() ? sample.place() : null,
                sample -> sample.x() > now + 1.0,
                curve.stroke()));
        if (curve.look().bound()) {
            marks.addAll(ChartLine.marks(
                    curve.samples(),
                    sample -> sample.drawn() && sample.applies() ? sample.place() : null,
                    sample -> sample.x() > now + 1.0,
                    new Stroke(curve.look().colour(), THICK, curve.look().dash())));
        }
        return marks;
    }
}
