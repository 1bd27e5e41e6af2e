package org.geodescent.core.train;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.model.Parameters;

/**
 * A run of gradient descent or of gradient flow that can be advanced, looked at, and continued. Mutable, for one thread
 * at a time; it knows neither threads nor clocks. Flow is counted in iterations too: iteration k is the time k δ.
 */
public abstract sealed class TrainingRun permits GradientDescent, GradientFlow, OneAgainstRest {
    final RunSpec spec;
    private long lastRecorded;

    TrainingRun(RunSpec spec, long lastRecorded) {
        this.spec = spec;
        this.lastRecorded = lastRecorded;
    }

    /**
     * A run that starts at rest, in the mode of the spec. @throws IllegalArgumentException if {@code start} does not
     * fit the model and its number of networks
     */
    public static TrainingRun of(RunSpec spec, Parameters start) {
        if (spec.networks() > 1) {
            return new OneAgainstRest(spec, start);
        }
        return spec.descent().isFlow() ? new GradientFlow(spec, start) : new GradientDescent(spec, start);
    }

    /** A whole run: {@link #run(RecordingSchedule, Consumer, BooleanSupplier)} from the start to its end. */
    public static RunOutcome run(
            RunSpec spec,
            Parameters start,
            RecordingSchedule schedule,
            Consumer<? super Snapshot> recorder,
            BooleanSupplier cancelled) {
        return of(spec, start).run(schedule, recorder, cancelled, state -> 1);
    }

    /** Updates made so far; in flow the time divided by δ. */
    public abstract long iteration();

    /**
     * Why nothing moves any more, {@link RunOutcome.Diverged} or {@link RunOutcome.Undetermined}; empty as long as the
     * run can go on.
     */
    public abstract Optional<RunOutcome> obstacle();

    /**
     * Goes on to an iteration, whatever the stop rule says.
     *
     * @param toIteration nothing happens if it is not after {@link #iteration()}
     * @param cancelled is asked every few milliseconds of work
     * @return whether the iteration was reached; false if cancelled, or if an {@link #obstacle} came before
     */
    public abstract boolean advance(long toIteration, BooleanSupplier cancelled);

    /** The present state. */
    public abstract Snapshot snapshot();

    /** All that is needed to go on from here in another object. */
    public abstract Checkpoint checkpoint();

    /**
     * A run that goes on from here, to the same bits as this one would; this one must not be advanced any more.
     *
     * @param longer differs from this run's spec in its stop rule alone
     */
    public abstract TrainingRun prolonged(RunSpec longer);

    /** What puts this run back to where it is now, to the same bits, however far it has gone since. */
    abstract Runnable wayBack();

    /** Whether loss and weights are finite; false at most at the very start. */
    abstract boolean stateIsFinite();

    /** As below, where nothing is known of gaps: a stop rule for them is passed over. */
    public final RunOutcome run(
            RecordingSchedule schedule, Consumer<? super Snapshot> recorder, BooleanSupplier cancelled) {
        return run(schedule, recorder, cancelled, state -> 1);
    }

    /**
     * Goes on until the spec's stop rule holds.
     *
     * @param recorder is handed the state at the scheduled iterations, each once, and the last finite state in any
     *     case. A run that goes on from a checkpoint does not hand out the checkpoint's state again. If the loss is not
     *     finite even at the start, there is no state to hand out.
     * @param cancelled is asked every few milliseconds of work, whatever the size of the problem
     * @param width of the gap interval of a state, as {@link StopRule#endAt} asks for it
     */
    public final RunOutcome run(
            RecordingSchedule schedule,
            Consumer<? super Snapshot> recorder,
            BooleanSupplier cancelled,
            ToDoubleFunction<? super Snapshot> width) {
        StopRule rule = spec.stopRule();
        while (true) {
            Optional<RunOutcome> obstacle = obstacle();
            if (obstacle.isPresent()) {
                // Not so if the loss is not finite at the very start.
                if (stateIsFinite()) {
                    record(recorder);
                }
                return obstacle.get();
            }
            if (iteration() >= rule.maximumSteps() || schedule.next(iteration() - 1) == iteration()) {
                Optional<RunOutcome> end = rule.endAt(record(recorder), width);
                if (end.isPresent()) {
                    return end.get();
                }
            }
            long next = Math.min(schedule.next(iteration()), rule.maximumSteps());
            if (!advance(next, cancelled) && obstacle().isEmpty()) {
                record(recorder);
                return new RunOutcome.Cancelled(iteration());
            }
        }
    }

    /** Hands out the present state unless that was done, and returns it. */
    private Snapshot record(Consumer<? super Snapshot> recorder) {
        Snapshot snapshot = snapshot();
        if (snapshot.iteration() > lastRecorded) {
            recorder.accept(snapshot);
            lastRecorded = snapshot.iteration();
        }
        return snapshot;
    }
}
