package org.geodescent.figure.recipe;

import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;

/**
 * How figures name the iteration. Gradient flow has no iterations of its own: its iteration k is the time k δ, and they
 * say so.
 */
public final class IterationLabel {
    /** Of a logarithmic axis of gradient descent, on which the start has its place at 1. */
    static final String STEPS = "iteration + 1";

    private IterationLabel() {}

    /** The label of a logarithmic axis, on which the start has its place at 1. */
    public static String ofAxis(Descent descent) {
        return descent.isFlow()
                ? "iteration k + 1, time t = %s k".formatted(NumberText.shown(descent.stepSize()))
                : STEPS;
    }

    /** The time of an iteration of gradient flow, as {@code t = 0.590}. */
    public static String time(Descent descent, long iteration) {
        return "t = " + NumberText.shown(iteration * descent.stepSize());
    }
}
