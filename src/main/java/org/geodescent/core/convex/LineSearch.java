package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.linalg.Vectors;

/** Where, up to a fraction of a Newton step, the Lagrangian of B (14) stops to fall: it is convex along the step. */
final class LineSearch {
    private static final int HALVINGS = 8;

    private LineSearch() {}

    /**
     * The fraction; the whole one where the Lagrangian still falls there, or rises no more than half as steeply as it
     * fell at the start.
     *
     * @param tight which margins have a multiplier
     * @param scoreChanges of the full step
     */
    static double fraction(
            List<FaceNeuron> neurons, boolean[] tight, KktStep step, double[] scoreChanges, double largest) {
        double gain = 0;
        for (int n = 0; n < tight.length; n++) {
            gain += step.multipliers()[n] * scoreChanges[n];
        }
        double start = slope(neurons, step, 0) - gain;
        if (!(slope(neurons, step, largest) - gain > -0.5 * start)) {
            return largest;
        }
        double high = largest;
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(neurons, step, middle) - gain > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        // A neuron that vanishes at the end has its kink there.
        return low > 0 && high < largest ? low : high;
    }

    /** How fast Σ‖u‖ grows. */
    private static double slope(List<FaceNeuron> neurons, KktStep step, double fraction) {
        double slope = 0;
        for (int k = 0; k < neurons.size(); k++) {
            double[] u = neurons.get(k).u;
            double[] change = step.change(k);
            double dot = 0;
            double squared = 0;
            for (int j = 0; j < u.length; j++) {
                double moved = u[j] + fraction * change[j];
                dot += moved * change[j];
                squared += moved * moved;
            }
            slope += squared > 0 ? dot / Math.sqrt(squared) : Vectors.norm(change);
        }
        return slope;
    }
}
