package org.geodescent.picture;

import java.util.List;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.number.NumberText;
import org.geodescent.run.ConvexJob;

/**
 * B's program for K ≥ 3 classes (8): one per class, against the rest, whose optimal values add up. Immutable.
 *
 * @param outcomes one per class, in their order
 */
record ClassPrograms(ConvexJob job, List<ConvexOutcome> outcomes) {
    ClassPrograms {
        outcomes = List.copyOf(outcomes);
    }

    boolean solved() {
        return outcomes.stream().allMatch(ConvexOutcome.Solved.class::isInstance);
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
                        .formatted(job.data().classNames().get(k), ConvexAnalysis.unsolved(outcomes.get(k)));
            }
        }
        double gap = primal > 0 ? Math.max(0, (primal - dual) / primal) : 0;
        return "The convex program of the %d classes has the optimal value %s, the sum of one program per class, certified with a relative gap of %s."
                .formatted(outcomes.size(), NumberText.shown(primal), NumberText.shown(gap));
    }
}
