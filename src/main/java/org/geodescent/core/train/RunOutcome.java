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
     * The certified gap closed to the stop rule's value.
     *
     * @param gap the relative width of the interval
     */
    record Certified(long steps, double gap) implements RunOutcome {}

    /**
     * The loss or a weight stopped being finite at the update after {@code steps}; the trajectory ends with the last
     * finite state.
     */
    record Diverged(long steps) implements RunOutcome {}

    /**
     * Gradient flow cannot be followed past the state after {@code steps}: its solution is not unique there, or it
     * changes its gates without end. The trajectory ends with that state.
     *
     * @param reason one clause without a full stop
     */
    record Undetermined(long steps, String reason) implements RunOutcome {}

    /** Cancelled from outside. */
    record Cancelled(long steps) implements RunOutcome {}
}
