package org.geodescent.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.TrainingRun;
import org.geodescent.core.train.Trajectory;

/** A run on the thread that asks for it, for the command line: the same numbers as the window's. */
public final class ForegroundRun {
    private ForegroundRun() {}

    /**
     * The whole run, recorded at log-spaced iterations and at its last one, without measurements. The trajectory is empty if the loss is not finite
     * even at the start.
     *
     * @param cancelled asked every few milliseconds
     */
    public static LossRun run(RunSpec spec, BooleanSupplier cancelled) {
        return run(spec, Coordinates.of(spec.data()), cancelled);
    }

    /** The same of samples that are given in other coordinates than they are trained on. */
    public static LossRun run(RunSpec spec, Coordinates coordinates, BooleanSupplier cancelled) {
        Recorder recorder = new Recorder();
        RunOutcome outcome =
                TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, recorder::add, cancelled);
        return new LossRun(spec, recorder.trajectory, List.of(), Optional.of(outcome), coordinates);
    }

    private static final class Recorder {
        private Trajectory trajectory = Trajectory.EMPTY;

        void add(Snapshot snapshot) {
            trajectory = trajectory.append(snapshot);
        }
    }
}
