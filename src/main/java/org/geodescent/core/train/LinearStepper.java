package org.geodescent.core.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.geodescent.core.model.LinearModel;

/** The step of the linear model {@code o = w·x + b} (A 3.1). */
final class LinearStepper extends FullBatchStepper {
    private final int inputs;
    private final double biasFactor;
    /** X, by rows. */
    private final double[] features;

    private final double[] parameters;
    private final double[] velocity;
    private final double[] gradient;

    LinearStepper(RunSpec spec, LinearModel model) {
        super(spec, IntStream.range(0, spec.data().size()).toArray());
        inputs = model.inputs();
        biasFactor = model.bias() ? 1 : 0;
        features = spec.data().features().toArray();
        parameters = new double[inputs + 1];
        velocity = new double[inputs + 1];
        gradient = new double[inputs + 1];
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
    void update() {
        gradientInto(gradient);
        for (int j = 0; j <= inputs; j++) {
            velocity[j] = momentum * velocity[j] + gradient[j];
            parameters[j] -= stepSize * velocity[j];
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
    boolean parametersFinite() {
        return Numbers.allFinite(parameters);
    }

    @Override
    void load(double[] newParameters, double[] newVelocity) {
        System.arraycopy(newParameters, 0, parameters, 0, parameters.length);
        System.arraycopy(newVelocity, 0, velocity, 0, velocity.length);
    }

    @Override
    public void copyTo(double[] targetParameters, double[] targetVelocity) {
        System.arraycopy(parameters, 0, targetParameters, 0, parameters.length);
        System.arraycopy(velocity, 0, targetVelocity, 0, velocity.length);
    }

    @Override
    public int parameterCount() {
        return inputs + 1;
    }

    @Override
    public long workPerStep() {
        return 2L * samples * (inputs + 1);
    }
}
