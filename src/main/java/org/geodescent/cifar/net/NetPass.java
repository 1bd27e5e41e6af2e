package org.geodescent.cifar.net;

import java.util.Arrays;

/**
 * The net applied to a fixed number N of images, forwards and backwards, with a perturbation in front of every layer (A
 * (15)): f(x; d) = W₅(… leaky(pool(W₁ ∗ (x + d₁) + b₁)) + d₂ …) + b₅. All arrays are made once. Belongs to one thread
 * at a time.
 */
public final class NetPass implements AutoCloseable {
    private static final int FIRST_SIDE = 32;
    private static final int SECOND_SIDE = 14;

    private final int images;
    private final int scores;
    private final Products products;
    private final PooledConvolution first = new PooledConvolution(NetLayer.CONVOLUTION_1, FIRST_SIDE);
    private final PooledConvolution second = new PooledConvolution(NetLayer.CONVOLUTION_2, SECOND_SIDE);

    private final Stage[] stages = new Stage[NetLayer.values().length];

    private Perturbed perturbed = Perturbed.NONE;

    /** The arrays of one layer, N times as long as for one image. */
    private static final class Stage {
        private final NetLayer layer;
        /** h: what the layer would get without perturbation. */
        private final float[] signal;
        /** d. */
        private final float[] perturbation;
        /** h + d. */
        private final float[] input;
        /** By h + d, which is also by d. */
        private final float[] gradient;
        /** What the layer gives. */
        private final float[] result;
        /** The same after pooling; without pooling the same array. */
        private final float[] pooled;

        private final byte[] winners;
        /** By {@link #pooled}. */
        private final float[] pooledGradient;

        Stage(NetLayer layer, int images, int scores) {
            this.layer = layer;
            signal = new float[images * layer.inputs()];
            perturbation = new float[signal.length];
            input = new float[signal.length];
            gradient = new float[signal.length];
            result = new float[images * layer.results(scores)];
            winners = new byte[layer.pools() ? result.length / 4 : 0];
            pooled = layer.pools() ? new float[result.length / 4] : result;
            pooledGradient = new float[pooled.length];
        }
    }

    /** Which layers have a perturbation in front of them. */
    public enum Perturbed {
        NONE,
        FIRST,
        ALL;

        boolean has(NetLayer layer) {
            return this == ALL || (this == FIRST && layer == NetLayer.CONVOLUTION_1);
        }
    }

    /**
     * Makes a pass without weights, images and perturbations.
     *
     * @param images N, at least 1
     * @param scores 1 or 2
     */
    public NetPass(Engine engine, int images, int scores) {
        this.images = images;
        this.scores = scores;
        for (NetLayer layer : NetLayer.values()) {
            stages[layer.index()] = new Stage(layer, images, scores);
        }
        products = engine.products(images, scores);
    }

    public int images() {
        return images;
    }

    /** The weights that count from now on, in the layout of {@link Weights}; copied. */
    public void load(float[] weights) {
        products.load(weights);
        first.load(weights, scores);
        second.load(weights, scores);
    }

    /** The N images, 32×32×3 numbers in [−1, 1] each, to be written by the caller before {@link #forward}. */
    public float[] imageBuffer() {
        return stages[0].signal;
    }

    /** Leaves out all perturbations. */
    public void clearPerturbations() {
        perturbed = Perturbed.NONE;
    }

    /**
     * d ← d + step · sign(gradient), with the gradient of the last {@link #backward}; perturbations that were left out
     * start at 0.
     */
    public void climb(float step, Perturbed layers) {
        for (Stage stage : stages) {
            if (layers.has(stage.layer)) {
                if (!perturbed.has(stage.layer)) {
                    Arrays.fill(stage.perturbation, 0);
                }
                Elementwise.climb(stage.perturbation, step, stage.gradient);
            }
        }
        perturbed = layers;
    }

    /**
     * Takes over the images of a pass of half the size, twice, and its first step away from d = 0, upwards for the
     * first half and downwards for the second: both start with the same gradient.
     */
    public void startBothWays(NetPass half, float step, Perturbed layers) {
        if (images != 2 * half.images) {
            throw new IllegalArgumentException(images + " images are not twice " + half.images);
        }
        for (int i = 0; i < stages.length; i++) {
            if (i == 0 || layers.has(stages[i].layer)) {
                twice(half.stages[i].gradient, stages[i].gradient);
            }
        }
        twice(half.imageBuffer(), imageBuffer());
        clearPerturbations();
        climb(step, layers);
        for (Stage stage : stages) {
            if (layers.has(stage.layer)) {
                float[] d = stage.perturbation;
                for (int i = d.length / 2; i < d.length; i++) {
                    d[i] = -d[i];
                }
            }
        }
    }

