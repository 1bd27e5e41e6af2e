package org.geodescent.core.train;

import java.util.Arrays;
import org.geodescent.core.model.LinearModel;

/**
 * The step of the linear model with inflated samples, A (12b) and (13): the highest output that a disturbance d with
 * {@code ‖d‖_∞ ≤ ε} gives a sample is {@code w·x + b + ε‖w‖₁}, at {@code d = ε sign(w)}, the lowest
 * {@code w·x + b − ε‖w‖₁}. The first N outputs are the highest.
 */
final class ExcitedLinearStepper extends ArrayStepper {
    private final int inputs;
    private final int size;
    private final double biasFactor;
    private final double radius;

    ExcitedLinearStepper(RunSpec spec, LinearModel model) {
        super(spec, 2);
        inputs = model.inputs();
        size = spec.data().size();
        biasFactor = model.bias() ? 1 : 0;
        radius = spec.excitation().input();
    }

    @Override
    void computeOutputs() {
        double reach = 0;
        for (int j = 0; j < inputs; j++) {
            reach += radius * Math.abs(parameters[j]);
        }
        int at = 0;
        for (int n = 0; n < size; n++) {
            double sum = parameters[inputs];
            for (int j = 0; j < inputs; j++) {
                sum += parameters[j] * features[at++];
            }
            outputs[n] = sum + reach;
            outputs[size + n] = sum - reach;
        }
    }

    @Override
    void gradientInto(double[] target) {
        Arrays.fill(target, 0);
        double spread = 0;
        int at = 0;
        for (int n = 0; n < size; n++) {
            double both = push[n] + push[size + n];
            spread += push[n] - push[size + n];
            for (int j = 0; j < inputs; j++) {
                target[j] += both * features[at++];
            }
            target[inputs] += both * biasFactor;
        }
        for (int j = 0; j < inputs; j++) {
            target[j] += spread * radius * Math.signum(parameters[j]);
        }
    }

    @Override
    public long workPerStep() {
        return 4L * size * (inputs + 1);
    }
}
