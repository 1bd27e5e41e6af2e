package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.picture.demonstration.FeedbackLoopShown;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/**
 * A's Figure 3 with the signals of the shown iteration. While the replay moves, the signals of the whole run are
 * computed once.
 */
public final class LoopPicture implements Picture {
    /** A diagram that is narrower has no room for its words, in figure units. */
    private static final double LEAST_WIDTH = 405;

    private List<LossRun> known = List.of();
    private List<LoopCurves.Run> signals = List.of();

    @Override
    public String id() {
        return "feedback-loop";
    }

    @Override
    public String title() {
        return "Loop";
    }

    @Override
    public About about() {
        return new About(
                "Feedback loop",
                "Training as a loop: the error of the estimate drives the update, and the update changes the estimate. When the error dies, nothing moves any more,"
                        + " right or wrong.",
                "A, Figure 3");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS, Need.WHOLE_PATH);
    }

    @Override
    public int losses(double width) {
        return (int) Math.max(1, width / LEAST_WIDTH);
    }

    @Override
    public Size least() {
        return new Size(LEAST_WIDTH, 246);
    }

    @Override
    public Optional<Size> natural() {
        return Optional.of(new Size(1040, 580));
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return experiment
                .obstacle()
                .or(() -> experiment.moreThanTwoClasses("The signals of the loop"))
                .map(Absence::new);
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty()) {
            return new Drawn.Absent(moment, Absence.UNTRAINED);
        }
        if (!Moment.areSame(runs, known)) {
            signals = runs.stream()
                    .map(run -> FeedbackLoopShown.signals(run.spec(), run.trajectory()))
                    .toList();
            known = runs;
        }
        FeedbackLoopShown shown = new FeedbackLoopShown(signals, moment.iteration());
        return new Drawn.Shown(
                moment,
                shown.figure(moment.look().width(), moment.look().height()),
                shown.caption(),
                new Handles.None());
    }
}
