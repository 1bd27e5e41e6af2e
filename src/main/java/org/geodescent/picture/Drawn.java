package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Figure;

/** What drawing a moment gave: a figure with its numbers, or why there is none. Immutable. */
public sealed interface Drawn {
    /** What was drawn. */
    Moment moment();

    /**
     * A picture.
     *
     * @param figure without provenance
     * @param note one sentence below it; may be empty
     * @param readings the numbers that belong to it
     * @param handles what in it can be pointed at
     */
    record Shown(Moment moment, Figure figure, String note, Readings readings, Handles handles) implements Drawn {
        /** A picture without numbers. */
        Shown(Moment moment, Figure figure, String note, Handles handles) {
            this(moment, figure, note, new Readings.None(), handles);
        }
    }

    /** No picture. */
    record Absent(Moment moment, Absence absence) implements Drawn {}

    /** What is shown of a moment at which {@link Picture#draw} fails: nothing of another one. */
    static Drawn failed(Moment moment) {
        return new Absent(moment, Absence.FAILED);
    }

    /**
     * Refuses pictures of which there is none.
     *
     * @param all at least one
     * @throws IllegalArgumentException in the sentence of the first, if all are absent
     */
    static void requireAny(List<Drawn> all) {
        if (all.get(0) instanceof Absent first && all.stream().allMatch(Absent.class::isInstance)) {
            throw new IllegalArgumentException(first.absence().sentence());
        }
    }

    /** Whether it is of another experiment than the other one, not of the same with something changed. */
    default boolean isOfAnotherThan(Drawn other) {
        return !moment().experiment().title().equals(other.moment().experiment().title());
    }

    /** The picture, if there is one. */
    default Optional<Shown> shown() {
        return this instanceof Shown shown ? Optional.of(shown) : Optional.empty();
    }

    /** The numbers of a kind, if they belong to this. */
    default <R extends Readings> Optional<R> readings(Class<R> kind) {
        return shown().map(Shown::readings).filter(kind::isInstance).map(kind::cast);
    }

    /** The figure, or the sentence as one. */
    default Figure figure() {
        return this instanceof Absent absent
                ? absent.absence()
                        .figure(moment().look().width(), moment().look().height())
                : ((Shown) this).figure();
    }
}
