package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/**
 * How well a neuron of a bias-free two-layer net points where B says it will. In Theorem 1: the cosine of the angle
 * between w1_i and {@code s XᵀD(w1_i)y}, where {@code s = sign(w2_i)} and {@code D(w) = diag(1(Xw > 0))}. A sample on
 * the neuron's hinge is not active.
 */
public sealed interface Alignment {
    /**
     * The cosine, of a neuron for which the statement is meant.
     *
     * @param value between −1 and 1; in Theorem 1 above 0
     */
    record Cosine(double value) implements Alignment {}

    /**
     * In Theorem 1, a neuron with {@code sign(yᵀ(Xw1_i)_+) = −sign(w2_i)}: it violates (9), so the theorem says nothing
     * about it. It shrinks.
     *
     * @param value the cosine all the same, between −1 and 0
     */
    record Opposed(double value) implements Alignment {}

    /**
     * There is no angle.
     *
     * @param reason one clause without a full stop
     */
    record None(String reason) implements Alignment {}

    /**
     * Theorem 1's cosine of every neuron at these weights. The theorem asks (9) of the start; here it is asked of the
     * weights as they are, which a cosine near 1 needs too.
     *
     * <p>A neuron whose active samples push it off one of them that it would activate again at once slides along that
     * sample's hinge, on either side of which the cosine may stay well below 1 however small the start: so it happens
     * for data that are not orthogonal separable, although the theorem is printed for any data.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     * @return one entry per neuron: {@link Cosine} if (9) holds; {@link Opposed} if it holds with the opposite sign;
     *     {@link None} for w1_i = 0, for w2_i = 0, for a neuron that activates no sample, and where yᵀ(Xw1_i)_+ = 0
     */
    static List<Alignment> ofTheorem1(BiasFreeNetwork network, Matrix x, int... y) {
        network.requireInputs(x.columns());
        if (x.rows() != y.length) {
            throw new IllegalArgumentException("%d samples but %d labels".formatted(x.rows(), y.length));
        }
        List<Alignment> result = new ArrayList<>();
        for (int i = 0; i < network.neurons(); i++) {
            result.add(ofTheorem1(network.hidden(i), network.output(i), x, y));
        }
        return List.copyOf(result);
    }

    private static Alignment ofTheorem1(double[] hidden, double output, Matrix x, int... y) {
        double length = Vectors.norm(hidden);
        if (!(length > 0) || output == 0) {
            return new None(length > 0 ? "its output weight is 0" : "its hidden weights are 0");
        }
        double[] direction = Vectors.scaled(hidden, 1 / length);
        double[] target = new double[hidden.length];
        double largest = 0;
        boolean dead = true;
        for (int n = 0; n < y.length; n++) {
            double[] sample = x.row(n);
            if (Vectors.dot(direction, sample) > 0) {
                dead = false;
                largest = Math.max(largest, Vectors.norm(sample));
                for (int j = 0; j < target.length; j++) {
                    target[j] += y[n] * sample[j];
                }
            }
        }
        if (dead) {
            return new None("it activates no sample");
        }
        double norm = Vectors.norm(target);
        // What is left of samples that cancel each other is rounding.
        if (!(norm > 0x1p-50 * y.length * largest)) {
            return new None("the labels of the samples that it activates cancel out: yᵀ(Xw1)₊ = 0");
        }
        double cosine = Math.signum(output) * clamped(Vectors.dot(direction, Vectors.scaled(target, 1 / norm)));
        if (cosine == 0) {
            return new None("yᵀ(Xw1)₊ = 0");
        }
        return cosine > 0 ? new Cosine(cosine) : new Opposed(cosine);
    }

    /**
     * The cosine of every neuron to the nearest optimal neuron of B (14) of its sign.
     *
     * @param start the run's start weights
     * @param now its weights now, as many
     * @param optimum neurons of a solution; for data whose solution is not unique the cosine depends on the solution
     * @return one entry per neuron: {@link Cosine}; or {@link None} for a neuron that never moved (its weights are the
     *     start's to the bit), for w1_i = 0 or w2_i = 0, and where no optimal neuron has its sign
     */
    static List<Alignment> toOptimum(BiasFreeNetwork start, BiasFreeNetwork now, List<OptimalNeuron> optimum) {
        if (start.neurons() != now.neurons()) {
            throw new IllegalArgumentException(
                    "%d neurons at the start, %d now".formatted(start.neurons(), now.neurons()));
        }
        List<Alignment> result = new ArrayList<>();
        for (int i = 0; i < now.neurons(); i++) {
            boolean still = now.output(i) == start.output(i) && same(now.hidden(i), start.hidden(i));
            result.add(still ? new None("it never moved") : toNearest(now.hidden(i), now.output(i), optimum));
        }
        return List.copyOf(result);
    }

    private static Alignment toNearest(double[] hidden, double output, List<OptimalNeuron> optimum) {
        double length = Vectors.norm(hidden);
        if (!(length > 0) || output == 0) {
            return new None(length > 0 ? "its output weight is 0" : "its hidden weights are 0");
        }
        double[] direction = Vectors.scaled(hidden, 1 / length);
        double nearest = Double.NEGATIVE_INFINITY;
        for (OptimalNeuron neuron : optimum) {
            if (neuron.sign() != Math.signum(output)) {
                continue;
            }
            double[] u = neuron.u().stream().mapToDouble(v -> v).toArray();
            if (u.length != hidden.length) {
                throw new IllegalArgumentException(
                        "an optimal neuron of %d coordinates for neurons of %d".formatted(u.length, hidden.length));
            }
            nearest = Math.max(nearest, clamped(Vectors.dot(direction, Vectors.scaled(u, 1 / Vectors.norm(u)))));
        }
        return nearest >= -1 ? new Cosine(nearest) : new None("no optimal neuron has its sign");
    }

    private static boolean same(double[] a, double... b) {
        for (int j = 0; j < a.length; j++) {
            if (a[j] != b[j]) {
                return false;
            }
        }
        return true;
    }

    private static double clamped(double cosine) {
        return Math.max(-1, Math.min(1, cosine));
    }
}
