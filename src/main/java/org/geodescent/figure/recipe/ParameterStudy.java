package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * How the margin depends on one parameter: for each value the median over many starts, and the band of the middle 80 %.
 */
public final class ParameterStudy {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double BAND = 0.12;
    private static final double DOT = 6;
    /** Places on each piece of a line that a legend should not cover. */
    private static final int BETWEEN = 10;

    private ParameterStudy() {}

    /**
     * One trained classifier.
     *
     * @param value of the parameter
     * @param margin finite, negative where a sample is misclassified
     */
    public record Sample(Loss loss, double value, double margin) {}

    /**
     * One panel.
     *
     * @param samples may be none
     * @param parameter what is varied, for the axis
     * @param title one line
     */
    public static Figure figure(List<Sample> samples, String parameter, String title, double width, double height) {
        List<Layer> layers = new ArrayList<>();
        List<Legend.Entry> key = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.SQUARED)) {
            NavigableMap<Double, double[]> quantiles = quantiles(samples, loss);
            for (double[] q : quantiles.values()) {
                low = Math.min(low, q[0]);
                high = Math.max(high, q[2]);
            }
            if (!quantiles.isEmpty()) {
                layers.add(new Layer("margin-" + Palette.name(loss).replace(' ', '-'), marks(quantiles, loss)));
                key.add(new Legend.Entry(
                        Palette.name(loss) + ": median, middle 80 %", Palette.stroke(loss, 1.8), null));
            }
        }
        double room = high > low ? 0.12 * (high - low) : 1;
        Axis x = axis(samples, parameter);
        Axis y = Axis.linear("margin", low < 0 ? low - room : 0, high + room);
        Rect area = new Rect(0, 0, width, height);
        Panel panel = new Panel("parameter-study", title, area, x, y, false, layers, legend(key, layers, x, y, area));
        if (samples.isEmpty()) {
            panel = Reason.in(panel, "No start has a margin yet.");
        }
        return new Figure(
                width,
                height,
                title,
                "The margin against %s: median and middle 80 %% over the starts.".formatted(parameter),
                List.of(panel),
                "");
    }

    /** In the corner where it covers least of the lines. */
    private static Legend legend(List<Legend.Entry> key, List<Layer> layers, Axis x, Axis y, Rect area) {
        UnaryOperator<Vec2> place = at -> new Vec2(x.scale() == ScaleKind.LINEAR ? at.x() : Math.log(at.x()), at.y());
        List<Vec2> places = new ArrayList<>();
        for (Layer layer : layers) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Polyline line) {
                    List<Vec2> points = line.points().stream().map(place).toList();
                    for (int i = 0; i < (points.size() - 1) * BETWEEN; i++) {
                        Vec2 from = points.get(i / BETWEEN);
                        Vec2 to = points.get(i / BETWEEN + 1);
                        places.add(from.plus(to.minus(from).times((double) (i % BETWEEN) / BETWEEN)));
                    }
                }
            }
        }
        Vec2 low = place.apply(new Vec2(x.minimum(), y.minimum()));
        Vec2 high = place.apply(new Vec2(x.maximum(), y.maximum()));
        Box visible = new Box(low.x(), low.y(), high.x(), high.y());
        return key.isEmpty() ? Legend.NONE : new Legend(key, Key.emptiest(key, places, visible, area));
    }

    private static NavigableMap<Double, double[]> quantiles(List<Sample> samples, Loss loss) {
        NavigableMap<Double, double[]> quantiles = new TreeMap<>();
        samples.stream()
                .filter(s -> s.loss() == loss)
                .collect(Collectors.groupingBy(Sample::value))
                .forEach((value, those) -> {
                    double[] sorted =
                            those.stream().mapToDouble(Sample::margin).sorted().toArray();
                    quantiles.put(
                            value, new double[] {quantile(sorted, LOW), quantile(sorted, 0.5), quantile(sorted, HIGH)});
                });
        return quantiles;
    }

    /** Between the neighbouring samples, linearly. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(sorted.length - 1, below + 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    private static List<Mark> marks(NavigableMap<Double, double[]> quantiles, Loss loss) {
        List<Vec2> band = new ArrayList<>();
        List<Vec2> line = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        quantiles.forEach((value, q) -> band.add(new Vec2(value, q[0])));
        quantiles.descendingMap().forEach((value, q) -> band.add(new Vec2(value, q[2])));
        quantiles.forEach((value, q) -> line.add(new Vec2(value, q[1])));
        marks.add(new Mark.Region(List.of(band), Palette.ink(loss).withOpacity(BAND), null));
        marks.add(new Mark.Polyline(line, Palette.stroke(loss, 1.8)));
        for (Vec2 at : line) {
            marks.add(new Mark.Symbol(
                    at,
                    loss == Loss.CROSS_ENTROPY ? SymbolShape.CIRCLE : SymbolShape.SQUARE,
                    DOT,
                    Palette.GROUND,
                    Stroke.solid(Palette.ink(loss), 1.4)));
        }
        return marks;
    }

    /** Logarithmic where all values are positive and span more than a factor of four. */
    private static Axis axis(List<Sample> samples, String parameter) {
        double[] values = samples.stream().mapToDouble(Sample::value).sorted().toArray();
        double first = values.length == 0 ? 0 : values[0];
        double last = values.length == 0 ? 1 : values[values.length - 1];
        if (first > 0 && last > 4 * first) {
            double room = Math.pow(last / first, 0.06);
            return Axis.logarithmic(parameter, first / room, last * room);
        }
        double room = last > first ? 0.06 * (last - first) : 1;
        return Axis.linear(parameter, first - room, last + room);
    }
}
