package org.geodescent.cifar.net;

import java.util.List;

/**
 * The net for one image in binary64, as plainly as possible: dense convolutions, pooling after rectification as the
 * paper has it, no tricks.
 */
public final class ReferenceNet {
    private static final double SLOPE = 0.01;

    private final int scores;
    private final double[] weights;
    /** Inputs of the layers, perturbation included. */
    private final double[][] inputs = new double[5][];
    /** Results of the layers before rectification. */
    private final double[][] results = new double[5][];

    public ReferenceNet(int scores, double[] weights) {
        this.scores = scores;
        this.weights = weights;
    }

    /**
     * The scores.
     *
     * @param d five perturbations
     */
    public double[] forward(double[] image, double[][] d) {
        double[] signal = image;
        for (NetLayer layer : NetLayer.values()) {
            int l = layer.index();
            inputs[l] = signal.clone();
            for (int i = 0; i < signal.length; i++) {
                inputs[l][i] += d[l][i];
            }
            results[l] = layer.pools() ? convolve(layer, inputs[l]) : multiply(layer, inputs[l]);
            double[] rectified = new double[results[l].length];
            for (int i = 0; i < rectified.length; i++) {
                rectified[i] = results[l][i] > 0 ? results[l][i] : SLOPE * results[l][i];
            }
            signal = layer.pools() ? pool(layer, rectified) : rectified;
        }
        return results[4];
    }

    private static int side(NetLayer layer) {
        return layer == NetLayer.CONVOLUTION_1 ? 32 : 14;
    }

    /** Calls once for each product of a weight and an input: their places and that of the result. */
    private interface Product {
        void at(int weight, int input, int result);
    }

    private void products(NetLayer layer, Product product) {
        int at = Weights.at(layer, scores);
        if (!layer.pools()) {
            for (int row = 0; row < layer.rows(scores); row++) {
                for (int i = 0; i < layer.fanIn(); i++) {
                    product.at(at + row * layer.fanIn() + i, i, row);
                }
            }
            return;
        }
        int side = side(layer);
        int out = side - 4;
        int channels = layer.fanIn() / 25;
        int rows = layer.rows(scores);
        for (int y = 0; y < out; y++) {
            for (int x = 0; x < out; x++) {
                for (int row = 0; row < rows; row++) {
                    for (int k = 0; k < layer.fanIn(); k++) {
                        int c = k % channels;
                        int kx = k / channels % 5;
                        int ky = k / channels / 5;
                        product.at(
                                at + row * layer.fanIn() + k,
                                ((y + ky) * side + x + kx) * channels + c,
                                (y * out + x) * rows + row);
                    }
                }
            }
        }
    }

    private double[] convolve(NetLayer layer, double[] input) {
        double[] result = new double[layer.results(scores)];
        int rows = layer.rows(scores);
        for (int i = 0; i < result.length; i++) {
            result[i] = weights[Weights.biasesAt(layer, scores) + i % rows];
        }
        products(layer, (w, i, r) -> result[r] += weights[w] * input[i]);
        return result;
    }

    private double[] multiply(NetLayer layer, double[] input) {
        return convolve(layer, input);
    }

    private int winner(NetLayer layer, double[] map, int pooled) {
        int rows = layer.rows(scores);
        int side = side(layer) - 4;
        int row = pooled % rows;
        int x = pooled / rows % (side / 2);
        int y = pooled / rows / (side / 2);
        int best = (2 * y * side + 2 * x) * rows + row;
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                int other = ((2 * y + dy) * side + 2 * x + dx) * rows + row;
                best = map[other] > map[best] ? other : best;
            }
        }
        return best;
    }

    private double[] pool(NetLayer layer, double[] map) {
        double[] pooled = new double[map.length / 4];
        for (int i = 0; i < pooled.length; i++) {
            pooled[i] = map[winner(layer, map, i)];
        }
        return pooled;
    }

    /**
     * Gradients of Σ scoreGradient · f after {@link #forward}: by the inputs of the five layers; those by the weights
     * are added to {@code sum}.
     */
    public double[][] backward(double[] scoreGradient, double[] sum) {
        double[][] gradients = new double[5][];
        double[] gradient = scoreGradient;
        List<NetLayer> layers = List.of(NetLayer.values());
        for (int l = 4; l >= 0; l--) {
            NetLayer layer = layers.get(l);
            double[] byResult = gradient.clone();
            if (l < 4) {
                byResult = new double[results[l].length];
                for (int i = 0; i < gradient.length; i++) {
                    int at = layer.pools() ? winner(layer, results[l], i) : i;
                    byResult[at] += gradient[i] * (results[l][at] > 0 ? 1 : SLOPE);
                }
            }
            double[] byInput = new double[layer.inputs()];
            double[] from = byResult;
            double[] input = inputs[l];
            products(layer, (w, i, r) -> {
                byInput[i] += weights[w] * from[r];
                sum[w] += input[i] * from[r];
            });
            for (int i = 0; i < from.length; i++) {
                sum[Weights.biasesAt(layer, scores) + i % layer.rows(scores)] += from[i];
            }
            gradients[l] = byInput;
            gradient = byInput;
        }
        return gradients;
    }

    /** Five perturbations of zeros. */
    public static double[][] noPerturbation() {
        double[][] d = new double[5][];
        for (NetLayer layer : NetLayer.values()) {
            d[layer.index()] = new double[layer.inputs()];
        }
        return d;
    }

    public static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
