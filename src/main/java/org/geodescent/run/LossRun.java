package org.geodescent.run;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Trajectory;
import org.jspecify.annotations.Nullable;

/**
 * One loss's run as far as it has come. Immutable.
 *
 * @param spec what determines the run
 * @param trajectory recorded so far, with at least the start
 * @param measurements for each snapshot of the trajectory its exact measurements, or null where they are not there yet;
 *     at most as long as the trajectory
 * @param outcome how the run ended; empty while it goes on
 * @param coordinates in which the samples are given and the measurements made; spec and trajectory are about the
 *     samples as they are trained on
 */
public record LossRun(
        RunSpec spec,
        Trajectory trajectory,
        List<@Nullable Measurement> measurements,
        Optional<RunOutcome> outcome,
        Coordinates coordinates) {
    /** A run on samples as they are given. */
    public LossRun(
            RunSpec spec,
            Trajectory trajectory,
            List<@Nullable Measurement> measurements,
            Optional<RunOutcome> outcome) {
        this(spec, trajectory, measurements, outcome, Coordinates.of(spec.data()));
    }
}
