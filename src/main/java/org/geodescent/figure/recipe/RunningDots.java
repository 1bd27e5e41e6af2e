package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.label.Wording;

/**
 * The ends of lines that grow: a dot where each is now, and beside it its number with its name, parted where dots come
 * close. A value beyond the axis is an arrowhead at the edge with its number.
 */
final class RunningDots {
    private static final double RING = 14;
    private static final double DISC = 15;
    private static final double STROKE = 2.6;
    /** From the middle of a dot to its words. */
    static final double BESIDE = 14;

    /** A dot at the first or the last iteration is whole so far from the frame. */
    private static final double BEYOND = 9;
    /** Of which this does not become smaller with the dot. */
    private static final double EDGE = 0.6;

    /** About what the labels of a panel take from its width. */
    private static final double AROUND_PLOT = 72;

    /** Dots are smaller in a plot that is lower than this, down to a least size. */
    private static final double FULL_HEIGHT = 160;

    private static final double LEAST_SIZE = 0.6;
    /** Logarithmic axes end here, and at its reciprocal. */
    private static final double LEAST = 1e-307;

    private static final double BETWEEN = 5;
    /** What the plot and its labels need beside a gutter. */
    private static final double LEAST_BESIDE = 130;

    private static final String WIDEST = "0.00000";
    /** In a narrow panel numbers have no names, and such as are usual have room beside the plot. */
    private static final String USUAL = "0.00";

    private static final double LEAST_BESIDE_NUMBERS = 116;
    /** Dots that are closer are one. */
    private static final double SAME = 1.5;

    /**
     * The end of a line.
     *
     * @param at data coordinates
     * @param filled a disc for what is proved, a ring for what is measured
     * @param size of the dot, 1 as a rule
     * @param words number and name
     */
    record Dot(Vec2 at, Colour ink, boolean filled, double size, Wording words) {}

    private RunningDots() {}

    /**
     * What a gutter for any number over one of these names needs, in figure units: the same at all times. In a narrow
     * panel for usual numbers alone; none in a narrower one, whose words stand in the plot.
     */
    static double gutter(LabelInk ink, List<String> names, double width) {
        return gutter(ink, names, List.of(), width);
    }

    /**
     * The same for these numbers, too, which may be longer than usual.
     *
     * @param numbers among them the longest there is at any time
     */
    static double gutter(LabelInk ink, List<String> names, List<String> numbers, double width) {
        double longest = widest(ink, numbers);
        double needed = Math.max(longest, widest(ink, List.of(WIDEST)));
        for (String name : names) {
            needed = Math.max(needed, words(ink, WIDEST, name, Palette.INK).width());
        }
        needed = Math.ceil(BESIDE + needed);
        if (needed + LEAST_BESIDE <= width) {
            return needed;
        }
        double alone = Math.ceil(BESIDE + Math.max(longest, widest(ink, List.of(USUAL))));
        return alone + LEAST_BESIDE_NUMBERS <= width ? alone : 0;
    }

    private static double widest(LabelInk ink, List<String> numbers) {
        return numbers.stream()
                .mapToDouble(number -> words(ink, number, "", Palette.INK).width())
                .max()
                .orElse(0);
    }

    /**
     * The horizontal axis of lines that grow: from the start to the last iteration, or at least to 9, with room for
     * whole dots at both ends. The start, iteration 0, has no logarithm: it shows the iteration plus one.
     *
     * @param width of the panel without its gutter, in figure units
     */
    static Axis iterations(String label, long last, double width) {
        double end = Math.max(9, last) + 1.0;
        double share = BEYOND / Math.max(4 * BEYOND, width - AROUND_PLOT - 2 * BEYOND);
        double beyond = StrictMath.pow(10, StrictMath.log10(end) * share);
        return Axis.logarithmic(label, 1 / beyond, end * beyond);
    }

