package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.bench.ConvexBench;
import org.geodescent.bench.DragBench;
import org.geodescent.bench.FrameBenchmark;
import org.geodescent.bench.FrameBenchmark.FrameTimes;
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
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.preset.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code bench}: how fast this machine is. */
@CommandLine.Command(description = "Measures speed on this machine, in some three minutes.")
final class BenchCommand extends CliCommand {
    /** What is measured. */
    enum Part {
        A1_STEP,
        GEOMETRY,
        CONVEX,
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
            description = "a1-step, geometry, convex, drag, frames or cifar; all without this option.")
    private @Nullable Part only;

    BenchCommand(Optional<FrameBenchmark> frames) {
        this.frames = frames;
    }

    @Override
    public Integer call() throws InputException {
        ObjectNode node = JsonText.object();
        if (wanted(Part.A1_STEP)) {
            measureSteps(node.putObject("a1Step"));
        }
        if (wanted(Part.GEOMETRY)) {
            measureGeometry(node.putObject("geometry"));
        }
        if (wanted(Part.CONVEX)) {
            measureConvex(node.putArray("convex"));
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
        long warmedUp = System.nanoTime() + SECOND;
        while (System.nanoTime() < warmedUp) {
            nanosecondsOfRun(spec);
        }
        long best = Long.MAX_VALUE;
        // So long that other work on the machine does not fill it.
        for (long end = System.nanoTime() + 2 * SECOND; System.nanoTime() < end; ) {
            best = Math.min(best, nanosecondsOfRun(spec));
        }
        return spec.stopRule().maximumSteps() * (double) SECOND / best;
    }

    private long nanosecondsOfRun(RunSpec spec) {
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        long start = System.nanoTime();
        descent.advance(spec.stopRule().maximumSteps(), () -> false);
        long elapsed = System.nanoTime() - start;
        // Looking at the result also keeps the compiler from leaving out the work.
        if (!(descent.snapshot().loss() >= 0)) {
            throw new IllegalStateException("A1 does not train");
        }
        return elapsed;
    }

    private void measureGeometry(ObjectNode node) {
        for (int hidden : new int[] {20, 50, 100, 200}) {
            TwoLayerRelu model = new TwoLayerRelu(2, hidden, true, true, 1);
            Network network = new Network(model, new Start.Seeded(Initialisation.SCRIPT, 1, 1, 0).parameters(model));
            long warmedUp = System.nanoTime() + SECOND;
            while (System.nanoTime() < warmedUp) {
                nanosecondsOfGeometry(network);
            }
            long[] times = IntStream.range(0, GEOMETRY_REPETITIONS)
                    .mapToLong(repetition -> nanosecondsOfGeometry(network))
                    .toArray();
            Arrays.sort(times);
            double median = times[times.length / 2] / 1e6;
            node.put(Integer.toString(hidden), median);
            say("exact geometry of %3d hidden nodes: %s ms".formatted(hidden, NumberText.fixed(median, 3)));
        }
    }

    private long nanosecondsOfGeometry(Network network) {
        long start = System.nanoTime();
        double lipschitz = PlaneGeometry.of(network).lipschitz().value();
        long elapsed = System.nanoTime() - start;
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

    /** One thread, so that it can be compared; training itself uses all cores. */
    private void measureImages(ObjectNode node) {
        Engine engine = Nd4jEngine.open();
        double plain = TrainingSpeed.imagesPerSecond(engine, 0, 5 * SECOND);
        double excited = TrainingSpeed.imagesPerSecond(engine, 0.02, 5 * SECOND);
        node.put("plainImagesPerSecond", plain)
                .put("excitedImagesPerSecond", excited)
                .put("threads", 1);
        say("training on images, one thread: plain %s, excited %s images/s"
                .formatted(NumberText.commas(plain), NumberText.commas(excited)));
    }

    private void measureDrag(ArrayNode list) {
        DragBench.warmUp(2 * CONVEX_BUDGET_MS);
        for (DragBench.Times times : DragBench.all()) {
            list.addObject()
                    .put("data", times.data())
                    .put("n", times.n())
                    .put("frames", times.frames())
                    .put("solveMedianMs", times.solveMedianMs())
                    .put("solveP99Ms", times.solveP99Ms())
                    .put("sceneMedianMs", times.sceneMedianMs())
                    .put("sceneP99Ms", times.sceneP99Ms());
            say(
                    "dragging a point, %-20s %3d samples: solution %7s ms, 99%% within %7s ms; with the picture %7s ms, 99%% within %7s ms"
                            .formatted(
                                    times.data(),
                                    times.n(),
                                    NumberText.fixed(times.solveMedianMs(), 3),
                                    NumberText.fixed(times.solveP99Ms(), 3),
                                    NumberText.fixed(times.sceneMedianMs(), 3),
                                    NumberText.fixed(times.sceneP99Ms(), 3)));
        }
    }

    private void measureFrames(ObjectNode node) {
        List<FrameTimes> measured = frames.map(FrameBenchmark::measure).orElse(List.of());
        put(node, "frames", measured, 0, "there is no window to draw on");
        put(node, "framesWhileTraining", measured, 1, "no net could be trained on images");
    }

    private void put(ObjectNode node, String key, List<FrameTimes> measured, int index, String absence) {
        if (index >= measured.size()) {
            JsonText.putMissing(node, key, absence);
            say("frames: " + absence);
            return;
        }
        FrameTimes times = measured.get(index);
        node.putObject(key)
                .put("view", times.view())
                .put("fxMedianMs", times.median())
                .put("fxP95Ms", times.p95())
                .put("fxLongestMs", times.longest())
                .put("fxProcessorMedianMs", times.processorMedian())
                .put("fxProcessorP95Ms", times.processorP95())
                .put("frames", times.frames());
        say("frames of %s: median %s ms, 95%% within %s ms, longest %s ms; without waiting for a core %s and %s ms"
                .formatted(
                        times.view(),
                        NumberText.fixed(times.median(), 2),
                        NumberText.fixed(times.p95(), 2),
                        NumberText.fixed(times.longest(), 2),
                        NumberText.fixed(times.processorMedian(), 2),
                        NumberText.fixed(times.processorP95(), 2)));
    }
}
