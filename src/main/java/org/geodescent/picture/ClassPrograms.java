package org.geodescent.picture;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.NumberText;

/**
 * B's program for K ≥ 3 classes (8): one per class, against the rest, whose optimal values add up. Immutable.
 *
 * @param outcomes one per class, in their order
 */
record ClassPrograms(Dataset data, boolean biasColumn, List<ConvexOutcome> outcomes) {
    ClassPrograms {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Solves them.
     *
     * @param cancelled asked now and then; true leaves programs undecided
     */
    static ClassPrograms of(Dataset data, boolean biasColumn, BooleanSupplier cancelled) {
        return new ClassPrograms(data, biasColumn, MaxMarginProgram.solveClasses(data, biasColumn, cancelled));
    }

    /** The optimal value with its certificate, or why there is none, in one sentence. */
    String sentence() {
        double primal = 0;
        double dual = 0;
        for (int k = 0; k < outcomes.size(); k++) {
            if (outcomes.get(k) instanceof ConvexOutcome.Solved solved) {
                primal += solved.primal();
                dual += solved.dual();
            } else {
                return "Class %s against the others: %s"
                        .formatted(data.classNames().get(k), ConvexAnalysis.unsolved(outcomes.get(k)));
            }
        }
        double gap = primal > 0 ? Math.max(0, (primal - dual) / primal) : 0;
        return "The convex program of the %d classes has the optimal value %s, the sum of one program per class, certified with a relative gap of %s."
                .formatted(outcomes.size(), NumberText.shown(primal), NumberText.shown(gap));
    }
}
