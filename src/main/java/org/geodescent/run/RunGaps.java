package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;

/**
 * The certified gap intervals of the states of a run: of K ≥ 3 classes one for each against the rest. What depends on
 * the samples alone is computed once. Immutable and safe for any number of threads.
 */
public final class RunGaps {
    private final ModelSpec model;
    private final List<GapCertifier> certifiers;

    private RunGaps(ModelSpec model, List<GapCertifier> certifiers) {
        this.model = model;
        this.certifiers = certifiers;
    }

    /** Of a run; none of its states has an interval unless its model is known to paper B. */
    public static RunGaps of(RunSpec spec) {
        return new RunGaps(
                spec.model(),
                isKnown(spec.model())
                        ? spec.problems().stream()
                                .map(problem -> GapCertifier.of(problem.data()))
                                .toList()
                        : List.of());
    }

    /** Whether there are gap intervals of such a model: it is a two-layer network without biases. */
    public static boolean isKnown(ModelSpec model) {
        return model instanceof TwoLayerRelu relu && !relu.hiddenBias() && !relu.outputBias();
    }

    /** {@link #width} of a run's states, made without work where its stop rule does not ask for it. */
    static ToDoubleFunction<Snapshot> widths(RunSpec spec) {
        return spec.stopRule().gap() > 0 ? of(spec)::width : state -> 1;
    }

    /** One interval per network; none where there is none. */
    public List<GapInterval> at(Snapshot state) {
        if (certifiers.isEmpty()) {
            return List.of();
        }
        Classifier classifier = Classifier.of(model, state.parameters());
        List<GapInterval> gaps = new ArrayList<>();
        for (int k = 0; k < certifiers.size(); k++) {
            BiasFreeNetwork network =
                    BiasFreeNetwork.of(classifier.networks().get(k)).orElseThrow();
            gaps.add(certifiers.get(k).at(network));
        }
        return gaps;
    }

    /** The interval of such networks together; empty if there are none. */
    public static Optional<GapInterval> total(List<GapInterval> gaps) {
        return gaps.size() > 1
                ? Optional.of(GapInterval.sum(gaps))
                : gaps.stream().findFirst();
    }

    /** The relative width of the interval of all; 1 where there is none, or one end is missing. */
    public double width(Snapshot state) {
        return total(at(state)).map(gap -> gap.relativeWidth().orElse(1)).orElse(1.0);
    }
}
