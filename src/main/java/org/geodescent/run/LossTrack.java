package org.geodescent.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Trajectory;
import org.jspecify.annotations.Nullable;

/** One loss of a {@link TrainingJob}: advanced by the training thread, measured by the measuring thread. */
final class LossTrack {
    private final RunSpec spec;
    private final GradientDescent descent;
    private volatile Trajectory trajectory;
    private volatile Optional<RunOutcome> outcome = Optional.empty();
    private volatile List<@Nullable Measurement> published = List.of();

    LossTrack(RunSpec spec) {
        this(spec, GradientDescent.start(spec), Trajectory.EMPTY);
        trajectory = trajectory.append(descent.snapshot());
        outcome = descent.outcome();
    }

    private LossTrack(RunSpec spec, GradientDescent descent, Trajectory trajectory) {
        this.spec = spec;
        this.descent = descent;
        this.trajectory = trajectory;
    }

    /** This track with a later end; this one must not be advanced any more. */
    LossTrack prolonged(RunSpec longer) {
        LossTrack track = new LossTrack(longer, descent.withStopRule(longer), trajectory);
        track.published = published;
        track.outcome = track.descent.outcome();
        return track;
    }

    boolean active() {
        return outcome.isEmpty();
    }

    long iteration() {
        return descent.iteration();
    }

    /** To the next recorded iteration, or as far as it comes until cancelled. */
    void advance(BooleanSupplier cancelled) {
        if (!active()) {
            return;
        }
        long target = Math.min(
                RecordingSchedule.after(trajectory.last().iteration()),
                spec.stopRule().maximumSteps());
        descent.advance(target, cancelled);
        if (descent.iteration() == target && target > trajectory.last().iteration()) {
            trajectory = trajectory.append(descent.snapshot());
        }
        outcome = descent.outcome();
    }

    void markCancelled() {
        if (active()) {
            outcome = Optional.of(new RunOutcome.Cancelled(trajectory.last().iteration()));
        }
    }

    /** Measures one more snapshot; false if none is left. */
    boolean measureNext() {
        return false;
    }

    LossRun state() {
        return new LossRun(spec, trajectory, Collections.unmodifiableList(published), outcome);
    }
}
