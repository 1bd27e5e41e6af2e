package org.geodescent.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * {@code bench --only drag}: a sample of the plane is dragged by 0.02 a frame. The convex program is solved anew for
 * every frame, from the last solution; then the whole scene of the rectified ellipsoid is made anew.
 */
public final class DragBench {
    /**
     * Milliseconds of one piece of work over all frames: of the processor for this thread, which other programs on the
     * machine do not change much, and by the clock.
     */
    public record Cost(double median, double p95, double p99, double clockMedian, double clockP99) {
        private static Cost of(double[] processor, double[] clock) {
            return new Cost(
                    quantile(processor, 0.5),
                    quantile(processor, 0.95),
                    quantile(processor, 0.99),
                    quantile(clock, 0.5),
                    quantile(clock, 0.99));
        }
    }

    /**
     * What a frame costs with one data set.
     *
     * @param solution of the convex program alone, from the one before
     * @param path from the dragged sample to the picture that can be painted: solution, B's numbers, picture, labels
     */
    public record Times(String data, int n, int frames, Cost solution, Cost path) {}

    private static final int FRAMES = 500;
    private static final double STEP = 0.02;

    private DragBench() {}

    public static List<Times> all() {
        List<Times> all = new ArrayList<>();
        for (ConvexBench.Family family : ConvexBench.Family.values()) {
            for (int n : new int[] {10, 30, 100}) {
                all.add(measure(family, n, n > 30 ? FRAMES / 2 : FRAMES));
            }
        }
        return all;
    }

    public static void warmUp(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < end) {
            measure(ConvexBench.Family.RANDOM_LABELS, 10, 100);
            measure(ConvexBench.Family.SEPARABLE, 30, 100);
            // More samples have a solver of their own.
            measure(ConvexBench.Family.INTERLEAVED, 40, 50);
        }
    }

    public static Times measure(ConvexBench.Family family, int n, int frames) {
        List<Dataset> path = path(family, n, frames);
        return new Times(family.title(), n, frames, solutions(path), pictures(path));
    }

    /** The first sample goes round a circle of radius 0.4. */
    private static List<Dataset> path(ConvexBench.Family family, int n, int frames) {
        int[] y = new int[n];
        Matrix x = ConvexBench.points(new ConvexBench.Problem(2, family, n), 1, y);
        int[] classes = Arrays.stream(y).map(label -> label > 0 ? 0 : 1).toArray();
        List<Dataset> path = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            double angle = STEP / 0.4 * frame;
            double[][] rows = IntStream.range(0, n).mapToObj(x::row).toArray(double[][]::new);
            rows[0][0] += 0.4 * (StrictMath.cos(angle) - 1);
            rows[0][1] += 0.4 * StrictMath.sin(angle);
            path.add(new Dataset(Matrix.ofRows(rows), classes, List.of("1", "-1")));
        }
        return path;
    }

    private static Cost solutions(List<Dataset> path) {
        double[] times = new double[path.size()];
        double[] clock = new double[path.size()];
        Optional<ConvexOutcome.Solved> previous = Optional.empty();
        for (int i = 0; i < times.length; i++) {
            long begun = Processor.nanoseconds();
            long since = System.nanoTime();
            ConvexOutcome outcome = MaxMarginProgram.solve(path.get(i), false, previous, () -> false);
            times[i] = (Processor.nanoseconds() - begun) / 1e6;
            clock[i] = (System.nanoTime() - since) / 1e6;
            previous = outcome instanceof ConvexOutcome.Solved solved ? Optional.of(solved) : Optional.empty();
        }
        return Cost.of(times, clock);
    }

    private static Cost pictures(List<Dataset> path) {
        Experiment experiment = experiment(path.get(0));
        LossRun run = ForegroundRun.run(experiment.runs().get(0), () -> false);
        Picture ellipsoid = Pictures.find(EllipsoidPicture.ID).orElseThrow();
        Look look = ellipsoid.look(ViewState.DEFAULT, Optional.of(TheoryView.DEFAULT));
        Gesture dragged = new Gesture(true, List.of());
        double[] times = new double[path.size()];
        double[] clock = new double[path.size()];
        for (int i = 0; i < times.length; i++) {
            Experiment moved = experiment.withData(path.get(i), experiment.origin());
            Moment moment = new Moment(moved, List.of(run), Optional.empty(), Long.MAX_VALUE, look, dragged);
            long begun = Processor.nanoseconds();
            long since = System.nanoTime();
            ellipsoid.draw(moment, () -> false);
            times[i] = (Processor.nanoseconds() - begun) / 1e6;
            clock[i] = (System.nanoTime() - since) / 1e6;
        }
        return Cost.of(times, clock);
    }

    private static Experiment experiment(Dataset data) {
        return new Experiment(
                "drag",
                data,
                new DataOrigin.Own("bench"),
                new TwoLayerRelu(2, 10, false, false, 1),
                LossChoice.CROSS_ENTROPY,
                Reduction.SUM,
                new Descent(0.01, 0),
                new Start.Seeded(Initialisation.SCALED, 0.01, 1, 0),
                Optional.empty(),
                new StopRule(1000, 0));
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
