package org.geodescent.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;

/** The runs of cards, and the moments that cards have drawn of them. */
final class CardRuns {
    private CardRuns() {}

    /**
     * From start to end, recorded as in the window.
     *
     * @throws CancellationException if cancelled
     * @throws IllegalStateException if the run diverges: the published runs do not
     */
    static LossRun run(Experiment experiment, Loss loss, BooleanSupplier cancelled) {
        RunSpec spec = experiment.runs().stream()
                .filter(run -> run.objective().loss() == loss)
                .findFirst()
                .orElseThrow();
        LossRun run = ForegroundRun.run(spec, experiment.coordinates(), cancelled);
        RunOutcome outcome = run.outcome().orElseThrow();
        if (outcome instanceof RunOutcome.Cancelled) {
            throw new CancellationException();
        }
        if (outcome instanceof RunOutcome.Diverged diverged) {
            throw new IllegalStateException("the run diverged after step " + diverged.steps());
        }
        return run;
    }

    /** The end of runs of an experiment; without runs the experiment alone. */
    static Moment end(Experiment experiment, List<LossRun> runs, Look look) {
        return new Moment(experiment, runs, Optional.empty(), Long.MAX_VALUE, look, Gesture.NONE);
    }
}