    /**
     * A vertical axis with room for whole dots at both ends of what is drawn: as it is where it has that room, else
     * longer.
     *
     * @param low the smallest value that has a place on it; positive on a logarithmic axis
     * @param high the largest one, at least {@code low}
     * @param size of the dots, 1 as a rule
     * @param height of the panel, in figure units
     */
    static Axis values(Axis axis, double low, double high, double size, double height) {
        double plot = Math.max(4 * BEYOND, height - AROUND_PLOT);
        double scale = size * Math.max(LEAST_SIZE, Math.min(1, plot / FULL_HEIGHT));
        double share = (scale * (BEYOND - EDGE) + EDGE) / plot;
        boolean linear = axis.scale() == ScaleKind.LINEAR;
        double bottom = linear ? axis.minimum() : StrictMath.log10(axis.minimum());
        double top = linear ? axis.maximum() : StrictMath.log10(axis.maximum());
        double first = linear ? low : StrictMath.log10(low);
        double last = linear ? high : StrictMath.log10(high);
        // Each end needs a share of the whole, which the room at the other end makes longer.
        for (int round = 0; round < 8; round++) {
            bottom = Math.min(bottom, (first - share * top) / (1 - share));
            top = Math.max(top, (last - share * bottom) / (1 - share));
        }
        double minimum = linear ? bottom : Math.max(LEAST, StrictMath.pow(10, bottom));
        double maximum = linear ? top : Math.min(1 / LEAST, StrictMath.pow(10, top));
        return new Axis(
                axis.label(),
                axis.scale(),
                Math.min(axis.minimum(), minimum),
                Math.max(axis.maximum(), maximum),
                axis.visible());
    }

    /** Number over name. */
    static Wording words(LabelInk ink, String number, String name, Colour colour) {
        return name.isEmpty()
                ? Wording.row(ink.value(number, colour))
                : Wording.rows(ink.value(number, colour), ink.word(name, colour));
    }

    /**
     * Dots and words.
     *
     * @param dots at one time, so that they stand above each other
     * @param layout of a panel whose horizontal axis has a place for them
     */
    static List<Mark> marks(List<Dot> dots, PanelLayout layout) {
        List<Mark> marks = new ArrayList<>();
        List<Dot> sorted =
                new ArrayList<>(dots.stream().map(dot -> fitting(dot, layout)).toList());
        sorted.sort(Comparator.comparingDouble(dot -> height(dot, layout)));
        double small = Math.min(1, layout.plotArea().height() / FULL_HEIGHT);
        sorted.forEach(dot -> marks.add(symbol(dot, layout, dot.size() * Math.max(LEAST_SIZE, small))));
        addWords(marks, sorted, layout);
        return marks;
    }

    /** Without its name, where that has no room beside the plot but the number has. */
    private static Dot fitting(Dot dot, PanelLayout layout) {
        Wording number = Wording.row(dot.words().rows().get(0).get(0));
        return isBeside(dot, dot.words(), layout) || !isBeside(dot, number, layout)
                ? dot
                : new Dot(dot.at(), dot.ink(), dot.filled(), dot.size(), number);
    }

    private static boolean isBeside(Dot dot, Wording words, PanelLayout layout) {
        double end = layout.plotArea().right() + layout.panel().gutter();
        return layout.xToFigure(dot.at().x()) + BESIDE + words.width() <= end + 1e-6;
    }

    private static double height(Dot dot, PanelLayout layout) {
        Rect plot = layout.plotArea();
        return Math.max(
                plot.y(), Math.min(plot.bottom(), layout.yToFigure(dot.at().y())));
    }

    private static Mark symbol(Dot dot, PanelLayout layout, double scale) {
        Rect plot = layout.plotArea();
        double y = layout.yToFigure(dot.at().y());
        if (y < plot.y() || y > plot.bottom()) {
            boolean above = y < plot.y();
            Vec2 edge = layout.toData(plot.x(), above ? plot.y() + RING / 2 : plot.bottom() - RING / 2);
            SymbolShape shape = above ? SymbolShape.TRIANGLE : SymbolShape.TRIANGLE_DOWN;
            return new Mark.Symbol(new Vec2(dot.at().x(), edge.y()), shape, scale * RING, dot.ink(), null);
        }
        return dot.filled()
                ? new Mark.Symbol(
                        dot.at(), SymbolShape.CIRCLE, scale * DISC, dot.ink(), Stroke.solid(Palette.GROUND, 1.2))
                : new Mark.Symbol(
                        dot.at(),
                        SymbolShape.CIRCLE,
                        scale * RING,
                        Palette.GROUND,
                        Stroke.solid(dot.ink(), scale * STROKE));
    }

