package org.geodescent.reproduce;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Network;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.run.Experiment;

/** A run from start to end, of which only the end is wanted. */
record Training(RunSpec spec, Snapshot end) {
    /**
     * Runs to the last step.
     *
     * @throws CancellationException if cancelled
     * @throws IllegalStateException if the run diverges: the published runs do not
     */
    static Training run(RunSpec spec, BooleanSupplier cancelled) {
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        if (!descent.advance(spec.stopRule().maximumSteps(), cancelled)) {
            if (descent.diverged()) {
                throw new IllegalStateException("the run diverged after step " + descent.iteration());
            }
            throw new CancellationException();
        }
        return new Training(spec, descent.snapshot());
    }

    /** As {@link #run(RunSpec, BooleanSupplier)}, the run of a loss of an experiment. */
    static Training run(Experiment experiment, Loss loss, BooleanSupplier cancelled) {
        return run(
                experiment.runs().stream()
                        .filter(run -> run.objective().loss() == loss)
                        .findFirst()
                        .orElseThrow(),
                cancelled);
    }

    Network network() {
        return new Network(spec.model(), end.parameters());
    }

    TrainedClassifier classifier() {
        return TrainedClassifier.of(spec.objective(), network(), spec.data());
    }

    /** The share of samples with {@code y f(x) > 0}. */
    double accuracy() {
        return (double) network().correct(spec.data()) / spec.data().size();
    }
}
