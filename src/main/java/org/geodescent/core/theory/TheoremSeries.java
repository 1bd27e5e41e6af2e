package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;

/**
 * A's statements along one run. Immutable.
 *
 * @param points in order of their iterations
 */
public record TheoremSeries(List<Point> points) {
    public TheoremSeries {
        points = List.copyOf(points);
    }

    /**
     * One recorded iteration.
     *
     * @param iteration at least 0
     * @param values in the order of {@link Statement}
     */
    public record Point(long iteration, List<TheoremValue> values) {
        public Point {
            values = List.copyOf(values);
        }

        public TheoremValue value(Statement statement) {
            return values.stream()
                    .filter(each -> each.statement() == statement)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Evaluates every statement at recorded snapshots, thinned evenly in the order of recording, which is log-spaced;
     * the first and the last stay. Takes a fraction of a millisecond to some ten a snapshot: for a worker.
     *
     * @param snapshots of this run, in order
     * @param most how many points there may be, at least 2
     * @param cancelled asked before every point; true ends the series early
     */
    public static TheoremSeries of(RunSpec spec, List<Snapshot> snapshots, int most, BooleanSupplier cancelled) {
        if (most < 2) {
            throw new IllegalArgumentException("a series of " + most + " points; it must have at least 2");
        }
        TheoremEvaluator evaluator = TheoremEvaluator.of(spec);
        int count = Math.min(most, snapshots.size());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count && !cancelled.getAsBoolean(); i++) {
            int index = count == 1 ? 0 : (int) ((long) i * (snapshots.size() - 1) / (count - 1));
            Snapshot snapshot = snapshots.get(index);
            points.add(new Point(snapshot.iteration(), evaluator.at(snapshot)));
        }
        return new TheoremSeries(points);
    }
}
