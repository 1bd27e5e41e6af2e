package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.linalg.Vectors;

/**
 * How far a Newton step may go, and what ends it.
 *
 * @param fraction of the step, 0 to 1
 * @param tightening the sample whose margin becomes tight there; −1 for none
 * @param blocked the neuron that meets a wall of its face, or vanishes; −1 for none
 * @param wall the sample whose hinge it meets; −1 if it vanishes
 */
record StepLimit(double fraction, int tightening, int blocked, int wall) {
    /** A neuron that vanishes meets all walls at once, up to rounding: then it vanishes. */
    private static final double TIE = 1 - 1e-12;

    /** Whether a neuron vanishes there, or at least has no part left in its old direction. */
    boolean vanishing() {
        return blocked >= 0 && wall < 0;
    }

    /**
     * The first limit on the way.
     *
     * @param tight which margins are tight: they stay so
     * @param scoreChanges of the full step
     */
    static StepLimit of(
            SolverProblem problem, List<FaceNeuron> neurons, boolean[] tight, KktStep step, double... scoreChanges) {
        StepLimit limit = new StepLimit(1, -1, -1, -1);
        double[] scores = step.scores();
        for (int n = 0; n < tight.length; n++) {
            double falling = -problem.signed(n, scoreChanges[n]);
            if (!tight[n] && falling > 0) {
                double room = Math.max(0, problem.signed(n, scores[n]) - problem.bounds[n]);
                if (room < limit.fraction * falling) {
                    limit = new StepLimit(room / falling, n, -1, -1);
                }
            }
        }
        for (int k = 0; k < neurons.size(); k++) {
            limit = limit.atNeuron(problem, neurons.get(k), k, step);
        }
        return limit;
    }

    private StepLimit atNeuron(SolverProblem problem, FaceNeuron neuron, int k, KktStep step) {
        StepLimit limit = this;
        double[] change = step.change(k);
        double along = Vectors.dot(neuron.direction, change);
        if (-along * fraction > neuron.weight()) {
            limit = new StepLimit(neuron.weight() / -along, -1, k, -1);
        }
        // A neuron with a face of one dimension can only grow, shrink or vanish.
        if (neuron.basis.length == 1) {
            return limit;
        }
        for (int n : step.walls(k)) {
            double towards = -neuron.signs[n] * Vectors.dot(problem.points[n], change);
            if (towards > 0) {
                double room = Math.max(0, neuron.signs[n] * Vectors.dot(problem.points[n], neuron.u));
                if (room < limit.fraction * towards * TIE) {
                    limit = new StepLimit(room / towards, -1, k, n);
                }
            }
        }
        return limit;
    }
}
