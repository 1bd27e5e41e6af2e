package org.geodescent.run;

/**
 * How a piece of work ended.
 *
 * @param <T> what it computes, immutable
 */
public sealed interface TaskOutcome<T> {
    /** With a result. */
    record Done<T>(T result) implements TaskOutcome<T> {}

    /** As its owner wished, without a result. */
    record Cancelled<T>() implements TaskOutcome<T> {}

    /** With a problem. A RuntimeException is a bug, everything else has a message for the user. */
    record Failed<T>(Exception problem) implements TaskOutcome<T> {}
}
