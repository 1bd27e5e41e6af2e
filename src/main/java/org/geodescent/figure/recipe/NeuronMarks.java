package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/** A neuron that moves: a dot where it is, as large as its weights, and a tag beside that says which one it is. */
final class NeuronMarks {
    /** Across a tag, in figure units. */
    static final double TAG = 18;
    /** From tag to tag. */
    static final double APART = 21;

    /** The same on every ground. */
    private static final Colour ON_ORANGE = Colour.of(0x111111);

    private static final double DIGIT = 12.4;
    private static final double SMALLEST = 4;
    private static final double LARGEST = 10;
    /** The radius at the norm {@link #USUAL}, and by how much it grows while the norm grows tenfold. */
    private static final double RADIUS = 3.7;

    private static final double A_DECADE = 2;
    private static final double USUAL = 0.004;
    /** The layer of halos. */
    static final String HALOS = "arrivals";

    /** Halos are so much larger than their dots. */
    private static final double NEAR_HALO = 9;

    private static final double FAR_HALO = 15;
    /** From the middle of a dot to the end of its halo, at most. */
    static final double REACH = LARGEST + FAR_HALO + 2;

    /** A dot's part of its halo. */
    private static final double AT_DOT = 0.3;

    private static final double HALF = 0.5;
    /** Dots closer than this, in figure units, have one halo. */
    static final double CLOSE = 9;

    private NeuronMarks() {}

    /** Of a dot, in figure units: the logarithm of the norm of the weights. */
    static double radius(double norm) {
        double grown = RADIUS + A_DECADE * StrictMath.log10(norm / USUAL);
        return Math.max(SMALLEST, Math.min(LARGEST, grown));
    }

    static Mark.Symbol dot(Vec2 at, int sign, double norm) {
        return new Mark.Symbol(
                at, SymbolShape.CIRCLE, 2 * radius(norm), ConvexInk.fill(sign), Stroke.solid(Palette.GROUND, 1.2));
    }

    /** Where a trail begins. */
    static Mark.Symbol start(Vec2 at, int sign) {
        Stroke stroke = Stroke.solid(ConvexInk.fill(sign).withOpacity(0.7), 1.2);
        return new Mark.Symbol(at, SymbolShape.CROSS, 8, null, stroke);
    }

    /** One that has arrived. */
    record Arrived(Vec2 at, double norm) {}

    /**
     * Around dots that have arrived: one for those that lie over each other.
     *
     * @param close so near, in data coordinates
     */
    static List<Mark> halos(List<Arrived> all, double close) {
        List<Arrived> largest = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingDouble(Arrived::norm).reversed())
                .filter(one -> largest.stream().noneMatch(other -> other.at().distanceTo(one.at()) < close))
                .forEach(largest::add);
        return largest.stream()
                .flatMap(one -> halo(one.at(), one.norm()).stream())
                .toList();
    }

    private static List<Mark> halo(Vec2 at, double norm) {
        double radius = radius(norm);
        Colour colour = Palette.ACCENT;
        return List.of(
                new Mark.Symbol(
                        at,
                        SymbolShape.CIRCLE,
                        2 * (radius + FAR_HALO),
                        null,
                        Stroke.solid(colour.withOpacity(0.35), 1.2)),
                new Mark.Symbol(
                        at,
                        SymbolShape.CIRCLE,
                        2 * (radius + NEAR_HALO),
                        colour.withOpacity(0.14),
                        Stroke.solid(colour, 2)));
    }

    /**
     * A ring of a halo while it grows from about the size of its dot.
     *
     * @param share of its way, from 0 to 1
     */
    static Mark.Symbol growing(Mark.Symbol ring, double share) {
        double size = ring.size() * (AT_DOT + (1 - AT_DOT) * share);
        return new Mark.Symbol(ring.at(), ring.shape(), size, ring.fill(), ring.stroke());
    }

    /**
     * The number of a neuron.
     *
     * @param number from 1
     * @param arrived whether it has a ring
     * @param pale whether it belongs to one that no sample moves
     */
    static List<Mark> tag(Vec2 at, int number, int sign, boolean arrived, boolean pale) {
        Colour fill = pale ? ConvexInk.fill(sign).withOpacity(0.6) : ConvexInk.fill(sign);
        Stroke ring = arrived ? Stroke.solid(Palette.ACCENT, 2.4) : Stroke.solid(Palette.GROUND, 1);
        Colour ink = sign > 0 ? ON_ORANGE : Palette.GROUND;
        double size = number < 100 ? DIGIT : 0.8 * DIGIT;
        TextStyle style = new TextStyle(size, TextStyle.Weight.BOLD, false, ink, TextStyle.Anchor.MIDDLE);
        return List.of(
                new Mark.Symbol(at, SymbolShape.CIRCLE, TAG, fill, ring),
                new Mark.Text(at, 0, 0.33 * size, Integer.toString(number), style));
    }

    /** From a tag to its dot. */
    static Mark hairline(Vec2 tag, Vec2 dot, int sign) {
        return new Mark.Polyline(
                List.of(tag, dot), Stroke.solid(ConvexInk.fill(sign).withOpacity(HALF), 0.9));
    }

    /** An extreme point, hollow: what arrives shows inside. */
    static Mark.Symbol star(Vec2 at, int sign, double size) {
        return new Mark.Symbol(at, SymbolShape.STAR, size, null, Stroke.solid(ConvexInk.outline(sign), 1.8));
    }
}
