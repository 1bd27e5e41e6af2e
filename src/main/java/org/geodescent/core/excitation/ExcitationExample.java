package org.geodescent.core.excitation;

import java.util.List;
import java.util.function.BooleanSupplier;

/** One of the examples of A, 1.1: parameters and seed, which determine every bit of what comes out. */
public sealed interface ExcitationExample
        permits AttenuatedRegression, SystemIdentification, StochasticGradient, TwoArmedBandit {
    /** The most updates that are made. */
    long MOST_STEPS = 10_000_000;

    /** What the estimates should become. */
    double truth();

    /**
     * The same problem under several conditions, the persistently exciting one first.
     *
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    List<ExcitationTrace> traces(BooleanSupplier cancelled);

    /** Checks a number of steps. @throws IllegalArgumentException unless 1 ≤ steps ≤ {@link #MOST_STEPS} */
    static void requireSteps(long steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "number of steps is " + steps + "; it must be between 1 and " + MOST_STEPS);
        }
    }

    /** Checks a parameter. @throws IllegalArgumentException unless low ≤ value ≤ high; NaN is refused */
    static void requireBetween(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s is %s; it must be between %s and %s".formatted(name, value, low, high));
        }
    }
}
