package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.demonstration.DeepLinearShown;
import org.geodescent.demonstration.Demonstration;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/** Singular values and features of the layers of a deep linear net, of one loss. While the replay moves, the layers of the whole run are decomposed once. */
final class SpectrumPicture implements RunPicture {
    private List<LossRun> known = List.of();
    private @Nullable DeepLinearShown decomposed;

    @Override
    public Optional<String> absence(Experiment experiment) {
        return experiment.model() instanceof DeepLinear
                ? experiment
                        .obstacle()
                        .or(() -> experiment.moreThanTwoClasses("Singular values and features of layers"))
                : Optional.of("Singular values of layers are those of deep linear nets: choose one as the model.");
    }

    @Override
    public boolean showsAll(int losses, double width) {
        return losses <= 1;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public Demonstration.Shown of(List<LossRun> runs, long iteration) {
        LossRun run = runs.get(0);
        DeepLinearShown old = decomposed;
        DeepLinearShown next = runs == known && old != null
                ? old.at(run.trajectory(), iteration)
                : new DeepLinearShown(run.spec(), run.trajectory(), iteration);
        known = runs;
        decomposed = next;
        return next;
    }
}
