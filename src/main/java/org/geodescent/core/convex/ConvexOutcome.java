package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.number.NumberText;

/** What became of B's convex program (14) and its dual (15). */
public sealed interface ConvexOutcome {
    /**
     * Solved, with a certificate: whatever rounding did, the optimal value lies in [dual, primal].
     *
     * @param primal {@code Σ‖u‖} of the neurons, all of whose margins are at least 1: an upper bound
     * @param dual yᵀλ: a lower bound
     * @param lambda N numbers, y_n λ_n ≥ 0, with h(λ) ≤ 1 (16): exactly dual feasible. With a bias and samples that are
     *     nearly parallel, as far from the origin or in large units, doubles do not hold such numbers: there these and
     *     the neurons are the nearest doubles to those that prove the interval
     * @param neurons the non-zero ones, the longest first; they need not be unique
     * @param arrangements p, the number of open cells
     * @param warm whether the previous solution led here: then the last digits may depend on it, and neurons that are
     *     not unique
     */
    record Solved(
            double primal,
            double dual,
            List<Double> lambda,
            List<OptimalNeuron> neurons,
            int arrangements,
            boolean warm)
            implements ConvexOutcome {
        public Solved {
            lambda = List.copyOf(lambda);
            neurons = List.copyOf(neurons);
        }

        /** {@code (primal − dual) / primal}, at most {@link MaxMarginProgram#RELATIVE_GAP}. */
        public double relativeGap() {
            return primal > 0 ? Math.max(0, (primal - dual) / primal) : 0;
        }
    }

    /**
     * No bias-free two-layer ReLU network of any width classifies the samples; decided exactly.
     *
     * @param reason one sentence that names the samples, counted from 1
     * @param samples their indices, ascending
     */
    record Infeasible(String reason, List<Integer> samples) implements ConvexOutcome {
        public Infeasible {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Not solved, or not well enough: cancelled, too large, or too ill-conditioned.
     *
     * @param reason one sentence
     * @param lower a certain lower bound of the optimal value, at least 0
     * @param upper a certain upper bound, possibly infinite
     */
    record Undecided(String reason, double lower, double upper) implements ConvexOutcome {
        /** The reason, and how far it came. */
        public String sentence() {
            if (upper < Double.POSITIVE_INFINITY) {
                return "%s; the optimal value lies between %s and %s"
                        .formatted(reason, NumberText.of(lower, DIGITS), NumberText.of(upper, DIGITS));
            }
            return lower > 0
                    ? "%s; the optimal value is at least %s".formatted(reason, NumberText.of(lower, DIGITS))
                    : reason;
        }

        private static final int DIGITS = 6;
    }
}
