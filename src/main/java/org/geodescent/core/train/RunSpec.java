package org.geodescent.core.train;

import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;

/**
 * Everything that determines one run of gradient descent or gradient flow, to the bit.
 *
 * @param data at least one sample, of two classes of which one may have no sample (B, Figures 8 to 10), or of K ≥ 3
 *     classes, each of which is trained against the rest by a network of its own (B (7), (8)); d =
 *     {@code model.inputs()}
 * @param model the shape of every network
 * @param start where the network starts, or all K: {@link Start#ofNetwork}
 */
public record RunSpec(
        Dataset data, ModelSpec model, Objective objective, Descent descent, Start start, StopRule stopRule) {
    public RunSpec {
        if (data.size() == 0 || data.classNames().size() < 2) {
            throw new IllegalArgumentException(
                    "training needs samples of two classes; there are %d samples of %d classes"
                            .formatted(data.size(), data.classNames().size()));
        }
        if (data.dimension() != model.inputs()) {
            throw new IllegalArgumentException(
                    "the samples have %d coordinates, the model takes %d".formatted(data.dimension(), model.inputs()));
        }
        if (start instanceof Start.Given given
                && given.parameters().size() != model.parameterCount()
                && given.parameters().size() != networks(data) * model.parameterCount()) {
            throw new IllegalArgumentException("the model has %d parameters, the start gives %d"
                    .formatted(model.parameterCount(), given.parameters().size()));
        }
        ExcitedModels.whyNot(model, descent.excitation().of(objective.loss())).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** What perturbs the network in training. */
    public Excitation excitation() {
        return descent.excitation().of(objective.loss());
    }

    /** How many networks are trained: one for two classes, else one per class. */
    public int networks() {
        return networks(data);
    }

    /** How many networks are trained on samples. */
    public static int networks(Dataset data) {
        int classes = data.classNames().size();
        return classes <= 2 ? 1 : classes;
    }

    /** The runs on two classes that this one consists of, one per network: for two classes itself. */
    public List<RunSpec> problems() {
        return networks() == 1
                ? List.of(this)
                : IntStream.range(0, networks()).mapToObj(this::against).toList();
    }

    /** Class k against the rest. */
    private RunSpec against(int k) {
        return new RunSpec(data.oneAgainstRest(k), model, objective, descent, start.ofNetwork(k, model), stopRule);
    }

    /** θ at the start, of all networks one after the other: the same every time. */
    public Parameters startParameters() {
        return networks() == 1
                ? start.parameters(model)
                : Parameters.concatenated(
                        problems().stream().map(RunSpec::startParameters).toList());
    }

    public RunSpec withStart(Start other) {
        return new RunSpec(data, model, objective, descent, other, stopRule);
    }
}
