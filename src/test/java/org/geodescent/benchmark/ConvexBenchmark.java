package org.geodescent.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.geodescent.core.convex.ConvexInstance;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.linalg.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The convex program, cold (methods {@code plane} and {@code bias}) and while a sample is dragged.
 *
 * <p>Cold, the warm-up solves all seeds in turn, and then every measurement iteration solves one seed for at least a
 * tenth of a second. An iteration's score is so the mean time of one seed, to which one pause for garbage adds little,
 * and the maximum over the iterations is the worst <em>seed</em>, not the worst pause. {@link #main} prints the median
 * and the worst over the seeds of every cell: {@code mvn -q test-compile exec:exec -Dexec.executable=java
 * -Dexec.classpathScope=test -Dexec.args="-cp %classpath org.geodescent.benchmark.ConvexBenchmark"}. All cells take
 * some six minutes; JMH's own options such as {@code -p samples=30} choose.
 *
 * <p>JMH measures the wall clock and needs an idle machine. On a busy one ask {@code bench --only convex}, which
 * measures the processor time of its thread, with other seeds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = ConvexBenchmark.SEEDS, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ConvexBenchmark {
    static final int SEEDS = 20;

    /** Prints median and worst seed of every cell, after JMH's own output. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(arguments));
        options.include(ConvexBenchmark.class.getName() + ".(plane|bias)$");
        for (RunResult result : new Runner(options.build()).run()) {
            double[] seeds = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                    .sorted()
                    .toArray();
            System.out.printf(
                    "d = %d  %-20s N = %3s  median %9.3f ms  worst of %d seeds %9.3f ms%n",
                    result.getParams().getBenchmark().endsWith("bias") ? 3 : 2,
                    result.getParams().getParam("family"),
                    result.getParams().getParam("samples"),
                    seeds[seeds.length / 2],
                    seeds.length,
                    seeds[seeds.length - 1]);
        }
    }

    /** What the problems of one cell of the table have in common: one family, one number of samples, seeds 0, 1, …. */
    @State(Scope.Thread)
    public abstract static class Cell {
        private final List<ConvexInstance> instances = new ArrayList<>();
        private boolean warmingUp;
        private int next;

        abstract String family();

        abstract int samples();

        @Setup
        public void generate() {
            for (int seed = 0; seed < SEEDS; seed++) {
                instances.add(ConvexInstance.of(family(), samples(), seed));
            }
        }

        /** The next seed. */
        @Setup(Level.Iteration)
        public void begin(IterationParams iteration) {
            boolean first = warmingUp && iteration.getType() == IterationType.MEASUREMENT;
            warmingUp = iteration.getType() == IterationType.WARMUP;
            next = first ? 0 : next + 1;
        }

        ConvexOutcome solve(boolean bias) {
            ConvexInstance instance = instances.get(next % SEEDS);
            next += warmingUp ? 1 : 0;
            return MaxMarginProgram.solve(instance.x(), instance.y(), bias, Optional.empty(), () -> false);
        }
    }

    /** d = 2. */
    public static class Plane extends Cell {
        @Param({"separable", "orthogonal separable", "random labels", "interleaved"})
        public String family = "separable";

        @Param({"2", "10", "30", "100", "300"})
        public int samples;

        @Override
        String family() {
            return family;
        }

        @Override
        int samples() {
            return samples;
        }
    }

    /** d = 3: the plane with a bias column. */
    public static class Biased extends Cell {
        @Param({"separable", "random labels", "interleaved"})
        public String family = "separable";

        @Param({"2", "10", "30", "60"})
        public int samples;

        @Override
        String family() {
            return family;
        }

        @Override
        int samples() {
            return samples;
        }
    }

    /** A sample that moves by 0.02 per frame around the place where it began. */
    @State(Scope.Thread)
    public static class Drag {
        @Param({"separable", "orthogonal separable", "random labels", "interleaved"})
        public String family = "separable";

        private static final int SAMPLES = 30;
        private ConvexInstance instance = ConvexInstance.of("separable", SAMPLES, 0);
        private Optional<ConvexOutcome.Solved> previous = Optional.empty();
        private double[] values = {};
        private int frame;

        @Setup
        public void generate() {
            instance = ConvexInstance.of(family, SAMPLES, 0);
            values = instance.x().toArray();
            previous = MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> false)
                            instanceof ConvexOutcome.Solved solved
                    ? Optional.of(solved)
                    : Optional.empty();
        }
    }

    @Benchmark
    public ConvexOutcome plane(Plane cell) {
        return cell.solve(false);
    }

    @Benchmark
    public ConvexOutcome bias(Biased cell) {
        return cell.solve(true);
    }

    /** Here p0.99 counts: what takes longer misses its frame. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Measurement(iterations = 1, time = 3)
    public ConvexOutcome dragged(Drag drag) {
        drag.frame++;
        double angle = 2 * Math.PI * drag.frame / 300;
        int sample = drag.frame / 300 % Drag.SAMPLES;
        drag.values[2 * sample] -= 0.02 * Math.sin(angle);
        drag.values[2 * sample + 1] += 0.02 * Math.cos(angle);
        ConvexOutcome outcome = MaxMarginProgram.solve(
                Matrix.of(Drag.SAMPLES, 2, drag.values), drag.instance.y(), false, drag.previous, () -> false);
        if (outcome instanceof ConvexOutcome.Solved solved) {
            drag.previous = Optional.of(solved);
        }
        return outcome;
    }
}
