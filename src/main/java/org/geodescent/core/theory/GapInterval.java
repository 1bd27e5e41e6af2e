package org.geodescent.core.theory;

import java.util.OptionalDouble;
import org.geodescent.core.number.Answer;

/**
 * An interval that contains the optimal value of B (14), and so also that of the non-convex problem (2), made from the
 * state of a run; whatever rounding did. See {@link GapCertifier}.
 *
 * @param lower yᵀλ of a dual feasible λ
 * @param upper {@code Σ |w2_i|‖w1_i‖ / q}, q the smallest signed score: the objective of (14) of the run's own network,
 *     scaled to margin 1
 * @param normUpper {@code ½‖θ‖² / q}, the objective of (2): never below {@code upper}, since
 *     {@code |w2|‖w1‖ ≤ ½(w2² + ‖w1‖²)}, and equal for balanced neurons (Lemma 1)
 */
public record GapInterval(Answer<Double> lower, Answer<Double> upper, Answer<Double> normUpper) {
    /**
     * A network is called globally optimal if {@link #relativeWidth} is at most this. Gradient descent comes closer
     * only like 1/log(iterations): 200,000 steps of 0.01 leave 1.8 % on the paper's two samples.
     */
    public static final double GLOBALLY_OPTIMAL = 1e-2;

    /** {@code (upper − lower) / upper}, at least 0; empty if one end is missing. */
    public OptionalDouble relativeWidth() {
        if (lower instanceof Answer.Value<Double> low && upper instanceof Answer.Value<Double> high) {
            return OptionalDouble.of(high.value() > 0 ? Math.max(0, 1 - low.value() / high.value()) : 0);
        }
        return OptionalDouble.empty();
    }

    /**
     * Whether the network's direction provably has an objective within {@link #GLOBALLY_OPTIMAL} of the global optimum;
     * false does not say that it has not.
     */
    public boolean globallyOptimal() {
        return relativeWidth().orElse(1) <= GLOBALLY_OPTIMAL;
    }
}
