package org.geodescent.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;

/**
 * {@code bench --only size}, {@code picture} and {@code overlap}: many samples of two clouds that overlap,
 * {@code ±(0.7, 0.35) + N(0, 1)}.
 */
public final class LargeBench {
    private static final int POINTS = 20_000;
    private static final int IN_WINDOW = 2_000;
    private static final double[] MIDDLE = {0.7, 0.35};
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 7;

    private LargeBench() {}

    /** What {@code describe}, {@code train} and {@code render} do with 20,000 points, each once and unprepared. */
    public static List<BenchRow> size() {
        Experiment experiment = experiment(clouds(POINTS, 1, MIDDLE), new TwoLayerRelu(2, 20, true, true, 1), 100);
        Processor.forgetPeaks();
        List<BenchRow> rows = new ArrayList<>();
        rows.add(row("describeSeconds", "describe", () -> {
            Diagnostics.of(experiment.data(), false);
            ConvexDiagnostics.of(experiment.data(), false);
        }));
        rows.add(row("trainSeconds", "train 100 steps, with the margin", () -> train(experiment)));
        Session session = new Session(experiment, ViewState.DEFAULT, Optional.empty());
        rows.add(row("renderSeconds", "render", () -> render(session)));
        rows.add(
                new BenchRow("peakHeapMegabytes", "most memory of the heap in these", Processor.peakMegabytes(), "MB"));
        return rows;
    }

    private static BenchRow row(String key, String work, Runnable doing) {
        return new BenchRow(key, "20,000 points: " + work, Processor.once(doing), "s");
    }

    /** One picture against the training of its run: 120 points, 200 hidden nodes, 20,000 steps. */
    public static List<BenchRow> picture() {
        Experiment experiment = experiment(clouds(120, 2, MIDDLE), new TwoLayerRelu(2, 200, true, true, 1), 20_000);
        Session session = new Session(experiment, ViewState.DEFAULT, Optional.empty());
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double train = Processor.once(() -> train(experiment));
            double ratio = Processor.once(() -> render(session)) / train;
            if (round >= 0) {
                ratios.add(ratio);
            }
        }
        return List.of(new BenchRow(
                "renderOverTrain",
                "render of one view, of train of the same session",
                ratios.stream().sorted().toList().get(ratios.size() / 2),
                "×"));
    }

    private static void train(Experiment experiment) {
        LossRun run = ForegroundRun.run(experiment.runs().get(0), experiment.coordinates(), () -> false);
        Snapshot last = run.trajectory().last();
        run.coordinates().evaluate(run.spec().model(), last);
    }

    private static void render(Session session) {
        SvgWriter.write(Headless.figure(new InputPlanePicture(), session, growing -> {}, () -> false), 160);
    }

    /** The convex program of many samples that overlap, certified. */
    public static List<BenchRow> overlap() {
        List<BenchRow> rows = new ArrayList<>();
        for (int samples : new int[] {1_000, 2_000}) {
            Dataset data = clouds(samples, 1, MIDDLE);
            double seconds = Processor.once(() -> {
                if (!(MaxMarginProgram.solve(data, false, Optional.empty(), () -> false)
                        instanceof ConvexOutcome.Solved)) {
                    throw new IllegalStateException("%d overlapping samples are not solved".formatted(samples));
                }
            });
            rows.add(new BenchRow(
                    "n" + samples,
                    "convex program, %d samples of clouds that overlap".formatted(samples),
                    seconds,
                    "s"));
        }
        return rows;
    }

    /**
     * Two clouds that overlap, {@code ±middle + N(0, 1)}, sample by sample in turn.
     *
     * @param middle d numbers
     */
    static Dataset clouds(int samples, long seed, double... middle) {
        Random random = new Random(seed);
        double[][] x = new double[samples][middle.length];
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = n % 2;
            for (int j = 0; j < middle.length; j++) {
                x[n][j] = (n % 2 == 0 ? middle[j] : -middle[j]) + random.nextGaussian();
            }
        }
        return new Dataset(Matrix.ofRows(x), classes, List.of("1", "-1"));
    }

    /** What a window is to bear: many points, of six classes too, and many hidden nodes, trained for 10⁷ steps. */
    public static List<Experiment> inWindow() {
        Dataset two = clouds(IN_WINDOW, 3, MIDDLE);
        return List.of(
                inWindow("2,000 points", two, 20),
                inWindow("2,000 points of six classes", sixClouds(), 20),
                inWindow("2,000 points, 1,000 hidden nodes", two, 1_000));
    }

    private static Experiment inWindow(String title, Dataset data, int hidden) {
        return experiment(data, new TwoLayerRelu(2, hidden, true, true, 1), 10_000_000)
                .withTitle(title)
                .withLosses(LossChoice.BOTH);
    }

    /** Around the origin, a class each. */
    private static Dataset sixClouds() {
        Random random = new Random(4);
        double[][] x = new double[IN_WINDOW][2];
        int[] classes = new int[IN_WINDOW];
        for (int n = 0; n < IN_WINDOW; n++) {
            classes[n] = n % 6;
            double angle = Math.PI / 3 * classes[n];
            x[n][0] = 1.2 * Math.cos(angle) + 0.5 * random.nextGaussian();
            x[n][1] = 1.2 * Math.sin(angle) + 0.5 * random.nextGaussian();
        }
        return new Dataset(Matrix.ofRows(x), classes, List.of("1", "2", "3", "4", "5", "6"));
    }

    static Experiment experiment(Dataset data, TwoLayerRelu model, long steps) {
        return new Experiment(
                "bench",
                data,
                new DataOrigin.Own("bench"),
                model,
                LossChoice.CROSS_ENTROPY,
                Reduction.MEAN,
                new Descent(0.01, 0.9),
                new Start.Seeded(Initialisation.SCRIPT, 1, 1, 0),
                Optional.empty(),
                new StopRule(steps, 0));
    }
}
