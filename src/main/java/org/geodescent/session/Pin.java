package org.geodescent.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.run.Experiment;

/**
 * A run as it was when somebody pinned it, to be compared with others.
 *
 * @param name what it was, in a line
 * @param experiment that was pinned, which is trained again where it is shown beside another; empty if the pin comes
 *     from a session of an earlier version
 * @param runs one per loss, the cross-entropy first; at least one
 */
public record Pin(String name, Optional<Experiment> experiment, List<Run> runs) {
    /** As many are kept at once: more boundaries could not be told apart. */
    public static final int MOST = 5;

    /**
     * One loss of it.
     *
     * @param iteration of the classifier
     * @param classifier of points as they are given
     * @param value of the loss
     * @param margin as it was measured; empty if there was none
     * @param lipschitz as it was measured; empty if it was not
     * @param correct how many samples were right
     * @param samples how many there were
     */
    public record Run(
            Loss loss,
            long iteration,
            Classifier classifier,
            double value,
            OptionalDouble margin,
            OptionalDouble lipschitz,
            int correct,
            int samples) {}

    public Pin {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.size() > Loss.values().length) {
            throw new IllegalArgumentException("a pin of %d runs; it has one per loss".formatted(runs.size()));
        }
    }
}
