package org.geodescent.handout;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.lesson.LessonStep;
import org.geodescent.stage.LargeNumber;

/**
 * A step of a lesson as a page shows it.
 *
 * @param pictures from left to right
 * @param numbers in large type
 * @param moment when this is; empty for a demonstration
 * @param remark what is different from the window; empty for nothing
 */
record LessonPart(LessonStep step, List<Shown> pictures, List<LargeNumber> numbers, String moment, String remark) {
    /**
     * A picture.
     *
     * @param ring around what the step points at in it, in figure units
     */
    record Shown(String title, Figure figure, Optional<Vec2> ring) {}
}
