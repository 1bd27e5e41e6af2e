package org.geodescent.core.model;

/**
 * {@code f(x) = (w·x + b) / outputScale} (A 3.1). θ = (w_1 … w_d, b).
 *
 * @param inputs d ≥ 1
 * @param bias whether b is trained; else it is 0
 * @param outputScale positive
 */
public record LinearModel(int inputs, boolean bias, double outputScale) implements ModelSpec {
    public LinearModel {
        Shapes.require(inputs >= 1, "inputs", inputs, "at least 1");
        Shapes.requirePositive("output scale", outputScale);
    }

    @Override
    public int parameterCount() {
        return inputs + 1;
    }

    @Override
    public boolean takesOffsets() {
        return bias;
    }

    @Override
    public boolean trainable(int position) {
        return position < inputs || bias;
    }

    @Override
    public double score(double[] parameters, double... x) {
        double sum = parameters[inputs];
        for (int j = 0; j < inputs; j++) {
            sum += parameters[j] * x[j];
        }
        return sum / outputScale;
    }
}
