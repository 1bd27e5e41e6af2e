package org.geodescent.core.train;

import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;

/**
 * All that is needed to continue a run to the same bits: immutable.
 *
 * @param iteration updates made so far, at least 0
 * @param parameters θ, finite
 * @param velocity v of {@link Descent}, as long as θ, finite; 0 at the start
 */
public record Checkpoint(long iteration, Parameters parameters, Parameters velocity) {
    public Checkpoint {
        if (iteration < 0) {
            throw new IllegalArgumentException("iteration is " + iteration + "; it must be at least 0");
        }
        if (velocity.size() != parameters.size()) {
            throw new IllegalArgumentException(
                    "%d parameters but %d velocities".formatted(parameters.size(), velocity.size()));
        }
        if (!parameters.isFinite() || !velocity.isFinite()) {
            throw new IllegalArgumentException("parameters and velocity of a checkpoint must be finite");
        }
    }

    /** @throws IllegalArgumentException unless the sizes fit and everything is 0 where the model has no parameter */
    void requireFits(ModelSpec model) {
        if (parameters.size() != model.parameterCount()) {
            throw new IllegalArgumentException("the model has %d parameters, the start gives %d"
                    .formatted(model.parameterCount(), parameters.size()));
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!model.trainable(i) && (parameters.get(i) != 0 || velocity.get(i) != 0)) {
                throw new IllegalArgumentException("parameter %d is %s; the model has none there, so it must be 0"
                        .formatted(i, parameters.get(i)));
            }
        }
    }
}
