package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.demonstration.Demonstration;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/** What a {@link RunTab} shows: made from recorded runs, on a worker. One object belongs to one tab, so that it may keep what it has computed. */
interface RunPicture {
    /** Why there is no picture of an experiment, in one sentence; empty if there is one. On the JavaFX thread. */
    Optional<String> absence(Experiment experiment);

    /** Below this height, in figure units, the picture is drawn smaller rather than fuller. */
    default double leastHeight() {
        return 0;
    }

    /** As {@link #leastHeight}, of the width. */
    default double leastWidth() {
        return 0;
    }

    /** Whether all losses are shown together in a figure of this width; if not so, somebody chooses one. */
    boolean showsAll(int losses, double width);

    /**
     * The picture. On the worker only.
     *
     * @param runs at least one, only one unless all are shown, each with a snapshot, of an experiment that has no {@link #absence}
     * @param iteration that is shown
     */
    Demonstration.Shown of(List<LossRun> runs, long iteration);
}
