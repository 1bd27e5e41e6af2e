package org.geodescent.figure.recipe;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The certified interval of B's optimal value along a run, and where its neurons point.
 *
 * @param points in order of their iterations
 * @param signs of the neurons' output weights at the start, ±1: one per neuron that is drawn
 * @param optimum the optimal value; empty if it is not known
 */
public record GapHistory(List<Point> points, List<Integer> signs, OptionalDouble optimum) {
    public GapHistory {
        points = List.copyOf(points);
        signs = List.copyOf(signs);
    }

    /**
     * One recorded iteration.
     *
     * @param lower end of the interval; empty if there is none
     * @param upper end
     * @param cosines Theorem 1's cosine of every neuron that is drawn; empty for one without
     */
    public record Point(long iteration, OptionalDouble lower, OptionalDouble upper, List<OptionalDouble> cosines) {
        public Point {
            cosines = List.copyOf(cosines);
        }
    }
}
