package org.geodescent.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.TrainingRun;
import org.geodescent.core.train.Trajectory;
import org.jspecify.annotations.Nullable;

/**
 * One loss of an {@link ActiveRun}: advanced by the training thread, measured by the measuring thread. At its end also
 * measured for other runs, on their threads.
 */
final class LossTrack {
    /** Snapshots are measured coarse to fine, so that a curve is there early and then gains detail. */
    private static final int COARSEST_STRIDE = 32;

    private final RunSpec spec;
    private final Coordinates coordinates;
    private final TrainingRun training;
    private final ToDoubleFunction<Snapshot> gapWidth;
    private volatile Trajectory trajectory;
    private volatile Optional<RunOutcome> outcome = Optional.empty();
    /**
     * As long as the trajectory was when it was last looked at; null where nothing is measured yet. Guarded by itself.
     */
    private final List<@Nullable Measurement> measured = new ArrayList<>();

    LossTrack(RunSpec spec, Coordinates coordinates) {
        this(spec, coordinates, TrainingRun.of(spec, spec.startParameters()), Trajectory.EMPTY);
        trajectory = trajectory.append(training.snapshot());
        updateOutcome();
    }

    private LossTrack(RunSpec spec, Coordinates coordinates, TrainingRun training, Trajectory trajectory) {
        this.spec = spec;
        this.coordinates = coordinates;
        this.training = training;
        this.trajectory = trajectory;
        gapWidth = RunGaps.widths(spec);
    }

    /** This track with a later end; this one must not be advanced any more. */
    LossTrack prolonged(RunSpec longer) {
        TrainingRun further = training.obstacle().isPresent() ? training : training.prolonged(longer);
        LossTrack track = new LossTrack(longer, coordinates, further, trajectory);
        synchronized (measured) {
            track.measured.addAll(measured);
        }
        track.updateOutcome();
        return track;
    }

    /** Whether the loss is finite at the start; if not, there is nothing to train. */
    boolean startIsFinite() {
        return Double.isFinite(trajectory.get(0).loss());
    }

    boolean active() {
        return outcome.isEmpty();
    }

    /** How many numbers it holds at most: the recorded weights, and what training knows of every sample and weight. */
    long numbers() {
        Trajectory recorded = trajectory;
        return ((long) recorded.size() + spec.data().size())
                * recorded.get(0).parameters().size();
    }

    long iteration() {
        return training.iteration();
    }

    /** To the next recorded iteration, or as far as it comes until cancelled or stopped by an obstacle. */
    void advance(BooleanSupplier cancelled) {
        if (!active()) {
            return;
        }
        long next = RecordingSchedule.DEFAULT.next(trajectory.last().iteration());
        boolean reached = training.advance(Math.min(next, spec.stopRule().maximumSteps()), cancelled);
        if (reached || training.obstacle().isPresent()) {
            record();
            updateOutcome();
        }
    }

    void markCancelled() {
        if (active()) {
            record();
            outcome = Optional.of(new RunOutcome.Cancelled(training.iteration()));
        }
    }

    private void record() {
        if (training.iteration() > trajectory.last().iteration()) {
            trajectory = trajectory.append(training.snapshot());
        }
    }

    private void updateOutcome() {
        Snapshot last = trajectory.last();
        Optional<RunOutcome> obstacle = training.obstacle();
        outcome = obstacle.isPresent() ? obstacle : spec.stopRule().endAt(last, gapWidth);
    }

    /** Measures one more snapshot, on the measuring thread; false if none is left. */
    boolean measureNext() {
        Trajectory recorded = trajectory;
        int index = nextToMeasure(recorded.size());
        if (index < 0) {
            return false;
        }
        Snapshot snapshot = recorded.get(index);
        Measurement measurement = coordinates.measure(spec.model(), snapshot);
        synchronized (measured) {
            measured.set(index, measurement);
        }
        return true;
    }

    private int nextToMeasure(int size) {
        synchronized (measured) {
            while (measured.size() < size) {
                measured.add(null);
            }
            for (int stride = COARSEST_STRIDE; stride >= 1; stride /= 2) {
                for (int index = size - 1; index >= 0; index -= stride) {
                    if (measured.get(index) == null) {
                        return index;
                    }
                }
            }
        }
        return -1;
    }

    LossRun state() {
        List<@Nullable Measurement> copy;
        Trajectory recorded = trajectory;
        synchronized (measured) {
            copy = new ArrayList<>(measured.subList(0, Math.min(measured.size(), recorded.size())));
        }
        return new LossRun(spec, recorded, Collections.unmodifiableList(copy), outcome, coordinates);
    }
}
