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
     * The whole run, recorded at log-spaced iterations and at its last one, without measurements. The trajectory is
     * empty if the loss is not finite even at the start.
     *
     * @param cancelled asked every few milliseconds
     */
    public static LossRun run(RunSpec spec, BooleanSupplier cancelled) {
        return run(spec, Coordinates.of(spec.data()), cancelled);
    }

    /** The same of samples that are given in other coordinates than they are trained on. */
    public static LossRun run(RunSpec spec, Coordinates coordinates, BooleanSupplier cancelled) {
        return run(spec, coordinates, Long.MAX_VALUE, cancelled);
    }

    /**
     * The same as far as it is wanted.
     *
     * @param last what comes after this iteration is not wanted: the run ends there, without an outcome if it had gone
     *     on
     */
    public static LossRun run(RunSpec spec, Coordinates coordinates, long last, BooleanSupplier cancelled) {
        Recorder recorder = new Recorder(last);
        RunOutcome outcome = TrainingRun.of(spec, spec.startParameters())
                .run(
                        RecordingSchedule.DEFAULT,
                        recorder::add,
                        () -> recorder.passed || cancelled.getAsBoolean(),
                        RunGaps.widths(spec));
        return new LossRun(
                spec,
                recorder.trajectory,
                List.of(),
                recorder.passed ? Optional.empty() : Optional.of(outcome),
                coordinates);
    }

    private static final class Recorder {
        private final long last;
        private Trajectory trajectory = Trajectory.EMPTY;
        private boolean passed;

        Recorder(long last) {
            this.last = last;
        }

        void add(Snapshot snapshot) {
            passed = snapshot.iteration() > last;
            if (!passed) {
                trajectory = trajectory.append(snapshot);
            }
        }
    }
}
