package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.geodescent.core.geometry.SampleSpan;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;

/**
 * The direction {@code ŵ = w/‖w‖} of one hidden neuron of a bias-free net in the plane along a run; of a net of more
 * inputs its part in the plane of two samples.
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
     * @param direction a unit vector, or the part of one
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
        return trails(model, snapshots, w -> {
            Vec2 v = new Vec2(w[0], w[1]);
            return v.times(1 / v.norm());
        });
    }

    /** The same of inputs in R^d, by the parts of the directions in the plane of two samples. */
    public static List<NeuronTrail> of(TwoLayerRelu model, List<Snapshot> snapshots, SampleSpan span) {
        return trails(model, snapshots, w -> span.of(Vectors.normalised(w)));
    }

    private static List<NeuronTrail> trails(
            TwoLayerRelu model, List<Snapshot> snapshots, Function<double[], Vec2> direction) {
        List<NeuronTrail> trails = new ArrayList<>();
        for (int k = 0; k < model.hidden(); k++) {
            trails.add(trail(model, snapshots, k, direction));
        }
        return trails;
    }

    private static NeuronTrail trail(
            TwoLayerRelu model, List<Snapshot> snapshots, int k, Function<double[], Vec2> direction) {
        List<Step> steps = new ArrayList<>();
        boolean moved = false;
        double[] start = null;
        double output = 0;
        for (Snapshot snapshot : snapshots) {
            double[] w = new double[model.inputs()];
            for (int j = 0; j < w.length; j++) {
                w[j] = snapshot.parameters().get(model.indexOfV(k, j));
            }
            if (start == null) {
                start = w;
                output = snapshot.parameters().get(model.indexOfW(k));
            }
            moved |= !same(w, start);
            if (!Vectors.isZero(w)) {
                double norm = w.length == 2 ? new Vec2(w[0], w[1]).norm() : Vectors.norm(w);
                steps.add(new Step(snapshot.iteration(), direction.apply(w), norm));
            }
        }
        return new NeuronTrail(output < 0 ? -1 : 1, moved, steps);
    }

    /** As numbers: 0 and −0 are the same. */
    private static boolean same(double[] a, double[] b) {
        return Vectors.isZero(Vectors.difference(a, b));
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
