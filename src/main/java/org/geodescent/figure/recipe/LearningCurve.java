package org.geodescent.figure.recipe;

import java.util.List;
import java.util.OptionalDouble;
import org.geodescent.core.loss.Loss;

/**
 * What was measured along one run.
 *
 * @param loss which loss was trained
 * @param points in order of their iterations
 */
public record LearningCurve(Loss loss, List<Point> points) {
    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * One recorded iteration; a value that does not exist, or is not there yet, leaves a gap.
     *
     * @param iteration at least 0
     * @param loss the objective, finite
     * @param margin signed distance of the worst-placed sample to the boundary
     * @param lipschitz largest slope of any cell
     */
    public record Point(long iteration, double loss, OptionalDouble margin, OptionalDouble lipschitz) {
        public Point {
            if (iteration < 0) {
                throw new IllegalArgumentException("iteration " + iteration + "; it must be at least 0");
            }
        }
    }
}
