package org.geodescent.lesson;

import java.util.Locale;
import java.util.Optional;
import org.geodescent.picture.RunEvent;
import org.geodescent.preset.Caption;

/** What a step can wait for that happens in a run, or that somebody does. */
public enum LessonEvent {
    FIRST_RIGHT("one loss has all points right", Caption.Event.FIRST_RIGHT),
    ALL_RIGHT("every loss has all points right", Caption.Event.ALL_RIGHT),
    LOSS_FALLS("the loss has lost a tenth", Caption.Event.LOSS_FALLS),
    END("the run ends", Caption.Event.END),
    /** From here on. */
    SQUARED_MARGIN_PASSES("the margin of the squared loss passes that of the cross-entropy"),
    GAP_BELOW_1_PERCENT("the gap is below 1 %", RunEvent.Kind.GAP_CLOSES),
    NEURON_ARRIVES("a neuron arrives at an extreme point", RunEvent.Kind.ARRIVAL),
    BOUND_APPLIES("a bound applies", RunEvent.Kind.BOUND_APPLIES),
    DIVERGES("the run diverges", RunEvent.Kind.DIVERGENCE),
    POINT_DRAGGED("somebody drags a point"),
    POINT_PLACED("somebody places a point");

    private final String words;
    private final Optional<Caption.Event> staged;
    private final Optional<RunEvent.Kind> told;

    LessonEvent(String words) {
        this.words = words;
        staged = Optional.empty();
        told = Optional.empty();
    }

    LessonEvent(String words, Caption.Event staged) {
        this.words = words;
        this.staged = Optional.of(staged);
        told = Optional.empty();
    }

    LessonEvent(String words, RunEvent.Kind told) {
        this.words = words;
        staged = Optional.empty();
        this.told = Optional.of(told);
    }

    /** As lessons write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens, in a few words. */
    public String words() {
        return words;
    }

    /** Whether the replay brings it, and not somebody. */
    public boolean isOfReplay() {
        return this != POINT_DRAGGED && this != POINT_PLACED;
    }

    /** The one of captions that it is. */
    Optional<Caption.Event> staged() {
        return staged;
    }

    /** The one of a run's story that it is. */
    Optional<RunEvent.Kind> told() {
        return told;
    }
}