    private static void twice(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        System.arraycopy(from, 0, to, from.length, from.length);
    }

    /**
     * f for every image.
     *
     * @return N × scores; the array is overwritten by the next call
     */
    public float[] forward() {
        for (int i = 0; i < stages.length; i++) {
            Stage stage = stages[i];
            if (perturbed.has(stage.layer)) {
                Elementwise.sum(stage.signal, stage.perturbation, stage.input);
            }
            products.forward(stage.layer, input(stage), stage.result);
            if (stage.layer.pools()) {
                pool(stage);
            }
            if (i + 1 < stages.length) {
                Elementwise.leaky(stage.pooled, stages[i + 1].signal);
            }
        }
        return stages[stages.length - 1].result;
    }

    private float[] input(Stage stage) {
        return perturbed.has(stage.layer) ? stage.input : stage.signal;
    }

    private void pool(Stage stage) {
        int side = stage.layer == NetLayer.CONVOLUTION_1 ? SECOND_SIDE : SECOND_SIDE / 2 - 2;
        MaxPooling.pool(images * side, side, stage.layer.rows(scores), stage.result, stage.pooled, stage.winners);
    }

    /**
     * The gradient of Σ scoreGradient · f by the inputs of all layers, at the place of the last {@link #forward}.
     *
     * @param scoreGradient N × scores
     * @param toTheImage whether the gradient by the images is wanted too; the weights' gradient does without it
     */
    public void backward(float[] scoreGradient, boolean toTheImage) {
        Stage last = stages[stages.length - 1];
        System.arraycopy(scoreGradient, 0, last.pooledGradient, 0, last.pooledGradient.length);
        for (int i = stages.length - 1; i > 0; i--) {
            Stage stage = stages[i];
            if (stage.layer == NetLayer.CONVOLUTION_2) {
                second.inputGradient(images, stage.pooledGradient, stage.winners, stage.gradient);
            } else {
                products.backward(stage.layer, stage.pooledGradient, stage.gradient);
            }
            Stage before = stages[i - 1];
            Elementwise.throughLeaky(stage.gradient, before.pooled, before.pooledGradient);
        }
        if (toTheImage) {
            first.inputGradient(images, stages[0].pooledGradient, stages[0].winners, stages[0].gradient);
        }
    }

    /**
     * The gradient by all weights and biases, summed over the images, after {@link #backward}.
     *
     * @param weightGradient of the layout of {@link Weights}, overwritten
     */
    public void weightGradient(float[] weightGradient) {
        for (Stage stage : stages) {
            if (stage.layer.pools()) {
                PooledConvolution convolution = stage.layer == NetLayer.CONVOLUTION_1 ? first : second;
                convolution.weightGradient(
                        images, stage.pooledGradient, stage.winners, input(stage), weightGradient, scores);
            } else {
                products.weightGradient(stage.layer, input(stage), stage.pooledGradient, weightGradient);
                sumBiases(stage, weightGradient);
            }
        }
    }

    private void sumBiases(Stage stage, float[] weightGradient) {
        int at = Weights.biasesAt(stage.layer, scores);
        int rows = stage.layer.rows(scores);
        Arrays.fill(weightGradient, at, at + rows, 0);
        for (int i = 0; i < stage.pooledGradient.length; i += rows) {
            for (int row = 0; row < rows; row++) {
                weightGradient[at + row] += stage.pooledGradient[i + row];
            }
        }
    }

    /**
     * The gradient by d in front of a layer, N × its inputs, as the last {@link #backward} left it; overwritten by the
     * next.
     */
    public float[] gradient(NetLayer layer) {
        return stages[layer.index()].gradient;
    }

    /** A copy of the perturbation in front of a layer, N × its inputs; empty if there is none. */
    public float[] perturbation(NetLayer layer) {
        return perturbed.has(layer) ? stages[layer.index()].perturbation.clone() : new float[0];
    }

    @Override
    public void close() {
        products.close();
    }
}
