package org.geodescent.core.model;

import java.util.Collections;
import java.util.List;
import org.geodescent.core.linalg.Matrix;

/**
 * {@code f(x) = W_L ⋯ W_1 x / outputScale} with scalar output and weight decay {@code Σ_k μ_k ‖W_k‖_F²} (A (7), (8)).
 * θ = (W_1 by rows, …, W_L by rows).
 *
 * <p>A (8) prints the opposite sign convention of A's Theorems 2 and 3: there class I is driven to negative outputs.
 * Here {@code y f(x) > 0} means classified correctly, as everywhere; the two differ by the sign of W_L, which no
 * singular value sees.
 *
 * @param inputs n_0 = d ≥ 1
 * @param hidden n_1 … n_{L−1}, each between 1 and {@link #MAX_WIDTH}; L is between {@link #MIN_LAYERS} and
 *     {@link #MAX_LAYERS}, and n_L = 1
 * @param weightDecay μ_1 … μ_L, finite and not negative; part of what is minimised, whatever the loss and its reduction
 * @param outputScale positive
 */
public record DeepLinear(int inputs, List<Integer> hidden, List<Double> weightDecay, double outputScale)
        implements ModelSpec {
    public static final int MIN_LAYERS = 2;
    public static final int MAX_LAYERS = 6;
    public static final int MAX_WIDTH = 256;

    public DeepLinear {
        hidden = List.copyOf(hidden);
        weightDecay = List.copyOf(weightDecay);
        int layers = hidden.size() + 1;
        Shapes.require(inputs >= 1, "inputs", inputs, "at least 1");
        Shapes.require(
                layers >= MIN_LAYERS && layers <= MAX_LAYERS,
                "layers",
                layers,
                "between " + MIN_LAYERS + " and " + MAX_LAYERS);
        for (int width : hidden) {
            Shapes.require(width >= 1 && width <= MAX_WIDTH, "width", width, "between 1 and " + MAX_WIDTH);
        }
        Shapes.require(weightDecay.size() == layers, "number of weight decays", weightDecay.size(), "one per layer");
        for (double mu : weightDecay) {
            if (!(mu >= 0 && mu < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight decay is " + mu + "; it must be finite and at least 0");
            }
        }
        Shapes.requirePositive("output scale", outputScale);
    }

    /** L layers, hidden ones of one width, all with one weight decay. */
    public static DeepLinear uniform(int inputs, int layers, int width, double weightDecay) {
        Shapes.require(
                layers >= MIN_LAYERS && layers <= MAX_LAYERS,
                "layers",
                layers,
                "between " + MIN_LAYERS + " and " + MAX_LAYERS);
        return new DeepLinear(
                inputs, Collections.nCopies(layers - 1, width), Collections.nCopies(layers, weightDecay), 1);
    }

    /** L. */
    public int layers() {
        return weightDecay.size();
    }

    /** n_k for k from 0 to L. */
    public int width(int k) {
        if (k == 0) {
            return inputs;
        }
        return k == layers() ? 1 : hidden.get(k - 1);
    }

    /** Where W_k begins in θ, k from 1 to L; for L + 1 the length of θ. */
    public int indexOfLayer(int k) {
        int index = 0;
        for (int i = 1; i < k; i++) {
            index += width(i) * width(i - 1);
        }
        return index;
    }

    @Override
    public int parameterCount() {
        return indexOfLayer(layers() + 1);
    }

    @Override
    public boolean takesOffsets() {
        return false;
    }

    @Override
    public boolean trainable(int position) {
        return true;
    }

    /** W_k, n_k × n_{k−1}, k from 1 to L. */
    public Matrix layer(Parameters parameters, int k) {
        double[] numbers = new double[width(k) * width(k - 1)];
        System.arraycopy(parameters.shared(), indexOfLayer(k), numbers, 0, numbers.length);
        return Matrix.of(width(k), width(k - 1), numbers);
    }

    /**
     * {@code W_L ⋯ W_1}, d numbers: the network is the linear model with these weights, divided by the output scale.
     */
    public double[] product(Parameters parameters) {
        return product(parameters.shared());
    }

    private double[] product(double[] theta) {
        double[] row = {1};
        for (int k = layers(); k >= 1; k--) {
            double[] next = new double[width(k - 1)];
            int at = indexOfLayer(k);
            for (double factor : row) {
                for (int j = 0; j < next.length; j++) {
                    next[j] += factor * theta[at++];
                }
            }
            row = next;
        }
        return row;
    }

    @Override
    public double score(double[] parameters, double... x) {
        double[] row = product(parameters);
        double sum = 0;
        for (int j = 0; j < inputs; j++) {
            sum += row[j] * x[j];
        }
        return sum / outputScale;
    }

    @Override
    public double penalty(double[] parameters) {
        double sum = 0;
        for (int k = 1; k <= layers(); k++) {
            double squares = 0;
            for (int i = indexOfLayer(k); i < indexOfLayer(k + 1); i++) {
                squares += parameters[i] * parameters[i];
            }
            sum += weightDecay.get(k - 1) * squares;
        }
        return sum;
    }
}
