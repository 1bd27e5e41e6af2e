package org.geodescent.cifar.net;

import java.util.Arrays;
import org.geodescent.core.random.TorchGenerator;

/**
 * All weights and biases of the net in one array, or a gradient or a velocity of the same form; immutable. Layer after
 * layer its weights, row after row, then its biases. A row of a convolution is 5×5×channels, channels innermost; a row
 * of the first affine map is 5×5×32 likewise.
 */
public final class Weights {
    private static final int KERNEL = 5;

    private final int scores;
    private final float[] values;

    private Weights(int scores, float[] values) {
        this.scores = scores;
        this.values = values;
    }

    /**
     * Copies.
     *
     * @param scores 1 or 2
     * @param values as many as {@link #count} says
     */
    public static Weights of(int scores, float[] values) {
        if (values.length != count(scores)) {
            throw new IllegalArgumentException(
                    "%d weights for a net with %d scores; it has %d".formatted(values.length, scores, count(scores)));
        }
        return new Weights(scores, values.clone());
    }

    /** How many numbers there are: 249,249 for one score. */
    public static int count(int scores) {
        return biasesAt(NetLayer.AFFINE_3, scores) + scores;
    }

    /** Where the weights of a layer begin. */
    public static int at(NetLayer layer, int scores) {
        if (scores < 1 || scores > 2) {
            throw new IllegalArgumentException(scores + " scores; one or two");
        }
        int at = 0;
        for (NetLayer before : NetLayer.values()) {
            if (before == layer) {
                break;
            }
            at += before.rows(scores) * (before.fanIn() + 1);
        }
        return at;
    }

    /** Where the biases of a layer begin. */
    public static int biasesAt(NetLayer layer, int scores) {
        return at(layer, scores) + layer.rows(scores) * layer.fanIn();
    }

    /**
     * Drawn as PyTorch draws them by default: weights and biases of every layer uniform in ±1/√fan-in, in PyTorch's
     * order of layers and of elements.
     */
    public static Weights draw(int scores, long seed) {
        TorchGenerator generator = new TorchGenerator(seed);
        float[] values = new float[count(scores)];
        for (NetLayer layer : NetLayer.values()) {
            float bound = (float) (1 / StrictMath.sqrt(layer.fanIn()));
            int rows = layer.rows(scores);
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < layer.fanIn(); i++) {
                    int at = at(layer, scores) + row * layer.fanIn() + place(layer, i);
                    values[at] = generator.nextUniform(-bound, bound);
                }
            }
            for (int row = 0; row < rows; row++) {
                values[biasesAt(layer, scores) + row] = generator.nextUniform(-bound, bound);
            }
        }
        return new Weights(scores, values);
    }

    /** Where element i of a row in PyTorch's order (channel, y, x) stands in ours (y, x, channel). */
    private static int place(NetLayer layer, int i) {
        if (layer == NetLayer.AFFINE_2 || layer == NetLayer.AFFINE_3) {
            return i;
        }
        int channels = layer.fanIn() / (KERNEL * KERNEL);
        int channel = i / (KERNEL * KERNEL);
        return i % (KERNEL * KERNEL) * channels + channel;
    }

    public int scores() {
        return scores;
    }

    /** A copy of all numbers. */
    public float[] toArray() {
        return values.clone();
    }

    /** One of the numbers. */
    public float get(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights && Arrays.equals(values, weights.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
