package org.geodescent.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.figure.recipe.Palette;

/**
 * The signals of training as a feedback loop (A, Figure 3).
 *
 * @param runs at least one, none without signals
 * @param iteration what is shown: of each run its last signals that are not later
 */
public record LoopReading(List<LoopCurves.Run> runs, long iteration) implements Readings {
    public LoopReading {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.signals().isEmpty())) {
            throw new IllegalArgumentException("a feedback loop needs a run with signals");
        }
    }

    /** The signals of a run at the shown iteration. */
    public LoopSignals at(LoopCurves.Run run) {
        LoopSignals at = run.signals().get(0);
        for (LoopSignals signals : run.signals()) {
            at = signals.iteration() <= iteration ? signals : at;
        }
        return at;
    }

    /** How far the update has faded, in a sentence. */
    public String sentence() {
        String shares = runs.stream()
                .filter(run -> run.signals().get(0).update() > 0)
                .map(run -> "%s of its start (%s)"
                        .formatted(
                                NumberText.shown(
                                        at(run).update() / run.signals().get(0).update()),
                                Palette.name(run.loss())))
                .collect(Collectors.joining(", "));
        return "The update h(e) is at " + shares + ".";
    }
}
