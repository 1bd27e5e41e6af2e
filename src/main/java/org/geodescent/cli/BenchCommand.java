package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.geodescent.bench.BenchRow;
import org.geodescent.bench.ConvexBench;
import org.geodescent.bench.DragBench;
import org.geodescent.bench.FrameBenchmark;
import org.geodescent.bench.FrameBenchmark.FrameTimes;
import org.geodescent.bench.FrameBenchmark.Measured;
import org.geodescent.bench.GrowthBench;
import org.geodescent.bench.LargeBench;
import org.geodescent.bench.Processor;
import org.geodescent.bench.SweepBench;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.TrainingSpeed;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.figure.recipe.GrowthPlot;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.preset.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code bench}: how fast this machine is. */
@CommandLine.Command(
        description =
                "Measures speed on this machine, in some eight minutes: processor time of one thread, where nothing else is said.")
final class BenchCommand extends CliCommand {
    /** What is measured. */
    enum Part {
        A1_STEP,
        SWEEP,
        GEOMETRY,
        CONVEX,
        OVERLAP,
        PICTURE,
        SIZE,
        GROWTH,
        DRAG,
        FRAMES,
        CIFAR
    }

    private static final long SECOND = 1_000_000_000L;
    private static final int GEOMETRY_REPETITIONS = 31;
    private static final long CONVEX_BUDGET_MS = 1000;

