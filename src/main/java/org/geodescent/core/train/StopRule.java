package org.geodescent.core.train;

/**
 * When a run ends by itself; a non-finite loss or weight ends it in any case.
 *
 * @param maximumSteps at least 0; with 0 everything is evaluated at the start
 * @param gradientNorm ends once {@code ‖∇‖₂} is at most this, tested at recorded iterations; 0 switches the rule off
 */
public record StopRule(long maximumSteps, double gradientNorm) {
    public StopRule {
        if (maximumSteps < 0) {
            throw new IllegalArgumentException("number of steps is " + maximumSteps + "; it must be at least 0");
        }
        if (!(gradientNorm >= 0)) {
            throw new IllegalArgumentException("gradient norm is " + gradientNorm + "; it must be at least 0");
        }
    }
}
