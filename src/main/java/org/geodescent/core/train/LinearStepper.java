package org.geodescent.core.train;

import java.util.Arrays;
import org.geodescent.core.model.LinearModel;

/** The step of the linear model {@code o = w·x + b} (A 3.1). */
final class LinearStepper extends ArrayStepper {
    private final int inputs;
    private final double biasFactor;

    LinearStepper(RunSpec spec, LinearModel model) {
        super(spec);
        inputs = model.inputs();
        biasFactor = model.bias() ? 1 : 0;
    }

    @Override
    void computeOutputs() {
        int at = 0;
        for (int n = 0; n < samples; n++) {
            double sum = 0;
            for (int j = 0; j < inputs; j++) {
                sum += parameters[j] * features[at++];
            }
            outputs[n] = sum + parameters[inputs];
        }
    }

    @Override
    void gradientInto(double[] target) {
        Arrays.fill(target, 0);
        int at = 0;
        for (int n = 0; n < samples; n++) {
            for (int j = 0; j < inputs; j++) {
                target[j] += push[n] * features[at++];
            }
            target[inputs] += push[n] * biasFactor;
        }
    }

    @Override
    public long workPerStep() {
        return 2L * samples * (inputs + 1);
    }
}
