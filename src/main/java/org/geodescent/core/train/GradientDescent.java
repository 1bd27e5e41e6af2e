package org.geodescent.core.train;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.Parameters;

/**
 * A run of gradient descent.
 *
 * <p>How a run is driven never changes its bits: advancing in pieces of any size, taking snapshots, cancelling and
 * going on, and going on from a {@link Checkpoint} in a new object all give the numbers of one long run.
 */
public final class GradientDescent extends TrainingRun {
    /** Multiplications between two looks at {@code cancelled}: a few milliseconds. */
    private static final long BLOCK_WORK = 1L << 21;

    private final Stepper stepper;
    private final long blockSteps;
    private final double[] lastParameters;
    private final double[] lastVelocity;
    private long iteration;
    private boolean diverged;

    /**
     * A run that starts at rest. @throws IllegalArgumentException if {@code start} does not fit the model, or the spec
     * asks for flow
     */
    public GradientDescent(RunSpec spec, Parameters start) {
        this(spec, new Checkpoint(0, start, Parameters.of(new double[start.size()])), -1);
    }

    /**
     * A run that goes on from a checkpoint. @throws IllegalArgumentException if it does not fit the model, or the spec
     * asks for flow
     */
    public GradientDescent(RunSpec spec, Checkpoint from) {
        this(spec, from, from.iteration());
    }

    private GradientDescent(RunSpec spec, Checkpoint from, long lastRecorded) {
        super(spec, lastRecorded);
        if (spec.descent().isFlow()) {
            throw new IllegalArgumentException("the run is one of gradient flow, not of gradient descent");
        }
        stepper = Stepper.of(spec, from);
        iteration = from.iteration();
        blockSteps = Math.max(1, BLOCK_WORK / stepper.workPerStep());
        lastParameters = new double[stepper.parameterCount()];
        lastVelocity = new double[stepper.parameterCount()];
        diverged = !stepper.isFinite();
    }

    @Override
    public long iteration() {
        return iteration;
    }

    /** Whether the next update would give a loss or a weight that is not finite; if so, nothing moves any more. */
    public boolean diverged() {
        return diverged;
    }

    @Override
    public Optional<RunOutcome> obstacle() {
        return diverged ? Optional.of(new RunOutcome.Diverged(iteration)) : Optional.empty();
    }

    @Override
    boolean stateIsFinite() {
        return stepper.isFinite();
    }

    @Override
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

    @Override
    public Snapshot snapshot() {
        return new Snapshot(iteration, checkpoint().parameters(), stepper.loss(), stepper.gradientNorm());
    }

    @Override
    public Checkpoint checkpoint() {
        double[] parameters = new double[stepper.parameterCount()];
        double[] velocity = new double[parameters.length];
        stepper.copyTo(parameters, velocity);
        return new Checkpoint(iteration, Parameters.of(parameters), Parameters.of(velocity));
    }

    @Override
    Runnable wayBack() {
        double[] parameters = new double[stepper.parameterCount()];
        double[] velocity = new double[parameters.length];
        stepper.copyTo(parameters, velocity);
        long at = iteration;
        boolean stuck = diverged;
        return () -> {
            stepper.restore(parameters, velocity);
            iteration = at;
            diverged = stuck;
        };
    }

    @Override
    public GradientDescent prolonged(RunSpec longer) {
        return new GradientDescent(longer, checkpoint());
    }
}
