package org.geodescent.picture;

import java.util.List;

/**
 * What happens in the runs of an experiment, and at which pace they are replayed. Immutable.
 *
 * @param events by their iterations
 */
public record Story(Pace pace, List<RunEvent> events) {
    /** Of nothing. */
    public static final Story NONE = new Story(Pace.of(new double[0]), List.of());

    public Story {
        events = List.copyOf(events);
    }
}
