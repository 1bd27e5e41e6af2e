package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/** The texts of a neuron circle: cone boundaries, iterations of the rings, numbers of the neurons. */
final class NeuronCircleLabels {
    private static final double NUMBERS = 0.31;
    /** How far the names of the cone boundaries stand from the middle. */
    static final double BOUNDARY_LABEL = 1.22;
    /** Numbers are at least this far apart around their circle, in figure units. */
    private static final double WIDEST_NUMBER = 15;

    /** More labels would lie over each other. */
    private static final int MOST_BOUNDARIES = 8;

    private NeuronCircleLabels() {}

    /**
     * All texts.
     *
     * @param normals the unit vectors of the samples; 0 for a sample at the origin
     * @param unit of data per figure unit
     */
    static List<Mark> of(
            List<Vec2> normals, List<NeuronTrail> trails, List<OptimalNeuron> optimum, int decades, double unit) {
        List<Mark> marks = new ArrayList<>();
        List<Rect> taken = new ArrayList<>();
        if (!trails.isEmpty()) {
            double free = freeAngle(normals, trails, optimum);
            Vec2 along = new Vec2(StrictMath.cos(free), StrictMath.sin(free));
            // Every other ring: neighbours would touch in a small picture.
            for (int i = decades; i >= 0; i -= 2) {
                double radius = NeuronCircle.ringRadius(i, decades);
                Vec2 at = along.times(radius + (i == decades ? 0.09 : 0));
                marks.add(ground(at, 19));
                marks.add(centred(at, NumberText.power(i)));
                taken.add(new Rect(at.x() / unit - 12, -at.y() / unit - 8, 24, 16));
            }
        }
        if (normals.size() <= MOST_BOUNDARIES) {
            marks.addAll(ConeLabels.of(normals, unit, taken));
        }
        addNumbers(marks, trails, unit);
        return marks;
    }

    /** Keeps lines from running through text. */
    private static Mark ground(Vec2 at, double size) {
        return new Mark.Symbol(at, SymbolShape.CIRCLE, size, Palette.GROUND, null);
    }

    private static Mark centred(Vec2 at, String text) {
        return new Mark.Text(at, 0, 4, text, ConvexInk.text(TextStyle.Anchor.MIDDLE));
    }

    /** The angle that is farthest from all directions that a trail, a star or a cone boundary has. */
    private static double freeAngle(List<Vec2> normals, List<NeuronTrail> trails, List<OptimalNeuron> optimum) {
        List<Vec2> taken = new ArrayList<>();
        for (Vec2 normal : normals) {
            taken.add(new Vec2(-normal.y(), normal.x()));
            taken.add(new Vec2(normal.y(), -normal.x()));
        }
        trails.forEach(trail -> trail.steps().forEach(step -> taken.add(step.direction())));
        optimum.forEach(neuron -> taken.add(NeuronCircle.direction(neuron)));
        double best = 0;
        double least = 2;
        for (int i = 0; i < 360; i++) {
            double angle = StrictMath.PI * i / 180;
            Vec2 u = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
            double nearest = taken.stream().mapToDouble(u::dot).max().orElse(-1);
            if (nearest < least - 1e-9) {
                least = nearest;
                best = angle;
            }
        }
        return best;
    }

    /**
     * The neurons' numbers at their start directions, moved apart where they would touch; none where the circle has no
     * room for all.
     */
    private static void addNumbers(List<Mark> marks, List<NeuronTrail> trails, double unit) {
        int[] shown = IntStream.range(0, trails.size())
                .filter(i -> !trails.get(i).steps().isEmpty())
                .toArray();
        double apart = WIDEST_NUMBER * unit / NUMBERS;
        if (shown.length * apart > 2 * StrictMath.PI) {
            return;
        }
        double[] wanted = IntStream.of(shown)
                .mapToDouble(i -> {
                    Vec2 start = trails.get(i).steps().get(0).direction();
                    return StrictMath.atan2(start.y(), start.x());
                })
                .toArray();
        double[] angles = Apart.around(wanted, apart);
        for (int k = 0; k < shown.length; k++) {
            Vec2 towards = new Vec2(StrictMath.cos(angles[k]), StrictMath.sin(angles[k]));
            Vec2 start = trails.get(shown[k]).steps().get(0).direction().times(NeuronCircle.START);
            marks.add(new Mark.Polyline(List.of(towards.times(NUMBERS + 0.07), start), NeuronCircle.RING));
            marks.add(ground(towards.times(NUMBERS), 14));
            marks.add(centred(towards.times(NUMBERS), Integer.toString(shown[k] + 1)));
        }
    }
}
