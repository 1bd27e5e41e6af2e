package org.geodescent.core.model;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.work.Patience;

/**
 * A classifier with its numbers: immutable, safe to hand between threads.
 *
 * @param spec the shape
 * @param parameters θ, of length {@code spec.parameterCount()}
 */
public record Network(ModelSpec spec, Parameters parameters) {
    public Network {
        if (parameters.size() != spec.parameterCount()) {
            throw new IllegalArgumentException(
                    "%s needs %d parameters, got %d".formatted(spec, spec.parameterCount(), parameters.size()));
        }
    }

    /** f(x). */
    public double score(double... x) {
        return spec.score(parameters.shared(), x);
    }

    /** How many samples have {@code y f(x) > 0}. */
    public int correct(Dataset data) {
        int correct = 0;
        for (int n = 0; n < data.size(); n++) {
            Patience.check();
            if (data.sign(n) * score(data.features().row(n)) > 0) {
                correct++;
            }
        }
        return correct;
    }

    /**
     * How many hidden nodes are active on no sample, so that no gradient reaches them; 0 if there are no hidden ReLUs.
     */
    public int silentNodes(Dataset data) {
        if (!(spec instanceof TwoLayerRelu relu)) {
            return 0;
        }
        boolean[] active = new boolean[relu.hidden()];
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            for (int k = 0; k < active.length; k++) {
                active[k] |= relu.preactivation(parameters.shared(), k, x) > 0;
            }
        }
        int silent = 0;
        for (boolean each : active) {
            silent += each ? 0 : 1;
        }
        return silent;
    }

    /**
     * Whether there are hidden ReLUs and none is active on any sample: their weights have come to rest, whatever the
     * loss.
     */
    public boolean isSilent(Dataset data) {
        return spec instanceof TwoLayerRelu relu && silentNodes(data) == relu.hidden();
    }
}
