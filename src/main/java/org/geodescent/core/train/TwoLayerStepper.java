package org.geodescent.core.train;

import java.util.Arrays;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The step of the two-layer ReLU network for any dimension d, written as the formulas stand: every pre-activation
 * {@code h_kn = V_k·x_n + b_k} in every step. In the plane {@link PlanarStepper} does the same with less work.
 */
final class TwoLayerStepper extends ArrayStepper {
    private final int inputs;
    private final int hidden;
    private final TwoLayerRelu model;
    private final double hiddenBiasFactor;
    private final double outputBiasFactor;
    /** {@code (h_kn)_+}, by samples; 0 where node k is not active. */
    private final double[] activations;

    TwoLayerStepper(RunSpec spec, TwoLayerRelu model) {
        super(spec);
        this.model = model;
        inputs = model.inputs();
        hidden = model.hidden();
        hiddenBiasFactor = model.hiddenBias() ? 1 : 0;
        outputBiasFactor = model.outputBias() ? 1 : 0;
        activations = new double[samples * hidden];
    }

    @Override
    void computeOutputs() {
        int b = model.indexOfB(0);
        int w = model.indexOfW(0);
        for (int n = 0; n < samples; n++) {
            double output = parameters[model.indexOfC()];
            int v = 0;
            for (int k = 0; k < hidden; k++) {
                double h = 0;
                for (int j = 0; j < inputs; j++) {
                    h += parameters[v++] * features[n * inputs + j];
                }
                h += parameters[b + k];
                // NaN is kept, so that divergence is seen.
                double activation = h <= 0 ? 0 : h;
                activations[n * hidden + k] = activation;
                output += parameters[w + k] * activation;
            }
            outputs[n] = output;
        }
    }

    @Override
    void gradientInto(double[] target) {
        Arrays.fill(target, 0);
        int b = model.indexOfB(0);
        int w = model.indexOfW(0);
        for (int n = 0; n < samples; n++) {
            for (int k = 0; k < hidden; k++) {
                double activation = activations[n * hidden + k];
                if (activation != 0) {
                    double pushOnNode = push[n] * parameters[w + k];
                    for (int j = 0; j < inputs; j++) {
                        target[k * inputs + j] += pushOnNode * features[n * inputs + j];
                    }
                    target[b + k] += pushOnNode * hiddenBiasFactor;
                    target[w + k] += push[n] * activation;
                }
            }
            target[model.indexOfC()] += push[n] * outputBiasFactor;
        }
    }

    @Override
    public long workPerStep() {
        return 2L * samples * hidden * (inputs + 2);
    }
}
