package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;

/**
 * Where B says that a neuron of one sign may go: the optimal neurons of (14) of its sign, then the extreme points of
 * the rectified ellipsoid along λ (11), the largest of every arrangement for a positive output weight and the smallest
 * for a negative one, as far as they are not optimal neurons. λ is the optimal one of (15); y, if no network classifies
 * the samples.
 *
 * @param list without repetition, the optimal neurons first
 * @param optimumKnown whether (14) was solved; if not, no target is called optimal
 */
public record BasinTargets(List<Target> list, boolean optimumKnown) {
    /** Directions that differ by less, as a sine, are the same. */
    private static final double SAME = 1e-6;

    public BasinTargets {
        list = List.copyOf(list);
    }

    /**
     * A direction.
     *
     * @param optimal whether it is an optimal neuron's; else it is an extreme point's
     * @param direction of length 1
     */
    public record Target(boolean optimal, Vec2 direction) {
        /** Between −180 and 180. */
        public double degrees() {
            return StrictMath.toDegrees(StrictMath.atan2(direction.y(), direction.x()));
        }
    }

    /** The targets of neurons of one sign. */
    public static BasinTargets of(Dataset data, int sign, BooleanSupplier cancelled) {
        double[] lambda =
                IntStream.range(0, data.size()).mapToDouble(data::sign).toArray();
        List<Target> targets = new ArrayList<>();
        ConvexOutcome outcome = MaxMarginProgram.solve(data, false, Optional.empty(), cancelled);
        if (outcome instanceof ConvexOutcome.Solved solved) {
            lambda = solved.lambda().stream().mapToDouble(v -> v).toArray();
            for (OptimalNeuron neuron : solved.neurons()) {
                if (neuron.sign() == sign) {
                    add(targets, true, new Vec2(neuron.u().get(0), neuron.u().get(1)));
                }
            }
        }
        for (RectifiedEllipsoid.ExtremePoint point :
                RectifiedEllipsoid.of(data.features()).extremePoints(lambda)) {
            if (point.maximal() == (sign > 0) && point.u().norm() > 0) {
                add(targets, false, point.u());
            }
        }
        return new BasinTargets(targets, outcome instanceof ConvexOutcome.Solved);
    }

    private static void add(List<Target> targets, boolean optimal, Vec2 vector) {
        Vec2 direction = vector.times(1 / vector.norm());
        for (Target earlier : targets) {
            Vec2 other = earlier.direction();
            if (Math.abs(other.cross(direction)) <= SAME && other.dot(direction) > 0) {
                return;
            }
        }
        targets.add(new Target(optimal, direction));
    }
}
