package org.geodescent.ui;

import java.util.function.ToDoubleFunction;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.picture.Moment;
import org.geodescent.run.LossRun;

/**
 * How long something will take to be drawn: as long as it took last, or, where its exact geometry is most of it, in
 * proportion to the pairs of hinges, so that also the first picture of a large network has an estimate. Thread-safe.
 *
 * @param <R> what is drawn
 */
final class DrawingTime<R> {
    /** Before anything large was drawn: what a pair costs on an ordinary computer. */
    private static final double NANOS_PER_PAIR = 400;

    /** Of fewer pairs something else decides. */
    private static final double MANY = 1e5;

    private final ToDoubleFunction<R> pairs;
    private volatile double nanosPerPair = NANOS_PER_PAIR;
    private volatile double last;

    /** @param pairs of hinges that meet in something's exact geometry; 0 where that does not decide */
    DrawingTime(ToDoubleFunction<R> pairs) {
        this.pairs = pairs;
    }

    /** The pairs of hinges of all runs: of two classes r², of K classes those of each score and of every two. */
    static double pairs(Moment moment) {
        return moment.runs().stream().mapToDouble(DrawingTime::pairs).sum();
    }

    private static double pairs(LossRun run) {
        double hinges = run.spec().model() instanceof TwoLayerRelu relu ? relu.hidden() : 0;
        double scores = run.spec().networks();
        double meetings = scores * (scores - 1) / 2;
        return hinges * hinges * (scores == 1 ? 1 : scores + 4 * meetings);
    }

    /** Something was drawn, in so many nanoseconds. */
    void took(R drawn, long nanos) {
        double many = pairs.applyAsDouble(drawn);
        if (many >= MANY) {
            nanosPerPair = nanos / many;
        } else {
            last = nanos;
        }
    }

    /** How many nanoseconds it will take in all; 0 where that is not known. */
    double expected(R wanted) {
        double many = pairs.applyAsDouble(wanted);
        return many >= MANY ? many * nanosPerPair : last;
    }
}
