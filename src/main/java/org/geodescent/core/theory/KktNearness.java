package org.geodescent.core.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;

/**
 * How far the state of a bias-free net is from a KKT point of B's max-margin problem (2).
 *
 * @param lambda {@link Proposition3#multipliers}, N numbers
 * @param residual the largest residual of Proposition 3, with D̂ ∈ [0, 1] on hinges, of the neurons that count; 0 if
 *     none does
 * @param neuron whose residual that is
 * @param slackness {@link Proposition3#slackness}
 */
public record KktNearness(List<Double> lambda, double residual, int neuron, double slackness) {
    /**
     * Neurons that carry less than this share of the largest neuron's weight have no say in the residual: in the limit
     * their weights are 0, of which Proposition 3 does not speak.
     */
    private static final double COUNTS = 0.01;

    public KktNearness {
        lambda = List.copyOf(lambda);
    }

    /**
     * Of a network's state.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     * @return empty unless every sample is classified correctly by a finite score
     */
    public static Optional<KktNearness> of(BiasFreeNetwork network, Matrix x, int... y) {
        return Proposition3.multipliers(network, x, y).map(lambda -> of(network, x, lambda, y));
    }

    private static KktNearness of(BiasFreeNetwork network, Matrix x, List<Double> lambda, int... y) {
        double largest = 0;
        for (int i = 0; i < network.neurons(); i++) {
            largest = Math.max(largest, Math.abs(network.output(i)));
        }
        List<Proposition3.Residual> residuals = Proposition3.residuals(
                network, x, lambda.stream().mapToDouble(v -> v).toArray());
        double residual = 0;
        int neuron = 0;
        for (int i = 0; i < residuals.size(); i++) {
            boolean counts = Math.abs(network.output(i)) >= COUNTS * largest;
            if (counts && residuals.get(i).clarke() instanceof Answer.Value<Double> value && value.value() > residual) {
                residual = value.value();
                neuron = i;
            }
        }
        return new KktNearness(lambda, residual, neuron, Proposition3.slackness(network, x, lambda, y));
    }

    /** The larger of both: what Theorem 3 is measured by. */
    public double distance() {
        return Math.max(residual, slackness);
    }
}
