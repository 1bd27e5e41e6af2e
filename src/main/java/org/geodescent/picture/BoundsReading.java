package org.geodescent.picture;

import java.util.List;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;

/**
 * What A's Theorems 1 to 3 say of one moment.
 *
 * @param chosen the statement that the figure shows
 * @param told every statement once, those first that are about a run's loss and kind of model
 * @param series of the run that the chosen statement is told of
 */
public record BoundsReading(Statement chosen, List<Told> told, TheoremSeries series) implements Readings {
    /**
     * A statement at the shown iteration.
     *
     * @param loss of the run that it is told of: the statement's own if it is trained
     * @param fits whether the run has the loss and the kind of model that the statement is about
     * @param iteration that is shown
     */
    public record Told(Loss loss, boolean fits, long iteration, TheoremValue value) {}

    public BoundsReading {
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
