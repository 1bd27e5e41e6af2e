package org.geodescent.core.theory;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
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

    /**
     * Of K ≥ 3 classes, each against the rest: an interval that contains the sum of their optimal values, which is that
     * of B (7). An end is missing where that of a class is.
     *
     * @param classes one interval per class
     */
    public static GapInterval sum(List<GapInterval> classes) {
        return new GapInterval(
                sum(classes, GapInterval::lower, -1),
                sum(classes, GapInterval::upper, 1),
                sum(classes, GapInterval::normUpper, 1));
    }

    /** @param side −1 for a sum that is certainly not too large, 1 for one that is certainly not too small */
    private static Answer<Double> sum(List<GapInterval> classes, Function<GapInterval, Answer<Double>> end, int side) {
        double sum = 0;
        for (int k = 0; k < classes.size(); k++) {
            if (!(end.apply(classes.get(k)) instanceof Answer.Value<Double> value)) {
                return Answer.none("class %d of %d has none".formatted(k + 1, classes.size()));
            }
            sum += value.value();
        }
        return Answer.finite(sum * (1 + side * classes.size() * 0x1p-52));
    }

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
