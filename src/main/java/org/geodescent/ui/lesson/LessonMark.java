package org.geodescent.ui.lesson;

import java.util.OptionalInt;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;

/**
 * Where a lesson is. Immutable.
 *
 * @param index of the step
 * @param phase what goes on in it
 * @param answered which answer somebody has given, from 0
 */
record LessonMark(Lesson lesson, int index, Phase phase, OptionalInt answered) {
    /** What goes on in a step. */
    enum Phase {
        /** It says something. */
        SAID,
        /** It waits for something to happen. */
        WAITING,
        /** It waits for an answer. */
        ASKING,
        /** It tells which answer is right. */
        REVEALED,
        /** What it waited for has come. */
        COME,
        /** What it waited for does not come. */
        MISSED
    }

    /** At the beginning of a step. */
    static LessonMark at(Lesson lesson, int index) {
        LessonWait awaits = lesson.steps().get(index).awaits();
        Phase phase = awaits instanceof LessonWait.Answer
                ? Phase.ASKING
                : awaits instanceof LessonWait.Next ? Phase.SAID : Phase.WAITING;
        return new LessonMark(lesson, index, phase, OptionalInt.empty());
    }

    LessonStep step() {
        return lesson.steps().get(index);
    }

    boolean isLast() {
        return index == lesson.steps().size() - 1;
    }

    LessonMark in(Phase other) {
        return new LessonMark(lesson, index, other, answered);
    }

    LessonMark answered(int answer) {
        return new LessonMark(lesson, index, Phase.REVEALED, OptionalInt.of(answer));
    }

    /** Whether its words stand on a card, and not in the caption. */
    boolean hasCard() {
        return step().part().isPresent() || step().sample().isPresent() || step().awaits() instanceof LessonWait.Answer;
    }
}
