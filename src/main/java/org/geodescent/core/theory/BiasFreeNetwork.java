package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The network of B (3), {@code f(x) = Σ_i w2_i (w1_i·x)_+}, divided by an output scale: m neurons of R^d and no bias
 * anywhere. Immutable.
 */
public final class BiasFreeNetwork {
    private final double[][] hidden;
    private final double[] outputs;
    private final double outputScale;

    private BiasFreeNetwork(double[][] hidden, double[] outputs, double outputScale) {
        this.hidden = hidden;
        this.outputs = outputs;
        this.outputScale = outputScale;
    }

    /**
     * A network with output scale 1.
     *
     * @param hidden the w1_i as rows, m×d, finite
     * @param outputs the m numbers w2_i, finite
     */
    public static BiasFreeNetwork of(Matrix hidden, double... outputs) {
        if (hidden.rows() != outputs.length) {
            throw new IllegalArgumentException(
                    "%d hidden neurons but %d output weights".formatted(hidden.rows(), outputs.length));
        }
        if (!Arrays.stream(hidden.toArray()).allMatch(Double::isFinite)
                || !Arrays.stream(outputs).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("weights must be finite");
        }
        double[][] rows = new double[outputs.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = hidden.row(i);
        }
        return new BiasFreeNetwork(rows, outputs.clone(), 1);
    }

    /**
     * The neurons of a two-layer net that trains no bias; empty for every other model, and where a parameter is not
     * finite.
     */
    public static Optional<BiasFreeNetwork> of(Network network) {
        if (!(network.spec() instanceof TwoLayerRelu relu)
                || relu.hiddenBias()
                || relu.outputBias()
                || !network.parameters().isFinite()) {
            return Optional.empty();
        }
        double[] theta = network.parameters().toArray();
        double[][] hidden = new double[relu.hidden()][];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Arrays.copyOfRange(theta, relu.indexOfV(i, 0), relu.indexOfV(i, 0) + relu.inputs());
        }
        double[] outputs = Arrays.copyOfRange(theta, relu.indexOfW(0), relu.indexOfC());
        return Optional.of(new BiasFreeNetwork(hidden, outputs, relu.outputScale()));
    }

    /**
     * The same for a two-layer net with hidden biases and no output bias, which is a bias-free net of the samples [x;
     * 1]: its neurons are {@code (w1_i, b_i)}. Empty for every other model, and where a parameter is not finite.
     */
    public static Optional<BiasFreeNetwork> withBiasColumn(Network network) {
        if (!(network.spec() instanceof TwoLayerRelu relu)
                || !relu.hiddenBias()
                || relu.outputBias()
                || !network.parameters().isFinite()) {
            return Optional.empty();
        }
        double[] theta = network.parameters().toArray();
        double[][] hidden = new double[relu.hidden()][];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Arrays.copyOfRange(theta, relu.indexOfV(i, 0), relu.indexOfV(i, 0) + relu.inputs() + 1);
            hidden[i][relu.inputs()] = theta[relu.indexOfB(i)];
        }
        double[] outputs = Arrays.copyOfRange(theta, relu.indexOfW(0), relu.indexOfC());
        return Optional.of(new BiasFreeNetwork(hidden, outputs, relu.outputScale()));
    }

    /** m. */
    public int neurons() {
        return outputs.length;
    }

    /** w1_i, a copy of its d weights. */
    public double[] hidden(int neuron) {
        return hidden[neuron].clone();
    }

    /** w2_i. */
    public double output(int neuron) {
        return outputs[neuron];
    }

    /** The number that {@code Σ w2_i (w1_i·x)_+} is divided by; positive. */
    public double outputScale() {
        return outputScale;
    }

    /** f(x). */
    public double score(double... x) {
        return undividedScore(x) / outputScale;
    }

    /**
     * B's Lemma 1: {@code ‖w1_i‖² − w2_i²} of every neuron, which gradient flow does not change: 0 for a scaled start.
     * Gradient descent with step δ adds {@code δ²(‖∇w1_i‖² − (∇w2_i)²)} with every step.
     */
    public List<Double> balances() {
        List<Double> balances = new ArrayList<>();
        for (int i = 0; i < outputs.length; i++) {
            double norm = Vectors.norm(hidden[i]);
            // As a product, so that two nearly equal numbers are subtracted before they are squared.
            balances.add((norm - Math.abs(outputs[i])) * (norm + Math.abs(outputs[i])));
        }
        return List.copyOf(balances);
    }

    /** A change of {@link #balances}, and whose it is. */
    public record Drift(double change, int neuron) {}

    /** The largest change between two states of one network. */
    public static Drift largestDrift(BiasFreeNetwork before, BiasFreeNetwork after) {
        List<Double> first = before.balances();
        List<Double> last = after.balances();
        Drift worst = new Drift(0, 0);
        for (int i = 0; i < last.size(); i++) {
            double change = Math.abs(last.get(i) - first.get(i));
            worst = change > worst.change ? new Drift(change, i) : worst;
        }
        return worst;
    }

    /** {@code ½‖θ‖² = ½ Σ (‖w1_i‖² + w2_i²)}, B (2). */
    public double halfSquaredNorm() {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += 0.5 * (Vectors.dot(hidden[i], hidden[i]) + outputs[i] * outputs[i]);
        }
        return sum;
    }

    /**
     * {@code Σ |w2_i| ‖w1_i‖}, the objective of B (14) for the neurons {@code u_i = |w2_i| w1_i}: at most
     * {@link #halfSquaredNorm}, equal for balanced neurons.
     */
    public double pathNorm() {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += Math.abs(outputs[i]) * Vectors.norm(hidden[i]);
        }
        return sum;
    }

    /** {@code Σ w2_i (w1_i·x)_+}. */
    double undividedScore(double... x) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            double h = Vectors.dot(hidden[i], x);
            if (h > 0) {
                sum += outputs[i] * h;
            }
        }
        return sum;
    }

    /**
     * A number below which {@code y Σ w2_i (w1_i·x)_+} certainly does not lie, whatever rounding did; NaN or −∞ if the
     * sums overflow.
     */
    double leastSignedScore(int y, double... x) {
        double terms = 0;
        double weights = 0;
        for (int i = 0; i < outputs.length; i++) {
            double products = 0;
            for (int j = 0; j < x.length; j++) {
                products += Math.abs(hidden[i][j] * x[j]);
            }
            terms += Math.abs(outputs[i]) * products;
            weights += Math.abs(outputs[i]);
        }
        // Rounding is relative to the terms; products below the normal range lose at most a unit of it each.
        double rounding = (x.length + outputs.length + 6) * 0x1p-52 * terms;
        double underflow = (x.length + outputs.length + 2.0) * Double.MIN_NORMAL * (1 + weights);
        return y * undividedScore(x) - rounding - underflow;
    }

    void requireInputs(int dimension) {
        for (double[] row : hidden) {
            if (row.length != dimension) {
                throw new IllegalArgumentException(
                        "samples of %d coordinates for neurons of %d".formatted(dimension, row.length));
            }
        }
    }
}
