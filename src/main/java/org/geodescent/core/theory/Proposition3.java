package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * B's Proposition 3: at a KKT point of the max-margin problem (2) every neuron with w2_i ≠ 0 satisfies
 * {@code w1_i / w2_i = XᵀD̂_iλ}, of length 1. How far a run is from that says how far it is from a KKT point.
 */
public final class Proposition3 {
    /**
     * A sample is taken to lie on a neuron's hinge, where D̂ may be 0 or 1, if its sine to the hinge is at most this.
     */
    public static final double ON_HINGE = 1e-9;

    /** All choices of D̂ are tried for so many samples on one hinge. */
    private static final int MOST_ON_HINGE = 12;

    /** Rounds of coordinate descent for a D̂ between 0 and 1; one is enough for one sample on the hinge. */
    private static final int ROUNDS = 1000;

    private Proposition3() {}

    /**
     * {@code ‖w1_i/w2_i − XᵀD̂_iλ‖} of one neuron, with the D̂_i that make it smallest; D̂ is free only for samples on
     * the neuron's hinge.
     *
     * @param asPrinted with D̂ ∈ {0, 1}, of the B-subdifferential
     * @param clarke with D̂ ∈ [0, 1], of Clarke's: what the global optimum of (14) satisfies also where its neuron lies
     *     on a hinge, and the printed statement does not
     */
    public record Residual(Answer<Double> asPrinted, Answer<Double> clarke) {}

    /**
     * The λ of a run's state: {@code c y_n σ(−q_n)}, B (19), with the c for which {@code Σ y_n λ_n ŷ_n = ½‖θ̂‖²}, where
     * θ̂ is θ scaled to margin 1 and ŷ_n = q_n / min q its signed scores. Every KKT point has this equality, by
     * homogeneity; it makes the scale of θ and the output scale play no part in the residuals.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     * @return N numbers; empty unless every sample is classified correctly by a finite score
     */
    public static Optional<List<Double>> multipliers(BiasFreeNetwork network, Matrix x, int... y) {
        network.requireInputs(x.columns());
        double[] q = new double[y.length];
        double[] undivided = new double[y.length];
        for (int n = 0; n < q.length; n++) {
            q[n] = y[n] * network.score(x.row(n));
            undivided[n] = y[n] * network.undividedScore(x.row(n));
            if (!(q[n] > 0 && undivided[n] > 0 && Math.max(q[n], undivided[n]) < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
        }
        double[] lambda = LogisticMultipliers.of(q, y);
        double sum = 0;
        for (int n = 0; n < q.length; n++) {
            sum += Math.abs(lambda[n]) * undivided[n];
        }
        double factor = network.halfSquaredNorm() / sum;
        List<Double> result = new ArrayList<>();
        for (double value : lambda) {
            result.add(factor * value);
        }
        return Double.isFinite(factor) ? Optional.of(List.copyOf(result)) : Optional.empty();
    }

    /**
     * How far λ is from complementary slackness, {@code λ_n (ŷ_n − 1) = 0}: {@code 1 − yᵀλ / ½‖θ̂‖²} with
     * {@link #multipliers}, from 0 to 1.
     *
     * @param lambda of {@link #multipliers}
     */
    public static double slackness(BiasFreeNetwork network, Matrix x, List<Double> lambda, int... y) {
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int n = 0; n < y.length; n++) {
            least = Math.min(least, y[n] * network.undividedScore(x.row(n)));
            sum += y[n] * lambda.get(n);
        }
        return Math.max(0, 1 - sum * least / network.halfSquaredNorm());
    }

    /**
     * The residual of every neuron.
     *
     * @param lambda N finite numbers
     */
    public static List<Residual> residuals(BiasFreeNetwork network, Matrix x, double... lambda) {
        network.requireInputs(x.columns());
        if (lambda.length != x.rows()) {
            throw new IllegalArgumentException("%d samples but %d multipliers".formatted(x.rows(), lambda.length));
        }
        List<Residual> residuals = new ArrayList<>();
        for (int i = 0; i < network.neurons(); i++) {
            residuals.add(residual(network.hidden(i), network.output(i), x, lambda));
        }
        return List.copyOf(residuals);
    }

    private static Residual residual(double[] hidden, double output, Matrix x, double... lambda) {
        if (output == 0) {
            Answer<Double> none = Answer.none("its output weight is 0");
            return new Residual(none, none);
        }
        double length = Vectors.norm(hidden);
        double[] rest = hidden.clone();
        for (int j = 0; j < rest.length; j++) {
            rest[j] /= output;
        }
        List<double[]> free = new ArrayList<>();
        for (int n = 0; n < lambda.length; n++) {
            double[] sample = x.row(n);
            double height = Vectors.dot(hidden, sample);
            double tolerance = ON_HINGE * length * Vectors.norm(sample);
            for (int j = 0; j < sample.length; j++) {
                sample[j] *= lambda[n];
            }
            if (Math.abs(height) <= tolerance) {
                free.add(sample);
            } else if (height > 0) {
                Vectors.add(rest, -1, sample);
            }
        }
        Answer<Double> printed = free.size() > MOST_ON_HINGE
                ? Answer.none("%d samples lie on its hinge".formatted(free.size()))
                : Answer.finite(smallestOfChoices(rest, free));
        return new Residual(printed, Answer.finite(smallestInBox(rest, free)));
    }

    /** The least ‖rest − Σ t_k free_k‖ over t ∈ {0, 1}. */
    private static double smallestOfChoices(double[] rest, List<double[]> free) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << free.size(); choice++) {
            double[] candidate = rest.clone();
            for (int k = 0; k < free.size(); k++) {
                Vectors.add(candidate, -(choice >> k & 1), free.get(k));
            }
            smallest = Math.min(smallest, Vectors.norm(candidate));
        }
        return smallest;
    }

    /** The same over t ∈ [0, 1], by coordinate descent: convex, so that it cannot stop early. */
    static double smallestInBox(double[] rest, List<double[]> free) {
        double[] candidate = rest.clone();
        double[] t = new double[free.size()];
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int k = 0; k < t.length; k++) {
                double square = Vectors.dot(free.get(k), free.get(k));
                double next = square > 0 ? t[k] + Vectors.dot(candidate, free.get(k)) / square : 0;
                next = Math.max(0, Math.min(1, next));
                double change = next - t[k];
                moved |= Math.abs(change) > 0x1p-50;
                Vectors.add(candidate, -change, free.get(k));
                t[k] = next;
            }
        }
        return Vectors.norm(candidate);
    }
}
