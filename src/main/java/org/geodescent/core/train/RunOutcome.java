package org.geodescent.core.train;

/** How a run ended. */
public sealed interface RunOutcome {
    /** How many updates were made and kept. */
    long steps();

    /** All steps were made. */
    record Completed(long steps) implements RunOutcome {}

    /** The gradient norm fell to the stop rule's value. */
    record Stationary(long steps, double gradientNorm) implements RunOutcome {}

    /**
     * The loss or a weight stopped being finite at the update after {@code steps}; the trajectory ends with the last finite state.
     */
    record Diverged(long steps) implements RunOutcome {}

    /** Cancelled from outside. */
    record Cancelled(long steps) implements RunOutcome {}
}
