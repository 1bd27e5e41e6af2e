package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/** The texts of a neuron circle: cone boundaries, iterations of the rings, numbers of the neurons. */
final class NeuronCircleLabels {
    private static final double NUMBERS = 0.31;
    private static final double BOUNDARY_LABEL = 1.22;
    /** Numbers are at least this far apart around their circle, in radians. */
    private static final double APART = 0.42;

    /** More labels would lie over each other. */
    private static final int MOST_BOUNDARIES = 8;

    private static final int MOST_NUMBERS = 24;

    private NeuronCircleLabels() {}

    /** @param normals the unit vectors of the samples; 0 for a sample at the origin */
    static List<Mark> of(List<Vec2> normals, List<NeuronTrail> trails, List<OptimalNeuron> optimum, int decades) {
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n < normals.size() && normals.size() <= MOST_BOUNDARIES; n++) {
            Vec2 normal = normals.get(n);
            if (normal.norm() > 0) {
                Vec2 end = new Vec2(-normal.y(), normal.x()).times(BOUNDARY_LABEL);
                String text = "x" + ShownNumbers.subscript(n + 1) + "·u = 0";
                // Beside a steep line's end, above a flat one's, so that the text never reaches the circle.
                double up = Math.abs(end.x()) > Math.abs(end.y()) ? -6 : 4;
                marks.add(new Mark.Text(
                        end.y() > 0 ? end : end.times(-1), 0, up, text, ConvexInk.text(TextStyle.Anchor.MIDDLE)));
            }
        }
        if (!trails.isEmpty()) {
            double free = freeAngle(normals, trails, optimum);
            Vec2 along = new Vec2(StrictMath.cos(free), StrictMath.sin(free));
            // Every other ring: neighbours would touch in a small picture.
            for (int i = decades; i >= 0; i -= 2) {
                double radius = NeuronCircle.ringRadius(i, decades);
                Vec2 at = along.times(radius + (i == decades ? 0.09 : 0));
                marks.add(ground(at, 19));
                marks.add(centred(at, "10" + ShownNumbers.superscript(i)));
            }
        }
        if (trails.size() <= MOST_NUMBERS) {
            addNumbers(marks, trails);
        }
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

    /** The neurons' numbers at their start directions, moved apart where they would touch. */
    private static void addNumbers(List<Mark> marks, List<NeuronTrail> trails) {
        List<Integer> order = new ArrayList<>();
        double[] angles = new double[trails.size()];
        for (int i = 0; i < angles.length; i++) {
            if (!trails.get(i).steps().isEmpty()) {
                Vec2 start = trails.get(i).steps().get(0).direction();
                angles[i] = StrictMath.atan2(start.y(), start.x());
                order.add(i);
            }
        }
        order.sort((a, b) -> Double.compare(angles[a], angles[b]));
        double apart = Math.min(APART, 2 * StrictMath.PI / Math.max(1, order.size()));
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < order.size() && order.size() > 1; i++) {
                int a = order.get(i);
                int b = order.get((i + 1) % order.size());
                double gap = angles[b] - angles[a] + (i + 1 == order.size() ? 2 * StrictMath.PI : 0);
                if (gap < apart) {
                    angles[a] -= (apart - gap) / 2;
                    angles[b] += (apart - gap) / 2;
                }
            }
        }
        for (int i : order) {
            Vec2 towards = new Vec2(StrictMath.cos(angles[i]), StrictMath.sin(angles[i]));
            Vec2 start = trails.get(i).steps().get(0).direction().times(NeuronCircle.START);
            marks.add(new Mark.Polyline(List.of(towards.times(NUMBERS + 0.07), start), NeuronCircle.RING));
            marks.add(ground(towards.times(NUMBERS), 14));
            marks.add(centred(towards.times(NUMBERS), Integer.toString(i + 1)));
        }
    }
}
