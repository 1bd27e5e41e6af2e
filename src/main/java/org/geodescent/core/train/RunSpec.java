package org.geodescent.core.train;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;

/**
 * Everything that determines one run of gradient descent or gradient flow, to the bit.
 *
 * @param data at least one sample, exactly two classes of which one may have no sample (B, Figures 8 to 10), d = {@code model.inputs()}
 */
public record RunSpec(
        Dataset data, ModelSpec model, Objective objective, Descent descent, Start start, StopRule stopRule) {
    public RunSpec {
        if (data.size() == 0 || data.classNames().size() != 2) {
            throw new IllegalArgumentException(
                    "training needs samples of two classes; there are %d samples of %d classes"
                            .formatted(data.size(), data.classNames().size()));
        }
        if (data.dimension() != model.inputs()) {
            throw new IllegalArgumentException(
                    "the samples have %d coordinates, the model takes %d".formatted(data.dimension(), model.inputs()));
        }
        if (start instanceof Start.Given given && given.parameters().size() != model.parameterCount()) {
            throw new IllegalArgumentException("the model has %d parameters, the start gives %d"
                    .formatted(model.parameterCount(), given.parameters().size()));
        }
    }

    /** θ at the start: the same every time. */
    public Parameters startParameters() {
        return start.parameters(model);
    }

    public RunSpec withStart(Start other) {
        return new RunSpec(data, model, objective, descent, other, stopRule);
    }
}
