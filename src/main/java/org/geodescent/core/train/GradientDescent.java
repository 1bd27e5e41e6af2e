package org.geodescent.core.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.model.Parameters;

/**
 * A run of gradient descent that can be advanced, looked at, and continued. Mutable, for one thread at a time; it knows
 * neither threads nor clocks.
 *
 * <p>How a run is driven never changes its bits: advancing in pieces of any size, taking snapshots, cancelling and going on,
 * and going on from a {@link Checkpoint} in a new object all give the numbers of one long run.
 */
public final class GradientDescent {
    /** Multiplications between two looks at {@code cancelled}: a few milliseconds. */
    private static final long BLOCK_WORK = 1L << 21;

    private final RunSpec spec;
    private final Stepper stepper;
    private final long blockSteps;
    private final double[] lastParameters;
    private final double[] lastVelocity;
    private long iteration;
    private long lastRecorded;
    private boolean diverged;

    /** A run that starts at rest. @throws IllegalArgumentException if {@code start} does not fit the model */
    public GradientDescent(RunSpec spec, Parameters start) {
        this(spec, new Checkpoint(0, start, Parameters.of(new double[start.size()])), -1);
    }

    /** A run that goes on from a checkpoint. @throws IllegalArgumentException if it does not fit the model */
    public GradientDescent(RunSpec spec, Checkpoint from) {
        this(spec, from, from.iteration());
    }

    private GradientDescent(RunSpec spec, Checkpoint from, long lastRecorded) {
        this.spec = spec;
        this.lastRecorded = lastRecorded;
        stepper = Stepper.of(spec, from);
        iteration = from.iteration();
        blockSteps = Math.max(1, BLOCK_WORK / stepper.workPerStep());
        lastParameters = new double[stepper.parameterCount()];
        lastVelocity = new double[stepper.parameterCount()];
        diverged = !stepper.isFinite();
    }

    /** A whole run: {@link #run(RecordingSchedule, Consumer, BooleanSupplier)} from the start to its end. */
    public static RunOutcome run(
            RunSpec spec,
            Parameters start,
            RecordingSchedule schedule,
            Consumer<? super Snapshot> recorder,
            BooleanSupplier cancelled) {
        return new GradientDescent(spec, start).run(schedule, recorder, cancelled);
    }

    /** Updates made so far. */
    public long iteration() {
        return iteration;
    }

    /** Whether the next update would give a loss or a weight that is not finite; if so, nothing moves any more. */
    public boolean diverged() {
        return diverged;
    }

    /**
     * Goes on until the spec's stop rule holds.
     *
     * @param recorder is handed the state at the scheduled iterations, each once, and the last finite state in any case. A run
     *     that goes on from a checkpoint does not hand out the checkpoint's state again. If the loss is not finite even at
     *     the start, there is no state to hand out.
     * @param cancelled is asked every few milliseconds of work, whatever the size of the problem
     */
    public RunOutcome run(RecordingSchedule schedule, Consumer<? super Snapshot> recorder, BooleanSupplier cancelled) {
        StopRule rule = spec.stopRule();
        while (true) {
            if (diverged) {
                // Not so if the loss is not finite at the very start.
                if (stepper.isFinite()) {
                    record(recorder);
                }
                return new RunOutcome.Diverged(iteration);
            }
            if (iteration >= rule.maximumSteps() || schedule.next(iteration - 1) == iteration) {
                double norm = record(recorder);
                if (rule.gradientNorm() > 0 && norm <= rule.gradientNorm()) {
                    return new RunOutcome.Stationary(iteration, norm);
                }
            }
            if (iteration >= rule.maximumSteps()) {
                return new RunOutcome.Completed(iteration);
            }
            if (!advance(Math.min(schedule.next(iteration), rule.maximumSteps()), cancelled) && !diverged) {
                record(recorder);
                return new RunOutcome.Cancelled(iteration);
            }
        }
    }

    /** Hands out the present state unless that was done. @return the gradient's norm */
    private double record(Consumer<? super Snapshot> recorder) {
        Snapshot snapshot = snapshot();
        if (iteration > lastRecorded) {
            recorder.accept(snapshot);
            lastRecorded = iteration;
        }
        return snapshot.gradientNorm();
    }

    /**
     * Makes updates up to an iteration, whatever the stop rule says.
     *
     * @param toIteration nothing happens if it is not after {@link #iteration()}
     * @param cancelled is asked every few milliseconds of work
     * @return whether the iteration was reached; false if cancelled or diverged before
     */
    public boolean advance(long toIteration, BooleanSupplier cancelled) {
        while (iteration < toIteration) {
            if (diverged || cancelled.getAsBoolean()) {
                return false;
            }
            advanceBlock(Math.min(blockSteps, toIteration - iteration));
        }
        return true;
    }

    private void advanceBlock(long steps) {
        stepper.copyTo(lastParameters, lastVelocity);
        stepper.run(steps);
        if (stepper.isFinite()) {
            iteration += steps;
            return;
        }
        // Somewhere in the block: do it again, step by step, and keep the last finite state.
        stepper.restore(lastParameters, lastVelocity);
        while (true) {
            stepper.run(1);
            if (!stepper.isFinite()) {
                stepper.restore(lastParameters, lastVelocity);
                diverged = true;
                return;
            }
            stepper.copyTo(lastParameters, lastVelocity);
            iteration++;
        }
    }

    /** The present state. */
    public Snapshot snapshot() {
        return new Snapshot(iteration, checkpoint().parameters(), stepper.loss(), stepper.gradientNorm());
    }

    /** All that is needed to go on from here in another object. */
    public Checkpoint checkpoint() {
        double[] parameters = new double[stepper.parameterCount()];
        double[] velocity = new double[parameters.length];
        stepper.copyTo(parameters, velocity);
        return new Checkpoint(iteration, Parameters.of(parameters), Parameters.of(velocity));
    }
}
