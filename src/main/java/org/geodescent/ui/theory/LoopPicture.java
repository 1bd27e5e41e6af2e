package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.demonstration.Demonstration;
import org.geodescent.demonstration.FeedbackLoopShown;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/** A's Figure 3 with the signals of the shown iteration. While the replay moves, the signals of the whole run are computed once. */
final class LoopPicture implements RunPicture {
    /** A diagram that is narrower has no room for its words, in figure units. */
    private static final double LEAST_WIDTH = 405;

    private static final double LEAST_HEIGHT = 246;

    private List<LossRun> known = List.of();
    private List<LoopCurves.Run> signals = List.of();

    @Override
    public Optional<String> absence(Experiment experiment) {
        return experiment.obstacle().or(() -> experiment.moreThanTwoClasses("The signals of the loop"));
    }

    @Override
    public double leastHeight() {
        return LEAST_HEIGHT;
    }

    @Override
    public double leastWidth() {
        return LEAST_WIDTH;
    }

    @Override
    public boolean showsAll(int losses, double width) {
        return width >= losses * LEAST_WIDTH;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public Demonstration.Shown of(List<LossRun> runs, long iteration) {
        if (runs != known) {
            List<LoopCurves.Run> next = new ArrayList<>();
            runs.forEach(run -> next.add(FeedbackLoopShown.signals(run.spec(), run.trajectory())));
            signals = next;
            known = runs;
        }
        return new FeedbackLoopShown(signals, iteration);
    }
}
