package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** The margins that both losses reach from many starts: how often each margin, and one against the other. */
public final class SeedStudy {
    private static final String NOTHING = "No start has a margin with both losses yet.";
    private static final int FEWEST_BINS = 8;
    private static final int MOST_BINS = 40;
    private static final double OPACITY = 0.14;
    private static final double WIDE = 1.2;
    private static final double DOT = 5;
    private static final Colour DOT_FILL = Colour.of(0x2B6CB0).withOpacity(0.35);
    private static final Stroke DOT_EDGE = Stroke.solid(Colour.of(0x2B6CB0), 0.6);
    /** More are thinned to one for each of so many places across and as many upwards. */
    private static final int MOST_DOTS = 5_000;

    private static final int PLACES = 250;
    private static final Stroke EQUAL = new Stroke(Palette.QUIET, 1, Dash.DASHED);

    private SeedStudy() {}

    /**
     * The margins from one start.
     *
     * @param crossEntropy margin of the cross-entropy's classifier, finite, negative where it misclassifies a sample
     * @param squared the same for the squared loss
     */
    public record Pair(double crossEntropy, double squared) {
        public Pair {
            if (!Double.isFinite(crossEntropy) || !Double.isFinite(squared)) {
                throw new IllegalArgumentException("margins %s and %s".formatted(crossEntropy, squared));
            }
        }

        double of(Loss loss) {
            return loss == Loss.CROSS_ENTROPY ? crossEntropy : squared;
        }
    }

    /**
     * Histogram and scatter side by side where there is room, else below each other.
     *
     * @param pairs from as many starts; may be none
     * @param title one line
     */
    public static Figure figure(List<Pair> pairs, String title, double width, double height) {
        boolean wide = width > WIDE * height;
        List<Legend.Entry> key = key(pairs);
        double top = pairs.isEmpty() ? 0 : Key.rowsHeight("", key, width);
        double below = height - top;
        Rect first = wide ? new Rect(0, top, width / 2, below) : new Rect(0, top, width, below * 0.44);
        Rect second = wide
                ? new Rect(width / 2, top, width / 2, below)
                : new Rect(0, first.bottom(), width, height - first.bottom());
        List<Panel> panels = new ArrayList<>(List.of(histogram(pairs, first), scatter(pairs, second)));
        if (!pairs.isEmpty()) {
            panels.add(Key.rows("study-key", "", key, 0, 0, width));
        }
        return new Figure(
                width,
                height,
                title,
                "The margins of classifiers trained with the cross-entropy and with the squared loss from %d starts."
                        .formatted(pairs.size()),
                panels,
                "");
    }

    /** Above both, where nothing is drawn. */
    private static List<Legend.Entry> key(List<Pair> pairs) {
        List<Legend.Entry> key = new ArrayList<>();
        for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.SQUARED)) {
            key.add(new Legend.Entry(
                    "%s: median %s".formatted(Palette.name(loss), median(pairs, loss)),
                    Palette.stroke(loss, 1.6),
                    null));
        }
        key.add(new Legend.Entry("equal margins", EQUAL, null));
        return key;
    }

    private static Panel histogram(List<Pair> pairs, Rect area) {
        double[] range = range(pairs);
        int bins = Math.max(FEWEST_BINS, Math.min(MOST_BINS, (int) Math.round(6 * Math.cbrt(pairs.size()))));
        List<Layer> layers = new ArrayList<>();
        int most = 1;
        for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.SQUARED)) {
            int[] counts = counts(pairs, loss, range, bins);
            most = Math.max(most, Arrays.stream(counts).max().orElse(0));
            layers.add(new Layer("histogram-" + Palette.name(loss).replace(' ', '-'), bars(counts, loss, range)));
        }
        Panel panel = new Panel(
                "margin-histogram",
                pairs.size() == 1 ? "1 start" : pairs.size() + " starts",
                area,
                Axis.linear("margin", range[0], range[1]),
                Axis.linear("number of starts", 0, most * 1.1),
                false,
                layers,
                Legend.NONE);
        return pairs.isEmpty() ? Reason.in(panel, NOTHING) : panel;
    }

    private static String median(List<Pair> pairs, Loss loss) {
        double[] sorted =
                pairs.stream().mapToDouble(pair -> pair.of(loss)).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : NumberText.shown((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    private static int[] counts(List<Pair> pairs, Loss loss, double[] range, int bins) {
        int[] counts = new int[bins];
        for (Pair pair : pairs) {
            int bin = (int) ((pair.of(loss) - range[0]) / (range[1] - range[0]) * bins);
            counts[Math.max(0, Math.min(bins - 1, bin))]++;
        }
        return counts;
    }

    /** One outline for neighbouring bars, so that both losses stay readable where they overlap. */
    private static List<Mark> bars(int[] counts, Loss loss, double[] range) {
        List<Vec2> outline = new ArrayList<>();
        double wide = (range[1] - range[0]) / counts.length;
        outline.add(new Vec2(range[0], 0));
        for (int i = 0; i < counts.length; i++) {
            outline.add(new Vec2(range[0] + i * wide, counts[i]));
            outline.add(new Vec2(range[0] + (i + 1) * wide, counts[i]));
        }
        outline.add(new Vec2(range[1], 0));
        return List.of(
                new Mark.Region(List.of(outline), Palette.ink(loss).withOpacity(OPACITY), null),
                new Mark.Polyline(outline, Palette.stroke(loss, 1.6)));
    }

    private static Panel scatter(List<Pair> pairs, Rect area) {
        double[] range = range(pairs);
        List<Mark> dots = new ArrayList<>();
        long wider = pairs.stream().filter(p -> p.squared() > p.crossEntropy()).count();
        for (Pair pair : distinct(pairs, range)) {
            dots.add(new Mark.Symbol(
                    new Vec2(pair.crossEntropy(), pair.squared()), SymbolShape.CIRCLE, DOT, DOT_FILL, DOT_EDGE));
        }
        Panel panel = new Panel(
                "margin-scatter",
                pairs.isEmpty()
                        ? ""
                        : "The squared loss has the larger margin in %d of %d".formatted(wider, pairs.size()),
                area,
                Axis.linear("margin with the cross-entropy", range[0], range[1]),
                Axis.linear("margin with the squared loss", range[0], range[1]),
                true,
                List.of(
                        new Layer("equal-margins", List.of(new Mark.Line(new Vec2(0, 0), new Vec2(1, 1), EQUAL))),
                        new Layer("starts", dots)),
                Legend.NONE);
        return pairs.isEmpty() ? Reason.in(panel, NOTHING) : panel;
    }

    /** Of many that would lie on each other one: the first. */
    private static List<Pair> distinct(List<Pair> pairs, double[] range) {
        if (pairs.size() <= MOST_DOTS) {
            return pairs;
        }
        double cell = (range[1] - range[0]) / PLACES;
        Set<Long> taken = new HashSet<>();
        return pairs.stream()
                .filter(pair -> {
                    long across = (long) (pair.crossEntropy() / cell);
                    long upwards = (long) (pair.squared() / cell);
                    return taken.add(4L * PLACES * across + upwards);
                })
                .toList();
    }

    /** All margins and zero, with room. */
    private static double[] range(List<Pair> pairs) {
        double low = 0;
        double high = 0;
        for (Pair pair : pairs) {
            low = Math.min(low, Math.min(pair.crossEntropy(), pair.squared()));
            high = Math.max(high, Math.max(pair.crossEntropy(), pair.squared()));
        }
        double room = high > low ? 0.04 * (high - low) : 1;
        return new double[] {low < 0 ? low - room : 0, high + room};
    }
}
