package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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

    /** The same with the first neurons only. */
    public GapHistory ofFirst(int neurons) {
        return signs.size() <= neurons
                ? this
                : new GapHistory(
                        points.stream()
                                .map(point -> new Point(
                                        point.iteration(),
                                        point.lower(),
                                        point.upper(),
                                        point.cosines().subList(0, neurons)))
                                .toList(),
                        signs.subList(0, neurons),
                        optimum);
    }

    /**
     * Of several classes: the interval that contains the sum of their optimal values, where every class has one, and
     * the neurons of all.
     *
     * @param classes at least one, recorded at the same iterations
     */
    public static GapHistory sum(List<GapHistory> classes) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < classes.get(0).points.size(); i++) {
            int at = i;
            List<Point> each =
                    classes.stream().map(history -> history.points.get(at)).toList();
            points.add(new Point(
                    each.get(0).iteration(),
                    sum(each.stream().map(Point::lower)),
                    sum(each.stream().map(Point::upper)),
                    each.stream().flatMap(point -> point.cosines().stream()).toList()));
        }
        return new GapHistory(
                points,
                classes.stream().flatMap(history -> history.signs.stream()).toList(),
                sum(classes.stream().map(GapHistory::optimum)));
    }

    private static OptionalDouble sum(Stream<OptionalDouble> numbers) {
        return numbers.reduce(
                OptionalDouble.of(0),
                (a, b) -> a.isPresent() && b.isPresent()
                        ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
                        : OptionalDouble.empty());
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
