package org.geodescent.core.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.geodescent.core.model.DeepLinear;

/**
 * The step of the deep linear net {@code o = W_L ⋯ W_1 x} (A (7), (8)). Since the output is one number, the loss
 * reaches every layer as an outer product: with {@code u_k = (W_L ⋯ W_{k+1})ᵀ}, {@code g = Σ_n push_n x_n} and
 * {@code z_k = W_k ⋯ W_1 g},
 *
 * <pre>∂(objective)/∂W_k = u_k z_{k−1}ᵀ + 2 μ_k W_k,</pre>
 *
 * which is why nothing but rank 1 is ever excited (A, Theorems 4 and 5), and why a step costs little more than a linear
 * model's.
 */
final class DeepLinearStepper extends ArrayStepper {
    private final DeepLinear model;
    private final int layers;
    private final int[] width;
    private final int[] index;
    /** 2 μ_k, by layer from 1 on. */
    private final double[] decay;

    /** u_k, k from 0 to L; u_0 is the product of all layers. */
    private final double[][] above;
    /** z_k, k from 0 to L − 1. */
    private final double[][] below;

    DeepLinearStepper(RunSpec spec, DeepLinear model) {
        super(spec);
        this.model = model;
        layers = model.layers();
        width = IntStream.rangeClosed(0, layers).map(model::width).toArray();
        index = IntStream.rangeClosed(0, layers + 1).map(model::indexOfLayer).toArray();
        decay = new double[layers + 1];
        for (int k = 1; k <= layers; k++) {
            decay[k] = 2 * model.weightDecay().get(k - 1);
        }
        above = Arrays.stream(width).mapToObj(double[]::new).toArray(double[][]::new);
        below = Arrays.stream(width, 0, layers).mapToObj(double[]::new).toArray(double[][]::new);
        above[layers][0] = 1;
    }

    @Override
    void computeOutputs() {
        for (int k = layers; k >= 1; k--) {
            double[] row = above[k - 1];
            Arrays.fill(row, 0);
            int at = index[k];
            for (double factor : above[k]) {
                for (int j = 0; j < row.length; j++) {
                    row[j] += factor * parameters[at++];
                }
            }
        }
        double[] product = above[0];
        int at = 0;
        for (int n = 0; n < samples; n++) {
            double sum = 0;
            for (double weight : product) {
                sum += weight * features[at++];
            }
            outputs[n] = sum;
        }
    }

    @Override
    void gradientInto(double[] target) {
        double[] pull = below[0];
        Arrays.fill(pull, 0);
        int at = 0;
        for (int n = 0; n < samples; n++) {
            for (int j = 0; j < pull.length; j++) {
                pull[j] += push[n] * features[at++];
            }
        }
        for (int k = 1; k <= layers; k++) {
            double[] in = below[k - 1];
            int w = index[k];
            for (int i = 0; i < width[k]; i++) {
                double sum = 0;
                double factor = above[k][i];
                for (int j = 0; j < in.length; j++) {
                    double weight = parameters[w];
                    sum += weight * in[j];
                    target[w++] = factor * in[j] + decay[k] * weight;
                }
                if (k < layers) {
                    below[k][i] = sum;
                }
            }
        }
    }

    @Override
    double penalty() {
        return model.penalty(parameters);
    }

    @Override
    public long workPerStep() {
        return 2L * samples * width[0] + 4L * parameters.length;
    }
}
