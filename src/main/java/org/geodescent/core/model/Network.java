package org.geodescent.core.model;

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
}
