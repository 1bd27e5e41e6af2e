package org.geodescent.core.train;

import java.util.Arrays;
import java.util.Optional;

/** The flow of a linear model: smooth everywhere. */
final class LinearField implements VectorField {
    private final Stepper stepper;
    private final double[] atRest;

    LinearField(Stepper stepper) {
        this.stepper = stepper;
        atRest = new double[stepper.parameterCount()];
    }

    @Override
    public int dimension() {
        return atRest.length;
    }

    @Override
    public double velocity(double[] theta, double[] velocity) {
        stepper.restore(theta, atRest);
        double[] gradient = stepper.gradient();
        double watch = 0;
        for (int i = 0; i < velocity.length; i++) {
            velocity[i] = -gradient[i];
            watch = Numbers.watch(watch, gradient[i]);
        }
        return watch;
    }

    @Override
    public double slack(double[] theta) {
        return 1;
    }

    @Override
    public double[] scales(double[] theta) {
        double largest = Double.MIN_NORMAL;
        for (double value : theta) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] scales = new double[theta.length];
        Arrays.fill(scales, largest);
        return scales;
    }

    @Override
    public Optional<String> switchPiece(double[] theta) {
        return Optional.empty();
    }

    @Override
    public byte[] piece() {
        return new byte[0];
    }

    @Override
    public void enter(byte[] piece) {}
}
