package org.geodescent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.train.RunSpec;
import org.geodescent.demonstration.DeepLinearShown;
import org.geodescent.demonstration.Demonstration;
import org.geodescent.demonstration.FeedbackLoopShown;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/** The views of a saved session that show the training itself, for points of any dimension. Trains again, on this thread. */
public final class LoopRendering {
    /** Sizes in figure units. */
    private static final double WIDTH = 1040;

    private static final double SPECTRA_HEIGHT = 700;
    private static final double LOOP_HEIGHT = 580;

    private LoopRendering() {}

    /**
     * Singular values and features of the layers, of the session's first loss.
     *
     * @throws IllegalArgumentException in one sentence, if the model is not a deep linear net or nothing can be trained
     */
    public static Figure singularValues(Session session, BooleanSupplier cancelled) {
        if (!(session.experiment().model() instanceof DeepLinear)) {
            throw new IllegalArgumentException(
                    "singular values of layers are those of deep linear nets; this model is another");
        }
        LossRun run = runs(session, cancelled).get(0);
        return figure(session, new DeepLinearShown(run.spec(), run.trajectory(), iteration(session)), SPECTRA_HEIGHT);
    }

    /** The feedback loop of every loss. @throws IllegalArgumentException in one sentence, if nothing can be trained */
    public static Figure feedbackLoop(Session session, BooleanSupplier cancelled) {
        List<LoopCurves.Run> signals = new ArrayList<>();
        for (LossRun run : runs(session, cancelled)) {
            signals.add(FeedbackLoopShown.signals(run.spec(), run.trajectory()));
        }
        return figure(session, new FeedbackLoopShown(signals, iteration(session)), LOOP_HEIGHT);
    }

    private static long iteration(Session session) {
        return session.view().iteration().orElse(Long.MAX_VALUE);
    }

    private static Figure figure(Session session, Demonstration.Shown shown, double height) {
        return shown.figure(WIDTH, height).withProvenance(SessionJson.write(session.withoutBasin()));
    }

    private static List<LossRun> runs(Session session, BooleanSupplier cancelled) {
        Experiment experiment = session.experiment();
        experiment
                .obstacle()
                .or(() -> experiment.moreThanTwoClasses("These views"))
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        List<LossRun> runs = new ArrayList<>();
        for (RunSpec spec : experiment.runs()) {
            LossRun run = ForegroundRun.run(spec, cancelled);
            if (run.trajectory().isEmpty()) {
                throw new IllegalArgumentException("the loss is not finite at the start; use smaller data or weights");
            }
            runs.add(run);
        }
        return runs;
    }
}
