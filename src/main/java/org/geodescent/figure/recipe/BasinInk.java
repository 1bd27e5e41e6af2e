package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * Colours and words of a basin map. Targets have the bright colours of the palette, everything else a grey, yellow or
 * black of its own.
 */
final class BasinInk {
    private static final Colour NEVER_MOVED = Colour.of(0xE9EBEE);
    private static final Colour DIED = Colour.of(0xB4BAC2);
    private static final Colour SPURIOUS = Colour.of(0x33383F);
    private static final Colour UNDECIDED = Colour.of(0xF0E442);
    private static final Colour EDGE = Colour.of(0x5A6068);
    private static final int COLOURS = 6;

    /** What one colour stands for: the index of a target, or one of the negative numbers. */
    private static final int NEVER_MOVED_KEY = -4;

    private static final int DIED_KEY = -3;
    private static final int SPURIOUS_KEY = -2;
    private static final int UNDECIDED_KEY = -1;

    private final BasinMap map;
    /** Of the cells that are there; targets first in their order. */
    private final List<Integer> keys;

    BasinInk(BasinMap map) {
        this.map = map;
        TreeSet<Integer> present = new TreeSet<>();
        for (BasinCell cell : map.cells()) {
            if (cell != null) {
                present.add(key(cell));
            }
        }
        keys = new ArrayList<>(present.tailSet(0, true));
        keys.addAll(present.headSet(0, false).descendingSet());
    }

    static int key(BasinCell cell) {
        if (cell.limit() instanceof BasinLimit.Reached reached) {
            return reached.target();
        }
        if (cell.limit() instanceof BasinLimit.Dead dead) {
            return dead.moved() ? DIED_KEY : NEVER_MOVED_KEY;
        }
        return cell.limit() instanceof BasinLimit.Spurious ? SPURIOUS_KEY : UNDECIDED_KEY;
    }

    List<Integer> keys() {
        return keys;
    }

    /**
     * The first target has the colour of neurons of its sign in the other pictures; beyond six the colours come again,
     * paler.
     */
    Colour colour(int key) {
        return switch (key) {
            case NEVER_MOVED_KEY -> NEVER_MOVED;
            case DIED_KEY -> DIED;
            case SPURIOUS_KEY -> SPURIOUS;
            case UNDECIDED_KEY -> UNDECIDED;
            default -> targetColour(keys.indexOf(key));
        };
    }

    private Colour targetColour(int rank) {
        if (rank < 0) {
            return Palette.GROUND;
        }
        int index = rank + (map.study().sign() > 0 ? 0 : 1);
        return rank < COLOURS ? Palette.fill(index) : Palette.tint(index % COLOURS);
    }

    /** A star for an optimal neuron, a triangle for an extreme point; white where no start leads there. */
    Mark.Symbol marker(int target, Vec2 at) {
        boolean optimal = map.targets().list().get(target).optimal();
        return new Mark.Symbol(
                at,
                optimal ? SymbolShape.STAR : SymbolShape.TRIANGLE,
                optimal ? ConvexInk.STAR : 10,
                colour(target),
                Stroke.solid(Colour.of(0x000000), 1));
    }

    /** A local maximum of B's Lemma 4 and Proposition 7. */
    static Mark.Symbol peak(Vec2 at) {
        return new Mark.Symbol(at, SymbolShape.DIAMOND, 9, Palette.GROUND, Stroke.solid(Colour.of(0x000000), 1.4));
    }

    List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int key : keys) {
            entries.add(new Legend.Entry(text(key), null, square(colour(key))));
        }
        for (boolean optimal : new boolean[] {true, false}) {
            marked(optimal)
                    .ifPresent(target -> entries.add(new Legend.Entry(
                            optimal ? "direction of an optimal neuron" : "direction of an extreme point",
                            null,
                            marker(target, new Vec2(0, 0)))));
        }
        if (!LabelPeaks.of(map.study().data(), map.study().sign()).peaks().isEmpty()) {
            String kind = map.study().sign() > 0 ? "maximum" : "minimum";
            entries.add(new Legend.Entry("local %s of yᵀ(Xu)₊".formatted(kind), null, peak(new Vec2(0, 0))));
        }
        entries.add(new Legend.Entry("cone boundaries", ConvexInk.CONE, null));
        return entries;
    }

    private Optional<Integer> marked(boolean optimal) {
        List<BasinTargets.Target> list = map.targets().list();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).optimal() == optimal) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Mark.Symbol square(Colour colour) {
        return new Mark.Symbol(new Vec2(0, 0), SymbolShape.SQUARE, 14, colour, Stroke.solid(EDGE, 0.8));
    }

    /** Where starts of one colour lead. */
    String text(int key) {
        return switch (key) {
            case NEVER_MOVED_KEY -> "dead: never moves";
            case DIED_KEY -> "dead: leaves every sample";
            case SPURIOUS_KEY -> "spurious stationary direction";
            case UNDECIDED_KEY -> "undecided";
            default -> target(map.targets().list().get(key));
        };
    }

    private static String target(BasinTargets.Target target) {
        long degrees = StrictMath.round(target.degrees());
        return "to the %s at %s%d°"
                .formatted(
                        target.optimal() ? "optimal neuron" : "extreme point",
                        degrees < 0 ? "−" : "",
                        Math.abs(degrees));
    }
}