    private final Optional<FrameBenchmark> frames;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description =
                    "a1-step, sweep, geometry, convex, overlap, picture, size, growth, drag, frames or cifar; all without this option.")
    private @Nullable Part only;

    @Option(
            names = "--figure",
            paramLabel = "FILE.svg",
            description = "Draws how the costs grow (svg, png, pdf); with growth.")
    private @Nullable Path figure;

    BenchCommand(Optional<FrameBenchmark> frames) {
        this.frames = frames;
    }

    @Override
    public Integer call() throws InputException {
        if (figure != null) {
            if (!wanted(Part.GROWTH)) {
                throw new InputException("--figure: it draws what --only growth measures; leave one of them out");
            }
            figureFormat("--figure", figure);
            WholeFile.check(List.of(figure));
        }
        ObjectNode node = JsonText.object();
        // First: what it does once is not to profit from what was done before.
        put(node, Part.SIZE, "size", LargeBench::size);
        if (wanted(Part.A1_STEP)) {
            measureSteps(node.putObject("a1Step"));
        }
        put(node, Part.SWEEP, "sweep", SweepBench::rows);
        if (wanted(Part.GEOMETRY)) {
            measureGeometry(node.putObject("geometry"));
        }
        if (wanted(Part.CONVEX)) {
            measureConvex(node.putArray("convex"));
        }
        put(node, Part.OVERLAP, "overlap", LargeBench::overlap);
        put(node, Part.PICTURE, "picture", LargeBench::picture);
        if (wanted(Part.GROWTH)) {
            measureGrowth(node.putArray("growth"));
        }
        if (wanted(Part.DRAG)) {
            measureDrag(node.putArray("drag"));
        }
        if (wanted(Part.FRAMES)) {
            measureFrames(node);
        }
        if (wanted(Part.CIFAR)) {
            measureImages(node.putObject("cifar"));
        }
        result(() -> node);
        return Cli.DONE;
    }

    private boolean wanted(Part part) {
        return only == null || only == part;
    }

    private void put(ObjectNode node, Part part, String key, Supplier<List<BenchRow>> rows) {
        if (wanted(part)) {
            ObjectNode measured = node.putObject(key);
            for (BenchRow row : rows.get()) {
                measured.put(row.key(), row.value());
                say("%s: %s %s".formatted(row.words(), NumberText.shown(row.value()), row.unit()));
            }
        }
    }

    private void measureGrowth(ArrayNode list) throws InputException {
        List<GrowthPlot.Growth> all = GrowthBench.all();
        for (GrowthPlot.Growth growth : all) {
            ObjectNode node = list.addObject()
                    .put("work", growth.work())
                    .put("by", growth.by())
                    .put("exponent", growth.exponent());
            ArrayNode costs = node.putArray("costs");
            for (GrowthPlot.Cost cost : growth.costs()) {
                costs.addObject().put("size", cost.size()).put("seconds", cost.seconds());
                say("%s, %s %s: %s s"
                        .formatted(
                                growth.work(),
                                NumberText.commas(cost.size()),
                                growth.by(),
                                NumberText.shown(cost.seconds())));
            }
        }
        if (figure != null) {
            WholeFile.write(figure, encoded(GrowthPlot.figure(all), figureFormat("--figure", figure)));
        }
    }

    private void measureSteps(ObjectNode node) {
        for (Map.Entry<String, Loss> entry :
                List.of(Map.entry("crossEntropy", Loss.CROSS_ENTROPY), Map.entry("squared", Loss.SQUARED))) {
            double speed = stepsPerSecond(entry.getValue());
            node.put(entry.getKey(), speed);
            say("A1, %-14s %s steps/s".formatted(entry.getKey(), NumberText.commas(speed)));
        }
    }

    /** The best of several whole runs of preset A1 on this thread, after a second of warming up. */
    private double stepsPerSecond(Loss loss) {
        RunSpec spec = Presets.find("a1").orElseThrow().experiment().runs().stream()
                .filter(run -> run.objective().loss() == loss)
                .findFirst()
                .orElseThrow();
        long warmedUp = Processor.nanoseconds() + SECOND;
        while (Processor.nanoseconds() < warmedUp) {
            nanosecondsOfRun(spec);
        }
        long best = Long.MAX_VALUE;
        for (long end = Processor.nanoseconds() + 2 * SECOND; Processor.nanoseconds() < end; ) {
            best = Math.min(best, nanosecondsOfRun(spec));
        }
        return spec.stopRule().maximumSteps() * (double) SECOND / best;
    }

    private long nanosecondsOfRun(RunSpec spec) {
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        long start = Processor.nanoseconds();
        descent.advance(spec.stopRule().maximumSteps(), () -> false);
        long elapsed = Processor.nanoseconds() - start;
        // Looking at the result also keeps the compiler from leaving out the work.
        if (!(descent.snapshot().loss() >= 0)) {
            throw new IllegalStateException("A1 does not train");
        }
        return elapsed;
    }

    private void measureGeometry(ObjectNode node) {
        for (int hidden : new int[] {20, 50, 100, 200, 1000}) {
            TwoLayerRelu model = new TwoLayerRelu(2, hidden, true, true, 1);
            Network network = new Network(model, new Start.Seeded(Initialisation.SCRIPT, 1, 1, 0).parameters(model));
            long warmedUp = Processor.nanoseconds() + SECOND;
            while (Processor.nanoseconds() < warmedUp) {
                nanosecondsOfGeometry(network);
            }
            long[] times = IntStream.range(0, GEOMETRY_REPETITIONS)
                    .mapToLong(repetition -> nanosecondsOfGeometry(network))
                    .toArray();
            Arrays.sort(times);
            double median = times[times.length / 2] / 1e6;
            node.put(Integer.toString(hidden), median);
            say("exact geometry of %4d hidden nodes: %s ms".formatted(hidden, NumberText.fixed(median, 3)));
        }
    }

    private long nanosecondsOfGeometry(Network network) {
        long start = Processor.nanoseconds();
        double lipschitz = PlaneGeometry.of(network).lipschitz().value();
        long elapsed = Processor.nanoseconds() - start;
        if (!(lipschitz >= 0)) {
            throw new IllegalStateException("the Lipschitz constant is " + lipschitz);
        }
        return elapsed;
    }

    private void measureConvex(ArrayNode list) {
        say("convex program, cold: " + ConvexBench.MEASURE);
        ConvexBench.warmUp(6 * CONVEX_BUDGET_MS);
        for (ConvexBench.Problem problem : ConvexBench.all()) {
            ConvexBench.Times times = ConvexBench.measure(problem, CONVEX_BUDGET_MS);
            String family = problem.family().title();
            list.addObject()
                    .put("d", problem.d())
                    .put("family", family)
                    .put("n", problem.n())
                    .put("medianMs", times.medianMs())
                    .put("maxMs", times.maxMs())
                    .put("problems", times.problems())
                    .put("repetitions", times.repetitions());
            say("convex program, d = %d, %-20s %3d samples: median %8s ms, worst %8s ms of %2d seeds, each %3d times"
                    .formatted(
                            problem.d(),
                            family,
                            problem.n(),
                            NumberText.fixed(times.medianMs(), 3),
                            NumberText.fixed(times.maxMs(), 3),
                            times.problems(),
                            times.repetitions()));
        }
    }

    /** By the clock: with one thread, so that it can be compared, and with two. */
    private void measureImages(ObjectNode node) {
        Engine engine = Nd4jEngine.open();
        for (int threads = 1; threads <= 2; threads++) {
            double plain = TrainingSpeed.imagesPerSecond(engine, 0, threads, 5 * SECOND);
            double excited = TrainingSpeed.imagesPerSecond(engine, 0.02, threads, 5 * SECOND);
            ObjectNode place = threads == 1 ? node : node.putObject("twoThreads");
            place.put("plainImagesPerSecond", plain)
                    .put("excitedImagesPerSecond", excited)
                    .put("threads", threads);
            say("training on images, %d thread%s: plain %s, excited %s images/s"
                    .formatted(threads, threads == 1 ? "" : "s", NumberText.commas(plain), NumberText.commas(excited)));
        }
    }

    private void measureDrag(ArrayNode list) {
        DragBench.warmUp(2 * CONVEX_BUDGET_MS);
        for (DragBench.Times times : DragBench.all()) {
            ObjectNode node = list.addObject()
                    .put("data", times.data())
                    .put("n", times.n())
                    .put("frames", times.frames());
            put(node.putObject("solution"), times.solution());
            put(node.putObject("path"), times.path());
            say("dragging a point, %-20s %3d samples: solution %s; with the picture %s"
                    .formatted(times.data(), times.n(), words(times.solution()), words(times.path())));
        }
    }

    private static void put(ObjectNode node, DragBench.Cost cost) {
        node.put("medianMs", cost.median())
                .put("p95Ms", cost.p95())
                .put("p99Ms", cost.p99())
                .put("clockMedianMs", cost.clockMedian())
                .put("clockP99Ms", cost.clockP99());
    }

    private static String words(DragBench.Cost cost) {
        return "%s ms, 95%% within %s, 99%% within %s (by the clock %s and %s)"
                .formatted(
                        NumberText.fixed(cost.median(), 2),
                        NumberText.fixed(cost.p95(), 2),
                        NumberText.fixed(cost.p99(), 2),
                        NumberText.fixed(cost.clockMedian(), 2),
                        NumberText.fixed(cost.clockP99(), 2));
    }

    private void measureFrames(ObjectNode node) {
        Measured measured = frames.map(FrameBenchmark::measure).orElse(Measured.NOTHING);
        put(node, "frames", measured.alone(), "there is no window to draw on");
        put(node, "framesWhileTraining", measured.training(), "no net could be trained on images");
        ArrayNode pictures = node.putArray("framesOfPictures");
        measured.pictures().forEach(times -> put(pictures.addObject(), times));
        ArrayNode large = node.putArray("framesAtSize");
        for (FrameBenchmark.AtSize each : measured.atSize()) {
            put(large.addObject().put("cancelMs", each.cancelMilliseconds()), each.frames());
            say("training of %s ended %s ms after it was cancelled"
                    .formatted(each.frames().view(), NumberText.fixed(each.cancelMilliseconds(), 0)));
        }
    }

    private void put(ObjectNode node, String key, Optional<FrameTimes> measured, String absence) {
        if (measured.isEmpty()) {
            JsonText.putMissing(node, key, absence);
            say("frames: " + absence);
            return;
        }
        put(node.putObject(key), measured.get());
    }

    private void put(ObjectNode node, FrameTimes times) {
        node.put("view", times.view())
                .put("fxMedianMs", times.median())
                .put("fxP95Ms", times.p95())
                .put("fxLongestMs", times.longest())
                .put("fxProcessorMedianMs", times.processorMedian())
                .put("fxProcessorP95Ms", times.processorP95())
                .put("fxProcessorLongestMs", times.processorLongest())
                .put("frames", times.frames());
        say(
                "frames of %s: median %s ms, 95%% within %s ms, longest %s ms; without waiting for a core %s, %s and %s ms; %d frames"
                        .formatted(
                                times.view(),
                                NumberText.fixed(times.median(), 2),
                                NumberText.fixed(times.p95(), 2),
                                NumberText.fixed(times.longest(), 2),
                                NumberText.fixed(times.processorMedian(), 2),
                                NumberText.fixed(times.processorP95(), 2),
                                NumberText.fixed(times.processorLongest(), 2),
                                times.frames()));
    }
}
