package org.geodescent.view;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.figure.Figure;

/**
 * What A's Theorems 1 to 3 say of one moment. Immutable.
 *
 * @param request what it was made from
 * @param outcome the figure and the numbers, or why there are none
 */
public record BoundsScene(TheoryRequest request, Outcome outcome) {
    /** Figure and numbers, or why there are none. */
    public sealed interface Outcome {
        /**
         * None.
         *
         * @param sentence why, and what to do
         */
        record Missing(String sentence) implements Outcome {}

        /**
         * Figure and numbers, which belong together.
         *
         * @param figure of the chosen statement along its run
         * @param chosen the statement that the figure shows
         * @param told every statement once, those first that are about a run's loss and kind of model
         * @param series of the run that the chosen statement is told of
         */
        record Shown(Figure figure, Statement chosen, List<Told> told, TheoremSeries series) implements Outcome {
            public Shown {
                told = List.copyOf(told);
            }

            /** What is told of this statement. */
            public Told of(Statement statement) {
                return told.stream()
                        .filter(each -> each.value().statement() == statement)
                        .findFirst()
                        .orElseThrow();
            }
        }
    }

    /**
     * A statement at the shown iteration.
     *
     * @param loss of the run that it is told of: the statement's own if it is trained
     * @param fits whether the run has the loss and the kind of model that the statement is about
     * @param iteration that is shown
     */
    public record Told(Loss loss, boolean fits, long iteration, TheoremValue value) {}

    /** The figure with its numbers, if there are any. */
    public Optional<Outcome.Shown> shown() {
        return outcome instanceof Outcome.Shown shown ? Optional.of(shown) : Optional.empty();
    }
}
