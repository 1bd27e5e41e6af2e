package org.geodescent.core.train;

import java.util.stream.IntStream;

/**
 * A stepper that keeps θ and v as plain arrays, in the order of the model, and visits the samples in the order of the
 * data.
 */
abstract sealed class ArrayStepper extends FullBatchStepper
        permits TwoLayerStepper, LinearStepper, DeepLinearStepper, ExcitedLinearStepper, ExcitedPlanarStepper {
    /** X, by rows. */
    final double[] features;
    /** θ. */
    final double[] parameters;
    /** v. */
    final double[] velocity;
    /** Space for ∇. */
    final double[] gradient;

    ArrayStepper(RunSpec spec) {
        this(spec, 1);
    }

    /** @param copies how many outputs every sample has: all first ones come first, in the order of the data */
    ArrayStepper(RunSpec spec, int copies) {
        super(
                spec,
                IntStream.range(0, copies * spec.data().size())
                        .map(i -> i % spec.data().size())
                        .toArray());
        features = spec.data().features().toArray();
        parameters = new double[spec.model().parameterCount()];
        velocity = new double[parameters.length];
        gradient = new double[parameters.length];
    }

    @Override
    final void update() {
        gradientInto(gradient);
        for (int i = 0; i < parameters.length; i++) {
            velocity[i] = momentum * velocity[i] + gradient[i];
            parameters[i] -= stepSize * velocity[i];
        }
    }

    @Override
    final boolean parametersFinite() {
        return Numbers.allFinite(parameters);
    }

    @Override
    final void load(double[] newParameters, double[] newVelocity) {
        System.arraycopy(newParameters, 0, parameters, 0, parameters.length);
        System.arraycopy(newVelocity, 0, velocity, 0, velocity.length);
    }

    @Override
    public final void copyTo(double[] targetParameters, double[] targetVelocity) {
        System.arraycopy(parameters, 0, targetParameters, 0, parameters.length);
        System.arraycopy(velocity, 0, targetVelocity, 0, velocity.length);
    }

    @Override
    public final int parameterCount() {
        return parameters.length;
    }
}
