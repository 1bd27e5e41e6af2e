package org.geodescent.run;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
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

    /** Every iteration that is recorded of any of these runs. */
    public static NavigableSet<Long> recorded(List<LossRun> runs) {
        NavigableSet<Long> iterations = new TreeSet<>();
        runs.forEach(run -> run.trajectory().forEach(snapshot -> iterations.add(snapshot.iteration())));
        return iterations;
    }

    /** Whether there are as many runs here as there, each of them like its counterpart. */
    public static boolean areAlike(List<LossRun> here, List<LossRun> there, BiPredicate<LossRun, LossRun> alike) {
        boolean all = here.size() == there.size();
        for (int i = 0; all && i < here.size(); i++) {
            all = alike.test(here.get(i), there.get(i));
        }
        return all;
    }

    /** Whether these runs have come to the same states, perhaps measured farther. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public static boolean haveSameStates(List<LossRun> here, List<LossRun> there) {
        return areAlike(here, there, (one, other) -> one.trajectory() == other.trajectory());
    }

    /** The last iteration to which any of these runs has come; 0 of none. */
    public static long end(List<LossRun> runs) {
        return runs.stream()
                .mapToLong(run -> run.trajectory().last().iteration())
                .max()
                .orElse(0);
    }

    /**
     * Of K ≥ 3 classes the run of one class against the rest, by itself: what it trains on, and the network of that
     * class in every snapshot. Loss and gradient norm of the snapshots stay those of all networks together.
     *
     * @param k the class, from 0
     */
    public LossRun ofClass(int k) {
        RunSpec problem = spec.problems().get(k);
        int each = problem.model().parameterCount();
        Trajectory own = Trajectory.EMPTY;
        for (Snapshot all : trajectory) {
            own = own.append(new Snapshot(
                    all.iteration(), all.parameters().slice(k * each, (k + 1) * each), all.loss(), all.gradientNorm()));
        }
        Dataset given = coordinates.data().oneAgainstRest(k);
        return new LossRun(problem, own, List.of(), outcome, new Coordinates(given, coordinates.map()));
    }
}
