package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.Answer;
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
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;

/**
 * A bound of A along one run, corrected and as printed, beside the quantity that it bounds, on logarithmic axes. A
 * bound is pale wherever its statement does not apply. Where the paper is right there is one bound.
 */
public final class BoundCurves {
    private static final double WIDTH = 2;
    /** Room below and above the curves, as a factor. */
    private static final double BEYOND = 1.4;

    private static final double LEGEND_LINE = 16;
    private static final double AROUND_LEGEND = 14;
    /** What title and labels take from a panel's height. */
    private static final double AROUND_PLOT = 66;

    private static final Colour MEASURED = Colour.of(0x16181D);
    private static final Colour CORRECTED = Colour.of(0x006B4F);
    private static final Colour PRINTED = Colour.of(0xB34700);

    /** A line of the panel. */
    private record Curve(String name, Colour colour, Dash dash, List<Sample> samples) {
        boolean empty() {
            return samples.stream().allMatch(sample -> sample.value().isEmpty());
        }

        Stroke stroke() {
            return new Stroke(colour, WIDTH, dash);
        }

        ZeroMarks.Curve zeros() {
            List<Vec2> points = samples.stream()
                    .filter(sample -> sample.value().isPresent())
                    .map(sample -> new Vec2(sample.x(), sample.value().getAsDouble()))
                    .toList();
            return new ZeroMarks.Curve(points, stroke());
        }
    }

    /** A value of a curve, not negative; none leaves a gap. */
    private record Sample(double x, OptionalDouble value, boolean pale) {
        boolean drawn() {
            return value.isPresent() && value.getAsDouble() > 0;
        }
    }

    private BoundCurves() {}

    /**
     * The panel of one statement.
     *
     * @param run the run's own curve, whose margin is shown beside the limit's for the statements about limit margins;
     *     a curve without points shows none
     * @param current the iteration to mark
     */
    public static Panel panel(
            Statement statement, TheoremSeries series, LearningCurve run, OptionalLong current, Rect area) {
        List<Curve> curves = curves(statement, series, run);
        Legend legend = new Legend(entries(curves), Legend.Corner.TOP_RIGHT);
        return panel(statement, series, curves, current, area, statement.title(), legend);
    }

    /** The panel without title and legend, for a key that stands elsewhere. */
    public static Panel bare(
            Statement statement, TheoremSeries series, LearningCurve run, OptionalLong current, Rect area) {
        return panel(statement, series, curves(statement, series, run), current, area, "", Legend.NONE);
    }

    /** The key of {@link #bare}: one entry per curve. */
    public static List<Legend.Entry> entries(Statement statement, TheoremSeries series, LearningCurve run) {
        return entries(curves(statement, series, run));
    }

    private static Panel panel(
            Statement statement,
            TheoremSeries series,
            List<Curve> curves,
            OptionalLong current,
            Rect area,
            String title,
            Legend legend) {
        List<Vec2> places = places(curves);
        double last = series.points().stream()
                .mapToLong(TheoremSeries.Point::iteration)
                .max()
                .orElse(9);
        Axis x = Axis.logarithmic("iteration + 1", 0.9, 1.1 * (Math.max(9, last) + 1));
        Axis y = values(statement, places, legendShare(legend, area));
        List<Layer> layers = new ArrayList<>();
        current.ifPresent(iteration -> layers.add(ChartLine.now(iteration, y)));
        for (Curve curve : curves) {
            layers.add(new Layer(curve.name().replace(' ', '-'), marks(curve)));
        }
        String name = statement.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        Panel panel = new Panel(name, title, area, x, y, false, layers, legend);
        return curves.isEmpty()
                ? Reason.in(panel, reason(statement, series))
                : ZeroMarks.added(panel, curves.stream().map(Curve::zeros).toList());
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
        List<Sample> corrected = samples(statement, series, TheoremValue::bound, true);
        List<Sample> printed = samples(statement, series, TheoremValue::boundAsPrinted, true);
        boolean same = corrected.equals(printed);
        // The bounds are dashed and painted last, so that a bound that is attained can be seen upon what attains it.
        List<Sample> measured = samples(statement, series, TheoremValue::measured, false);
        curves.add(new Curve(statement.quantity(), MEASURED, Dash.SOLID, measured));
        curves.add(new Curve(same ? "bound" : "bound, corrected", CORRECTED, Dash.DASHED, corrected));
        if (!same) {
            curves.add(new Curve("bound, as printed", PRINTED, Dash.DOTTED, printed));
        }
        if (statement == Statement.THEOREM_2 || statement == Statement.COROLLARY_2) {
            List<Sample> now = run.points().stream()
                    .map(point -> new Sample(point.iteration() + 1.0, placed(point.margin()), false))
                    .toList();
            curves.add(new Curve("margin now", Palette.QUIET, Dash.SOLID, now));
        }
        curves.removeIf(Curve::empty);
        return curves;
    }

    private static List<Sample> samples(
            Statement statement,
            TheoremSeries series,
            Function<TheoremValue, Answer<Double>> number,
            boolean mayBePale) {
        List<Sample> samples = new ArrayList<>();
        for (TheoremSeries.Point point : series.points()) {
            TheoremValue value = point.value(statement);
            OptionalDouble raw = number.apply(value) instanceof Answer.Value<Double> some
                    ? OptionalDouble.of(some.value())
                    : OptionalDouble.empty();
            boolean pale = mayBePale && !value.differences().isEmpty();
            samples.add(new Sample(point.iteration() + 1.0, placed(raw), pale));
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

    /** Which share of the plot's height the legend takes. */
    private static double legendShare(Legend legend, Rect area) {
        if (legend.entries().isEmpty()) {
            return 0;
        }
        return Math.min(
                0.6,
                (legend.entries().size() * LEGEND_LINE + AROUND_LEGEND) / Math.max(1, area.height() - AROUND_PLOT));
    }

    /** With room above all curves for the legend: bounds are often level lines, which leave no corner free. */
    private static Axis values(Statement statement, List<Vec2> places, double legendShare) {
        double low = places.stream().mapToDouble(Vec2::y).min().orElse(0.1) / BEYOND;
        double high = places.stream().mapToDouble(Vec2::y).max().orElse(1) * BEYOND;
        double decades = StrictMath.log10(high / low) / (1 - legendShare);
        String label =
                statement == Statement.THEOREM_1 || statement == Statement.THEOREM_3 ? "Lipschitz constant" : "margin";
        return Axis.logarithmic(label, low, Math.min(1e307, low * StrictMath.pow(10, decades)));
    }

    private static List<Mark> marks(Curve curve) {
        ChartLine line = new ChartLine(curve.stroke());
        for (Sample sample : curve.samples()) {
            line.to(sample.drawn() ? new Vec2(sample.x(), sample.value().getAsDouble()) : null, sample.pale());
        }
        return line.marks();
    }

    private static List<Legend.Entry> entries(List<Curve> curves) {
        return curves.stream()
                .map(curve -> new Legend.Entry(curve.name(), curve.stroke(), null))
                .toList();
    }
}
