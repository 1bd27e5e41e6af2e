package org.geodescent.ui.window;

import java.util.Optional;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.train.Start;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunState;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Workbench;

/** Chooses the one sentence that says what can be seen now. */
final class Captions {
    private Captions() {}

    static String of(Workbench workbench) {
        Experiment experiment = workbench.experiment();
        if (experiment.obstacle().isPresent()) {
            return experiment.obstacle().get();
        }
        if (workbench.runStateProperty().get() instanceof RunState.Blocked blocked) {
            return blocked.reason();
        }
        boolean ended = workbench.runStateProperty().get() instanceof RunState.Active active && active.ended();
        Playback playback = workbench.playback();
        boolean atEnd = ended
                && playback.positionProperty().get() >= playback.endProperty().get();
        Optional<Preset> preset = Presets.ALL.stream()
                .filter(p -> p.title().equals(experiment.title())
                        && p.model().equals(experiment.model())
                        && p.losses() == experiment.losses()
                        && p.squaredStart().isPresent()
                                == experiment.squaredStart().isPresent())
                .findFirst();
        if (preset.isPresent() && !atEnd) {
            return preset.get().caption();
        }
        return experiment.losses() == LossChoice.BOTH ? both(experiment, atEnd) : single(experiment, atEnd);
    }

    private static String both(Experiment experiment, boolean atEnd) {
        if (experiment.squaredStart().isPresent()) {
            return "Same data, same network; each loss from its own start, as published.";
        }
        if (atEnd && experiment.start() instanceof Start.Seeded) {
            return "Same data, same network, same start. Only the loss differs: compare the two discs.";
        }
        return "Same data, same network, same start. Only the loss differs.";
    }

    private static String single(Experiment experiment, boolean atEnd) {
        boolean crossEntropy = experiment.losses() == LossChoice.CROSS_ENTROPY;
        if (experiment.model() instanceof LinearModel) {
            return crossEntropy
                    ? "A straight boundary: cross-entropy keeps turning it, ever more slowly, towards the points nearest to it."
                    : "A straight boundary: the squared loss weighs every point, near or far, and settles.";
        }
        if (crossEntropy) {
            return atEnd
                    ? "Cross-entropy has almost stopped pushing: the few points that are still large hold the boundary."
                    : "Cross-entropy pushes a point only until it is classified well: watch the dots shrink.";
        }
        return "The squared loss pushes every point until its score is exactly the target.";
    }
}
