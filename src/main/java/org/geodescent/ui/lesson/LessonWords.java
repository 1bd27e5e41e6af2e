package org.geodescent.ui.lesson;

import org.geodescent.lesson.LessonWait;
import org.geodescent.ui.lesson.LessonMark.Phase;

/** What a lesson says about where it is. */
final class LessonWords {
    private LessonWords() {}

    /** "Same data · 3 of 8". */
    static String place(LessonMark mark) {
        return "%s · %d of %d"
                .formatted(
                        mark.lesson().title(),
                        mark.index() + 1,
                        mark.lesson().steps().size());
    }

    /** What goes on leads to. */
    static String next(LessonMark mark) {
        if (mark.phase() == Phase.ASKING) {
            return "Show me";
        }
        if (mark.phase() == Phase.WAITING && mark.step().awaits().isOfReplay()) {
            return "Skip ahead";
        }
        return mark.isLast() ? "Finish" : "Next";
    }

    /** What is said after the step's own words; empty for nothing. */
    static String remark(LessonMark mark) {
        LessonWait awaits = mark.step().awaits();
        return switch (mark.phase()) {
            case REVEALED -> awaits instanceof LessonWait.Answer question ? question.reveal() : "";
            case MISSED ->
                awaits instanceof LessonWait.Event event
                        ? "The run has ended, and not once was it so that %s."
                                .formatted(event.event().words())
                        : "";
            case COME -> mark.isLast() ? "" : "Done. Go on when you like.";
            case SAID, WAITING, ASKING -> "";
        };
    }
}
