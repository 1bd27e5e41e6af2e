package org.geodescent.core.model;

import org.geodescent.core.data.Dataset;

/**
 * A classifier with its numbers: immutable, safe to hand between threads.
 *
 * @param spec the shape
 * @param parameters θ, of length {@code spec.parameterCount()}
 */
public record Network(ModelSpec spec, Parameters parameters) {
    public Network {
        if (parameters.size() != spec.parameterCount()) {
            throw new IllegalArgumentException(
                    "%s needs %d parameters, got %d".formatted(spec, spec.parameterCount(), parameters.size()));
        }
    }

    /** f(x). */
    public double score(double... x) {
        return spec.score(parameters.shared(), x);
    }

    /** How many samples have {@code y f(x) > 0}. */
    public int correct(Dataset data) {
        int correct = 0;
        for (int n = 0; n < data.size(); n++) {
            if (data.sign(n) * score(data.features().row(n)) > 0) {
                correct++;
            }
        }
        return correct;
    }
}
