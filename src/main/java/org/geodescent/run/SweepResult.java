package org.geodescent.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.TrainingRun;
import org.jspecify.annotations.Nullable;

/**
 * Where one loss's run of a sweep ended.
 *
 * @param outcome how it ended
 * @param end its last finite state; empty if the loss is not finite even at the start
 */
public record SweepResult(Loss loss, RunOutcome outcome, Optional<End> end) {
    /**
     * The last finite state.
     *
     * @param snapshot the state
     * @param finalLoss the value of the objective
     * @param accuracy the share of samples that are classified correctly, between 0 and 1
     * @param evaluation exact margin and Lipschitz constant, where the samples are given
     * @param classifier what was trained, on the samples as they are trained on
     * @param silent whether no hidden ReLU of a network is active on any sample
     */
    public record End(
            Snapshot snapshot,
            double finalLoss,
            double accuracy,
            Evaluation evaluation,
            Classifier classifier,
            boolean silent) {}

    /** Trains and evaluates, on this thread. */
    static SweepResult of(RunSpec spec, Coordinates coordinates, BooleanSupplier cancelled) {
        Last last = new Last();
        // Only the end counts; recording costs a gradient and a copy of the weights each time. A rule that looks at the
        // state must look at the same states as that of a single run.
        RecordingSchedule schedule =
                spec.stopRule().looksAtStates() ? RecordingSchedule.DEFAULT : new RecordingSchedule(1);
        RunOutcome outcome = TrainingRun.of(spec, spec.startParameters())
                .run(schedule, snapshot -> last.snapshot = snapshot, cancelled, RunGaps.widths(spec));
        return new SweepResult(
                spec.objective().loss(),
                outcome,
                Optional.ofNullable(last.snapshot).map(s -> end(spec, coordinates, s)));
    }

    private static End end(RunSpec spec, Coordinates coordinates, Snapshot snapshot) {
        Classifier classifier = Classifier.of(spec.model(), snapshot.parameters());
        Evaluation evaluation = coordinates.evaluate(spec.model(), snapshot);
        return new End(
                snapshot,
                snapshot.loss(),
                (double) evaluation.correct() / spec.data().size(),
                evaluation,
                classifier,
                classifier.isSilent(spec.data()));
    }

    private static final class Last {
        private @Nullable Snapshot snapshot;
    }
}
