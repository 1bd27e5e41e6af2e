package org.geodescent.picture;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.picture.demonstration.DeepLinearShown;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * Singular values and features of the layers of a deep linear net, of one loss. While the replay moves, the layers of
 * the whole run are decomposed once.
 */
public final class SpectrumPicture implements Picture {
    private @Nullable LossRun known;
    private @Nullable DeepLinearShown decomposed;

    @Override
    public String id() {
        return "singular-values";
    }

    @Override
    public String title() {
        return "Singular values";
    }

    @Override
    public About about() {
        return new About(
                "Singular values",
                "How strongly each layer of a deep linear net acts along its main directions. If all but the first vanish, the layer has rank 1, and its features lie"
                        + " on a line.",
                "A, Theorems 4 and 5");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.WHOLE_PATH);
    }

    @Override
    public int losses(double width) {
        return 1;
    }

    @Override
    public Optional<Size> natural() {
        return Optional.of(new Size(1040, 700));
    }

    @Override
    public boolean offered(Experiment experiment) {
        return absence(experiment).isEmpty();
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        Optional<String> sentence = experiment.model() instanceof DeepLinear
                ? experiment
                        .obstacle()
                        .or(() -> experiment.moreThanTwoClasses("Singular values and features of layers"))
                : Optional.of("Singular values of layers are those of deep linear nets: choose one as the model.");
        return sentence.map(Absence::new);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        if (moment.runs().isEmpty() || !(moment.runs().get(0).spec().model() instanceof DeepLinear)) {
            return new Drawn.Absent(moment, Absence.UNTRAINED);
        }
        LossRun run = moment.runs().get(0);
        DeepLinearShown old = decomposed;
        DeepLinearShown next = run == known && old != null
                ? old.at(run.trajectory(), moment.iteration())
                : new DeepLinearShown(run.spec(), run.trajectory(), moment.iteration());
        known = run;
        decomposed = next;
        return new Drawn.Shown(
                moment, next.figure(moment.look().width(), moment.look().height()), next.caption(), new Handles.None());
    }
}
