package org.geodescent.preset;

import java.util.Optional;

/**
 * One sentence, from a moment of the run on.
 *
 * @param from the iteration; of a moment, the earliest at which it counts
 * @param moment what has to have happened; empty: only the iteration counts
 * @param text in the present tense, at most {@value #LONGEST} characters
 */
public record Caption(long from, Optional<Event> moment, String text) {
    /** So much is read in one line. */
    public static final int LONGEST = 95;

    /** What happens in a run. */
    public enum Event {
        /** From here on every loss has all points right. */
        ALL_RIGHT,
        /** From here on one loss has all points right. */
        FIRST_RIGHT,
        /** The loss has lost a tenth of what it was at the start. */
        LOSS_FALLS,
        /** A neuron has arrived at an extreme point, for the first time. */
        NEURON_ARRIVES,
        /** From here on the statement that the preset is about applies; of a preset about none, any statement. */
        BOUND_APPLIES,
        /** The gap is below 1 %, for the first time. */
        GAP_CLOSES,
        /** The replay is at the end of a run that has ended. */
        END
    }

    public Caption {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a caption of %d characters; at most %d".formatted(text.length(), LONGEST));
        }
        if (from < 0) {
            throw new IllegalArgumentException("a caption at iteration " + from);
        }
    }
}
