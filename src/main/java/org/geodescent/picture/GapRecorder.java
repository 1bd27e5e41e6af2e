package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * The gap interval and the cosines along a run. A run that has grown is measured from where it was left. For one
 * thread.
 */
final class GapRecorder {
    /** More lines than these would be a grey area, and slow. */
    static final int MOST_NEURONS = 40;
    /** A curve shows about so many points; the schedule of recording is logarithmic, so they are spread evenly. */
    private static final int MOST_POINTS = 400;
    /** While something is dragged every frame has a new run. */
    private static final int FEW_POINTS = 60;

    private @Nullable RunSpec run;
    private @Nullable ConvexAnalysis analysis;
    private final List<GapHistory.Point> points = new ArrayList<>();
    private int stride = 1;
    private int measured;

    /** @param coarse whether to be quick rather than smooth */
    @SuppressWarnings("ReferenceEquality") // an analysis is immutable and large: another one is looked at anew
    GapHistory of(LossRun recorded, ConvexAnalysis of, boolean coarse, BooleanSupplier cancelled) {
        int size = recorded.trajectory().size();
        int wanted = 1 + (size - 1) / (coarse ? FEW_POINTS : MOST_POINTS);
        if (!recorded.spec().equals(run) || of != analysis || wanted != stride || begunAnew(recorded)) {
            run = recorded.spec();
            analysis = of;
            stride = wanted;
            points.clear();
            measured = 0;
        }
        for (; measured < size; measured += stride) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            add(points, recorded, recorded.trajectory().get(measured), of);
        }
        List<GapHistory.Point> shown = new ArrayList<>(points);
        if (measured - stride != size - 1) {
            add(shown, recorded, recorded.trajectory().last(), of);
        }
        return new GapHistory(
                shown,
                signs(recorded, of),
                of.outcome() instanceof ConvexOutcome.Solved solved
                        ? OptionalDouble.of(solved.primal())
                        : OptionalDouble.empty());
    }

    /** Whether it is the same run trained once more, which may be shorter and recorded at other iterations. */
    private boolean begunAnew(LossRun recorded) {
        int last = measured - stride;
        return !points.isEmpty()
                && (last >= recorded.trajectory().size()
                        || recorded.trajectory().get(last).iteration()
                                != points.get(points.size() - 1).iteration());
    }

    private static List<Integer> signs(LossRun recorded, ConvexAnalysis of) {
        List<Integer> signs = new ArrayList<>();
        ConvexReading.network(recorded, recorded.trajectory().get(0), of).ifPresent(start -> {
            for (int i = 0; i < Math.min(MOST_NEURONS, start.neurons()); i++) {
                signs.add(start.output(i) < 0 ? -1 : 1);
            }
        });
        return signs;
    }

    private static void add(List<GapHistory.Point> to, LossRun recorded, Snapshot at, ConvexAnalysis of) {
        ConvexReading.network(recorded, at, of).ifPresent(network -> to.add(point(at.iteration(), network, of)));
    }

    private static GapHistory.Point point(long iteration, BiasFreeNetwork network, ConvexAnalysis of) {
        GapInterval interval = of.certifier().at(network);
        List<OptionalDouble> cosines = new ArrayList<>();
        for (Alignment alignment : Alignment.ofTheorem1(network, of.x(), of.y())) {
            if (cosines.size() < MOST_NEURONS) {
                cosines.add(cosine(alignment));
            }
        }
        return new GapHistory.Point(iteration, value(interval.lower()), value(interval.upper()), cosines);
    }

    private static OptionalDouble cosine(Alignment alignment) {
        if (alignment instanceof Alignment.Cosine cosine) {
            return OptionalDouble.of(cosine.value());
        }
        return alignment instanceof Alignment.Opposed opposed
                ? OptionalDouble.of(opposed.value())
                : OptionalDouble.empty();
    }

    private static OptionalDouble value(Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> value ? OptionalDouble.of(value.value()) : OptionalDouble.empty();
    }
}
