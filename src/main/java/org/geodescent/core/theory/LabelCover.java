package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * The condition on the neurons in B's Propositions 4 and 5: some D̂_i covers all samples of label 1, and some all
 * samples of label −1. Then, for any λ with {@code Yλ ≥ 0}, where the data are orthogonal separable or spike-free,
 *
 * <pre>  λᵀ(Xu)₊ ≤ ‖XᵀD̂_{i+}λ‖  and  −λᵀ(Xu)₊ ≤ ‖XᵀD̂_{i−}λ‖  for all ‖u‖ ≤ 1,</pre>
 *
 * so that the larger length bounds the left side of B (16); at a KKT point both are 1 by Proposition 3. A label that no
 * sample has asks for no neuron: its side is at most 0.
 *
 * @param positive of label 1
 * @param negative of label −1
 */
public record LabelCover(Side positive, Side negative) {
    /**
     * How one label is covered.
     *
     * @param neuron of the neurons that cover it the one with the shortest {@code XᵀD̂_iλ}; empty if there is none, or
     *     no sample has this label
     * @param length {@code ‖XᵀD̂_iλ‖}, 0 if no sample has this label; else what is missing, one clause
     */
    public record Side(Optional<Integer> neuron, Answer<Double> length) {}

    /**
     * Of a state. D̂ is 1 where the neuron is active and, on the hinge, for the samples that it is to cover; for the
     * others there it is what makes {@code XᵀD̂_iλ} shortest, in Clarke's [0, 1].
     *
     * @param x N×d, finite
     * @param lambda N finite numbers with {@code y_n λ_n ≥ 0}
     * @param y N labels, ±1
     */
    public static LabelCover of(BiasFreeNetwork network, Matrix x, double[] lambda, int... y) {
        network.requireInputs(x.columns());
        return new LabelCover(side(network, x, lambda, 1, y), side(network, x, lambda, -1, y));
    }

    /** The bound on the left side of (16), or which neuron is missing. */
    public Answer<Double> bound() {
        if (positive.length instanceof Answer.Value<Double> a && negative.length instanceof Answer.Value<Double> b) {
            return Answer.of(Math.max(a.value(), b.value()));
        }
        return positive.length.found().isEmpty() ? positive.length : negative.length;
    }

    private static Side side(BiasFreeNetwork network, Matrix x, double[] lambda, int label, int... y) {
        Optional<Integer> best = Optional.empty();
        double shortest = Double.POSITIVE_INFINITY;
        List<Integer> fewest = new ArrayList<>();
        for (int n = 0; n < y.length; n++) {
            if (y[n] == label) {
                fewest.add(n);
            }
        }
        int samples = fewest.size();
        if (samples == 0) {
            return new Side(Optional.empty(), Answer.of(0.0));
        }
        for (int i = 0; i < network.neurons(); i++) {
            double[] sum = new double[x.columns()];
            List<double[]> free = new ArrayList<>();
            List<Integer> missed = missed(network.hidden(i), x, lambda, label, sum, free, y);
            double length = missed.isEmpty() ? Proposition3.smallestInBox(sum, free) : Double.POSITIVE_INFINITY;
            if (length < shortest) {
                best = Optional.of(i);
                shortest = length;
            }
            fewest = missed.size() < fewest.size() ? missed : fewest;
        }
        return new Side(
                best,
                Answer.finite(
                        shortest,
                        "no neuron is active on all %d samples of label %s; the best misses %d, sample %d first"
                                .formatted(
                                        samples,
                                        label > 0 ? "+1" : "−1",
                                        fewest.size(),
                                        fewest.isEmpty() ? 0 : fewest.get(0) + 1)));
    }

    /**
     * The samples of the label that a neuron does not cover.
     *
     * @param sum gets XᵀD̂λ of what D̂ is certain of
     * @param free gets −λ_n x_n of the other label's samples on the hinge
     */
    private static List<Integer> missed(
            double[] hidden, Matrix x, double[] lambda, int label, double[] sum, List<double[]> free, int... y) {
        List<Integer> missed = new ArrayList<>();
        double length = Vectors.norm(hidden);
        for (int n = 0; n < y.length; n++) {
            double[] sample = x.row(n);
            double height = Vectors.dot(hidden, sample);
            double tolerance = Proposition3.ON_HINGE * length * Vectors.norm(sample);
            boolean covered = length > 0 && (y[n] == label ? height >= -tolerance : height > tolerance);
            if (covered) {
                Vectors.add(sum, lambda[n], sample);
            } else if (y[n] == label) {
                missed.add(n);
            } else if (height >= -tolerance) {
                free.add(Vectors.scaled(sample, -lambda[n]));
            }
        }
        return missed;
    }
}
