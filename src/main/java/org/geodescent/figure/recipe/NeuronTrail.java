package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;

/**
 * The direction {@code ŵ = w/‖w‖} of one hidden neuron of a bias-free net in the plane along a run.
 *
 * @param sign of its output weight at the start, ±1
 * @param moved whether its weights ever changed: a neuron that no sample activates never moves
 * @param steps in order of their iterations; those where the weights are 0 are left out
 */
public record NeuronTrail(int sign, boolean moved, List<Step> steps) {
    public NeuronTrail {
        steps = List.copyOf(steps);
    }

    /**
     * A direction at one time.
     *
     * @param iteration 0 at the start
     * @param direction a unit vector
     * @param norm of the weights, positive
     */
    public record Step(long iteration, Vec2 direction, double norm) {}

    /** Whether training has left it where it began. */
    boolean isStill() {
        return !moved && steps.size() > 1;
    }

    /** Where it is; empty if its weights were always 0. */
    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** One trail per hidden neuron. @throws IllegalArgumentException unless the inputs are in the plane */
    public static List<NeuronTrail> of(TwoLayerRelu model, List<Snapshot> snapshots) {
        if (model.inputs() != 2) {
            throw new IllegalArgumentException("neurons of R^%d have no place on a circle".formatted(model.inputs()));
        }
        List<NeuronTrail> trails = new ArrayList<>();
        for (int k = 0; k < model.hidden(); k++) {
            trails.add(trail(model, snapshots, k));
        }
        return trails;
    }

    private static NeuronTrail trail(TwoLayerRelu model, List<Snapshot> snapshots, int k) {
        List<Step> steps = new ArrayList<>();
        boolean moved = false;
        Vec2 start = null;
        double output = 0;
        for (Snapshot snapshot : snapshots) {
            Vec2 w = new Vec2(
                    snapshot.parameters().get(model.indexOfV(k, 0)),
                    snapshot.parameters().get(model.indexOfV(k, 1)));
            if (start == null) {
                start = w;
                output = snapshot.parameters().get(model.indexOfW(k));
            }
            moved |= !w.equals(start);
            if (w.norm() > 0) {
                steps.add(new Step(snapshot.iteration(), w.times(1 / w.norm()), w.norm()));
            }
        }
        return new NeuronTrail(output < 0 ? -1 : 1, moved, steps);
    }

    /** Whether a step belongs to the times that B's figures show: iterations 1, 10, 100, … */
    public static boolean isDecade(long iteration) {
        long rest = iteration;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
