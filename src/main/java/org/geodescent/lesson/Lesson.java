package org.geodescent.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A story about experiments in steps that somebody goes through at a pace of their own. Immutable.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param line a few words on what one will see; empty for none
 * @param steps at least one, at most {@value #MOST_STEPS}
 */
public record Lesson(String title, String line, List<LessonStep> steps) {
    /** So much has room in a menu. */
    public static final int LONGEST_TITLE = 60;

    static final int LONGEST_LINE = 95;
    /** More than anybody goes through. */
    static final int MOST_STEPS = 100;

    public Lesson {
        steps = List.copyOf(steps);
        requireText("a title", title, LONGEST_TITLE);
        if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "a line of %d characters; at most %d".formatted(line.length(), LONGEST_LINE));
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("%d steps; at least 1, at most %d".formatted(steps.size(), MOST_STEPS));
        }
    }

    static void requireText(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("%s of %d characters; at least 1, at most %d"
                    .formatted(what, text.strip().length(), longest));
        }
    }

    public Lesson withTitle(String other) {
        return new Lesson(other, line, steps);
    }

    public Lesson withSteps(List<LessonStep> other) {
        return new Lesson(title, line, other);
    }

    /** The same with another step at this index. */
    public Lesson with(int index, LessonStep step) {
        List<LessonStep> next = new ArrayList<>(steps);
        next.set(index, step);
        return withSteps(next);
    }

    /**
     * What is on the stage at a step: what the steps up to it have set.
     *
     * @param index of the step
     * @param start what was on the stage before the first step
     */
    public Scene scene(int index, Scene start) {
        Scene scene = start;
        for (LessonStep step : steps.subList(0, index + 1)) {
            scene = step.stage().after(scene);
        }
        return scene;
    }
}
