package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;

/**
 * Which neurons have come to an extreme point: a neuron of positive output weight to one where λᵀ(Xu)_+ is largest
 * among the directions that activate the same samples, one of negative output weight to one where it is smallest.
 */
public final class Arrivals {
    /** A neuron has arrived if it is so close, in radians: 8 degrees. */
    public static final double WITHIN = 8 * StrictMath.PI / 180;

    private Arrivals() {}

    /**
     * An extreme point that neurons of one sign head for.
     *
     * @param direction a unit vector
     */
    public record Goal(int sign, Vec2 direction) {}

    /**
     * How many neurons have arrived.
     *
     * @param arrived at most {@code of}
     * @param of how many are on their way or there
     */
    public record Count(int arrived, int of) {}

    /**
     * The extreme points along λ, and the optimal neurons.
     *
     * @param data samples in the plane
     * @param lambda N numbers, or none
     * @param optimum may be none
     */
    public static List<Goal> goals(Dataset data, List<Double> lambda, List<OptimalNeuron> optimum) {
        List<Goal> goals = new ArrayList<>();
        optimum.forEach(neuron -> goals.add(new Goal(neuron.sign(), NeuronCircle.direction(neuron))));
        if (!lambda.isEmpty() && lambda.size() == data.size()) {
            double[] along = lambda.stream().mapToDouble(v -> v).toArray();
            for (RectifiedEllipsoid.ExtremePoint point :
                    RectifiedEllipsoid.of(data.features()).extremePoints(along)) {
                if (point.u().norm() > 0) {
                    goals.add(new Goal(point.maximal() ? 1 : -1, point.u()));
                }
            }
        }
        return goals;
    }

    /** Whether a neuron that was trained is at a goal of its sign. */
    public static boolean arrived(NeuronTrail trail, List<Goal> goals) {
        return trail.moved()
                && trail.last().map(step -> isAt(step, trail.sign(), goals)).orElse(false);
    }

    /** The step with which a neuron that was trained comes to a goal of its sign for good; empty if it does not. */
    public static Optional<NeuronTrail.Step> first(NeuronTrail trail, List<Goal> goals) {
        Optional<NeuronTrail.Step> first = Optional.empty();
        for (int i = trail.steps().size() - 1; i >= 0 && arrived(trail, goals); i--) {
            if (!isAt(trail.steps().get(i), trail.sign(), goals)) {
                break;
            }
            first = Optional.of(trail.steps().get(i));
        }
        return first;
    }

    private static boolean isAt(NeuronTrail.Step step, int sign, List<Goal> goals) {
        return goals.stream()
                .anyMatch(goal -> goal.sign() == sign && angle(goal.direction(), step.direction()) <= WITHIN);
    }

    private static double angle(Vec2 a, Vec2 b) {
        return Math.abs(StrictMath.atan2(a.cross(b), a.dot(b)));
    }
}
