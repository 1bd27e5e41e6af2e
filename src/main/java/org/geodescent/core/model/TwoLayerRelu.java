package org.geodescent.core.model;

/**
 * {@code f(x) = (Σ_k w_k (V_k·x + b_k)_+ + c) / outputScale} (A (4), A 3.2 and A's script for Figure 1).
 * θ = (V_1 … V_r by rows, b_1 … b_r, w_1 … w_r, c).
 *
 * @param inputs d ≥ 1
 * @param hidden r ≥ 1
 * @param hiddenBias whether the b_k are trained; else they are 0
 * @param outputBias whether c is trained; else it is 0
 * @param outputScale positive
 */
public record TwoLayerRelu(int inputs, int hidden, boolean hiddenBias, boolean outputBias, double outputScale)
        implements ModelSpec {
    /** Beyond this many hidden nodes the exact geometry is not drawn live; the model refuses more. */
    public static final int MAX_HIDDEN = 1000;

    public TwoLayerRelu {
        Shapes.require(inputs >= 1, "inputs", inputs, "at least 1");
        Shapes.require(hidden >= 1 && hidden <= MAX_HIDDEN, "hidden nodes", hidden, "between 1 and " + MAX_HIDDEN);
        Shapes.requirePositive("output scale", outputScale);
    }

    @Override
    public int parameterCount() {
        return hidden * (inputs + 2) + 1;
    }

    @Override
    public boolean takesOffsets() {
        return hiddenBias;
    }

    /** Where {@code V_{k,j}} stands in θ. */
    public int indexOfV(int node, int coordinate) {
        return node * inputs + coordinate;
    }

    /** Where {@code b_k} stands in θ. */
    public int indexOfB(int node) {
        return hidden * inputs + node;
    }

    /** Where {@code w_k} stands in θ. */
    public int indexOfW(int node) {
        return hidden * (inputs + 1) + node;
    }

    /** Where c stands in θ. */
    public int indexOfC() {
        return hidden * (inputs + 2);
    }

    @Override
    public boolean trainable(int position) {
        if (position == indexOfC()) {
            return outputBias;
        }
        return hiddenBias || position < indexOfB(0) || position >= indexOfW(0);
    }

    /** {@code V_k·x + b_k}. */
    public double preactivation(double[] parameters, int node, double... x) {
        double sum = parameters[indexOfB(node)];
        for (int j = 0; j < inputs; j++) {
            sum += parameters[indexOfV(node, j)] * x[j];
        }
        return sum;
    }

    @Override
    public double score(double[] parameters, double... x) {
        double sum = parameters[indexOfC()];
        for (int k = 0; k < hidden; k++) {
            double h = preactivation(parameters, k, x);
            if (h > 0) {
                sum += parameters[indexOfW(k)] * h;
            }
        }
        return sum / outputScale;
    }
}
