package org.geodescent.core.random;

/**
 * The initial numbers of PyTorch's {@code nn.Linear(inputs, outputs)}: uniform in ±1/√inputs, in binary32.
 */
public final class LinearLayer {
    private final int inputs;
    private final float[] weights;
    private final float[] biases;

    private LinearLayer(int inputs, float[] weights, float[] biases) {
        this.inputs = inputs;
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * Draws inputs·outputs words for the weights, row after row, and then, only with {@code bias}, outputs words for
     * the biases.
     *
     * @param inputs at least 1
     * @param outputs at least 1
     */
    public static LinearLayer draw(int inputs, int outputs, boolean bias, TorchGenerator generator) {
        if (inputs < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "a layer needs inputs and outputs, not %d → %d".formatted(inputs, outputs));
        }
        // kaiming_uniform_ with a = √5, in PyTorch's order of operations.
        double weightBound = StrictMath.sqrt(3) * (StrictMath.sqrt(2.0 / 6.0) / StrictMath.sqrt(inputs));
        double biasBound = 1 / StrictMath.sqrt(inputs);
        float[] weights = uniform(Math.multiplyExact(inputs, outputs), (float) weightBound, generator);
        float[] biases = bias ? uniform(outputs, (float) biasBound, generator) : new float[outputs];
        return new LinearLayer(inputs, weights, biases);
    }

    private static float[] uniform(int count, float bound, TorchGenerator generator) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = generator.nextUniform(-bound, bound);
        }
        return values;
    }

    public float weight(int output, int input) {
        return weights[output * inputs + input];
    }

    /** The bias of one output; 0 if the layer has none. */
    public float bias(int output) {
        return biases[output];
    }
}
