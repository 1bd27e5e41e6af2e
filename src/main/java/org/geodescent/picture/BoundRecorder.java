package org.geodescent.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * A's statements along one run. What was evaluated is kept while the run grows; what comes out depends on the run
 * alone. For one thread.
 */
final class BoundRecorder {
    /** Points of a curve while the iteration grows tenfold. */
    private static final double A_DECADE = 30;
    /** While something is dragged every frame has a new run. */
    private static final double FEW_A_DECADE = 4;

    private @Nullable RunSpec run;
    private @Nullable TheoremEvaluator evaluator;
    private final Map<Long, TheoremSeries.Point> known = new HashMap<>();

    /** @param coarse whether to be quick rather than smooth */
    TheoremSeries series(LossRun recorded, boolean coarse, BooleanSupplier cancelled) {
        int size = recorded.trajectory().size();
        double factor = StrictMath.pow(10, 1.0 / (coarse ? FEW_A_DECADE : A_DECADE));
        List<TheoremSeries.Point> points = new ArrayList<>();
        double next = 0;
        for (int index = 0; index < size - 1; index++) {
            double time = recorded.trajectory().get(index).iteration() + 1.0;
            if (time >= next) {
                points.add(point(recorded, index, cancelled));
                next = time * factor;
            }
        }
        points.add(point(recorded, size - 1, cancelled));
        return new TheoremSeries(points);
    }

    /** One recorded state. */
    TheoremSeries.Point point(LossRun recorded, int index, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        TheoremEvaluator of = evaluator(recorded.spec());
        // Not by index: a run that was stopped and is trained anew is recorded at other iterations.
        Snapshot snapshot = recorded.trajectory().get(index);
        return known.computeIfAbsent(
                snapshot.iteration(), iteration -> new TheoremSeries.Point(iteration, of.at(snapshot)));
    }

    private TheoremEvaluator evaluator(RunSpec spec) {
        TheoremEvaluator ready = evaluator;
        if (ready == null || !spec.equals(run)) {
            ready = TheoremEvaluator.of(spec);
            evaluator = ready;
            run = spec;
            known.clear();
        }
        return ready;
    }
}
