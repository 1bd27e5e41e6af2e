package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.geometry.ActivationPattern;

/**
 * A non-zero neuron of a solution of B (14). The solution's score is {@code f(x) = Σ sign·(x·u)_+}.
 *
 * @param u d numbers, with the bias column d + 1
 * @param sign 1 for a u', −1 for a u of (14)
 * @param pattern the samples with {@code x_n·u ≥ 0}; a sample on the neuron's hinge counts as active
 */
public record OptimalNeuron(List<Double> u, int sign, ActivationPattern pattern) {
    public OptimalNeuron {
        u = List.copyOf(u);
    }
}
