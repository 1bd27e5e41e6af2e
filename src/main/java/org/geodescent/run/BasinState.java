package org.geodescent.run;

import org.geodescent.core.theory.BasinMap;

/** What a {@link BasinTask} has published last. Immutable; the same reference means that nothing is new. */
public sealed interface BasinState {
    /** Nothing was started yet, or the first cells are not there yet. */
    record Idle() implements BasinState {}

    /** A map, growing or at rest. */
    record Mapped(BasinMap map, Phase phase) implements BasinState {}

    /** Whether more is to come. */
    enum Phase {
        RUNNING,
        /** Cancelled; {@link BasinTask#resume} goes on. */
        PAUSED,
        COMPLETE
    }
}
