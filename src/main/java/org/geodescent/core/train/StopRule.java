package org.geodescent.core.train;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * When a run ends by itself; a non-finite loss or weight ends it in any case.
 *
 * @param maximumSteps at least 0; with 0 everything is evaluated at the start
 * @param gradientNorm ends once {@code ‖∇‖₂} is at most this, tested at recorded iterations; 0 switches the rule off
 * @param gap ends once the certified gap of a bias-free network is at most this part of its upper end, from 0 to below
 *     1, tested at recorded iterations; 0 switches the rule off
 */
public record StopRule(long maximumSteps, double gradientNorm, double gap) {
    public StopRule {
        if (maximumSteps < 0) {
            throw new IllegalArgumentException("number of steps is " + maximumSteps + "; it must be at least 0");
        }
        if (!(gradientNorm >= 0)) {
            throw new IllegalArgumentException("gradient norm is " + gradientNorm + "; it must be at least 0");
        }
        if (!(gap >= 0 && gap < 1)) {
            throw new IllegalArgumentException("gap is " + gap + "; it must be at least 0 and below 1");
        }
    }

    /** Without a rule for the gap. */
    public StopRule(long maximumSteps, double gradientNorm) {
        this(maximumSteps, gradientNorm, 0);
    }

    public StopRule withMaximumSteps(long other) {
        return new StopRule(other, gradientNorm, gap);
    }

    public StopRule withGradientNorm(double other) {
        return new StopRule(maximumSteps, other, gap);
    }

    public StopRule withGap(double other) {
        return new StopRule(maximumSteps, gradientNorm, other);
    }

    /** Whether more than the number of steps counts. */
    public boolean looksAtStates() {
        return gradientNorm > 0 || gap > 0;
    }

    /** Whether a run with this rule passes wherever one with that rule ends, and goes on. */
    public boolean prolongs(StopRule shorter) {
        return maximumSteps > shorter.maximumSteps && gradientNorm <= shorter.gradientNorm && gap <= shorter.gap;
    }

    /**
     * How a run ends at a recorded state; empty if it goes on.
     *
     * @param width the relative width of the state's gap interval, 1 where it has none; asked only if it is needed
     */
    public Optional<RunOutcome> endAt(Snapshot state, ToDoubleFunction<? super Snapshot> width) {
        if (gradientNorm > 0 && state.gradientNorm() <= gradientNorm) {
            return Optional.of(new RunOutcome.Stationary(state.iteration(), state.gradientNorm()));
        }
        if (gap > 0) {
            double reached = width.applyAsDouble(state);
            if (reached <= gap) {
                return Optional.of(new RunOutcome.Certified(state.iteration(), reached));
            }
        }
        return state.iteration() >= maximumSteps
                ? Optional.of(new RunOutcome.Completed(state.iteration()))
                : Optional.empty();
    }
}
