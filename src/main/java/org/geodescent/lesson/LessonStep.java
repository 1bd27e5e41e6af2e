package org.geodescent.lesson;

import java.util.Optional;
import java.util.Set;

/**
 * A step of a lesson. Immutable.
 *
 * @param stage what it changes on the stage
 * @param title a few words; empty for none
 * @param say what it says: one sentence, at most three
 * @param part what it points at; empty: nothing
 * @param sample what it points at in the input plane, counted from 1; empty: none
 * @param hidden what is not there while this step lasts; each can be hidden
 * @param awaits what it waits for
 */
public record LessonStep(
        LessonStage stage,
        String title,
        String say,
        Optional<WindowPart> part,
        Optional<Integer> sample,
        Set<WindowPart> hidden,
        LessonWait awaits) {
    static final int LONGEST_TITLE = 50;
    /** So much is read in a glance at a card. */
    public static final int LONGEST = 280;

    public LessonStep {
        hidden = Set.copyOf(hidden);
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "a title of %d characters; at most %d".formatted(title.length(), LONGEST_TITLE));
        }
        Lesson.requireText("what it says is a text", say, LONGEST);
        if (part.isPresent() && sample.isPresent()) {
            throw new IllegalArgumentException("it points at a part of the window and at a sample; keep one of them");
        }
        if (sample.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "it points at sample %d; they are counted from 1".formatted(sample.get()));
        }
        for (WindowPart each : hidden) {
            if (!each.canBeHidden()) {
                throw new IllegalArgumentException("“%s” cannot be hidden".formatted(each.id()));
            }
        }
        if (part.isPresent() && hidden.contains(part.get())) {
            throw new IllegalArgumentException(
                    "it points at “%s” and hides it".formatted(part.get().id()));
        }
    }

    /** One that says this of the stage as it is. */
    public static LessonStep of(String say) {
        return new LessonStep(LessonStage.SAME, "", say, Optional.empty(), Optional.empty(), Set.of(), LessonWait.NEXT);
    }

    /** Whether the replay moves in this step. */
    public boolean plays() {
        return stage.play().orElse(awaits.isOfReplay());
    }

    public LessonStep withStage(LessonStage other) {
        return new LessonStep(other, title, say, part, sample, hidden, awaits);
    }

    public LessonStep withWords(String otherTitle, String otherSay) {
        return new LessonStep(stage, otherTitle, otherSay, part, sample, hidden, awaits);
    }

    public LessonStep withPart(Optional<WindowPart> other) {
        return new LessonStep(stage, title, say, other, other.isPresent() ? Optional.empty() : sample, hidden, awaits);
    }

    public LessonStep withHidden(Set<WindowPart> other) {
        return new LessonStep(stage, title, say, part, sample, other, awaits);
    }

    public LessonStep withAwaits(LessonWait other) {
        return new LessonStep(stage, title, say, part, sample, hidden, other);
    }
}