    /** In the order of the dots; those that would touch part by the same. */
    private static void addWords(List<Mark> marks, List<Dot> sorted, PanelLayout layout) {
        List<Dot> told = new ArrayList<>();
        for (Dot dot : sorted) {
            boolean again = !told.isEmpty()
                    && height(dot, layout) - height(told.get(told.size() - 1), layout) < SAME
                    && text(dot).equals(text(told.get(told.size() - 1)));
            if (again) {
                told.set(told.size() - 1, together(told.get(told.size() - 1), dot, sorted.size()));
            } else {
                told.add(dot);
            }
        }
        // In a gutter is nothing else: there they may stand higher and lower than the plot.
        Rect room = layout.panel().gutter() > 0 ? layout.panel().area() : layout.plotArea();
        List<Dot> fitting = needed(told) <= room.height()
                ? told
                : told.stream().map(RunningDots::withoutName).toList();
        // What does not have room all the same would stand over other words.
        if (told.isEmpty() || needed(fitting) > room.height()) {
            return;
        }
        double tallest = tallest(fitting);
        double[] middles = Apart.along(
                fitting.stream().mapToDouble(dot -> height(dot, layout)).toArray(), tallest + BETWEEN);
        double last = middles[middles.length - 1];
        // Within the plot where that is enough.
        Rect held = needed(fitting) <= layout.plotArea().height() ? layout.plotArea() : room;
        double by = Math.max(0, held.y() + tallest / 2 - middles[0]) + Math.min(0, held.bottom() - tallest / 2 - last);
        // Beside a dot in the middle of a low plot they would lie over its title and its axis.
        boolean low = layout.panel().gutter() > 0
                && needed(fitting) > layout.plotArea().height();
        for (int i = 0; i < fitting.size(); i++) {
            double away = low ? toGutter(fitting.get(i), layout) : 0;
            addWords(marks, fitting.get(i), middles[i] + by, away, layout);
        }
    }

    /** How far a dot is from where it stands at the end of its line, beside the gutter; 0 if it is about there. */
    private static double toGutter(Dot dot, PanelLayout layout) {
        double end = layout.plotArea().right() - BEYOND;
        double x = layout.xToFigure(dot.at().x());
        return end - x > BEYOND ? end - x : 0;
    }

    private static double tallest(List<Dot> dots) {
        return dots.stream().mapToDouble(dot -> dot.words().height()).max().orElse(0);
    }

    private static double needed(List<Dot> dots) {
        return dots.size() * (tallest(dots) + BETWEEN) - BETWEEN;
    }

    private static Dot withoutName(Dot dot) {
        Wording number = new Wording(dot.words().rows().subList(0, 1));
        return new Dot(dot.at(), dot.ink(), dot.filled(), dot.size(), number);
    }

    private static String text(Dot dot) {
        return dot.words().rows().get(0).get(0).text();
    }

    /** Lines that coincide have one label: of two *both*, of more all their names. */
    private static Dot together(Dot dot, Dot other, int lines) {
        List<List<Wording.Word>> rows = dot.words().rows();
        List<List<Wording.Word>> others = other.words().rows();
        if (rows.size() < 2 || others.size() < 2) {
            return dot;
        }
        List<List<Wording.Word>> all = new ArrayList<>(rows);
        if (lines == 2) {
            all.set(1, List.of(new Wording.Word("both", rows.get(1).get(0).style())));
        } else {
            all.addAll(others.subList(1, others.size()));
        }
        Wording words = new Wording(all);
        return new Dot(dot.at(), dot.ink(), dot.filled(), dot.size(), words);
    }

    /** To the right of the dot, or to its left where that would leave the panel; {@code away} farther to the right. */
    private static void addWords(List<Mark> marks, Dot dot, double middle, double away, PanelLayout layout) {
        boolean right = isBeside(dot, dot.words(), layout);
        double top = middle - dot.words().height() / 2;
        Vec2 at = new Vec2(
                dot.at().x(), layout.toData(0, layout.plotArea().bottom()).y());
        for (int row = 0; row < dot.words().rows().size(); row++) {
            Wording.Word word = dot.words().rows().get(row).get(0);
            TextStyle style = word.style().at(right ? Anchor.START : Anchor.END);
            double base = top + dot.words().base(row);
            marks.add(new Mark.Text(
                    at,
                    right ? BESIDE + away : -BESIDE,
                    base - layout.plotArea().bottom(),
                    word.text(),
                    style));
        }
    }
}
