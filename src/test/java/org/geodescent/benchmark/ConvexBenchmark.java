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
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The convex program, cold and while a sample is dragged. Every invocation solves the next of several seeds, so that p0.50 is the median over
 * seeds and p1.00 the worst of them. Without options it takes about three minutes; {@code -p samples=30} and the like choose.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 1, time = 3)
@Fork(1)
public class ConvexBenchmark {
    private static final int SEEDS = 40;

    /** A problem of one family: with the bias column d is 3, else 2. */
    @State(Scope.Thread)
    public static class Problem {
        @Param({"separable", "orthogonal separable", "random labels", "interleaved"})
        public String family = "separable";

        @Param({"2", "10", "30", "100"})
        public int samples;

        @Param({"false", "true"})
        public boolean bias;

        private final List<ConvexInstance> instances = new ArrayList<>();
        private int next;

        @Setup
        public void generate() {
            if (bias && samples > 60) {
                samples = 60;
            }
            for (int seed = 0; seed < SEEDS; seed++) {
                instances.add(ConvexInstance.of(family, samples, seed));
            }
        }
    }

    /** A sample that moves by 0.02 per frame around the place where it began. */
    @State(Scope.Thread)
    public static class Drag {
        @Param({"separable", "random labels", "interleaved"})
        public String family = "separable";

        private static final int SAMPLES = 30;
        private ConvexInstance instance = ConvexInstance.of("separable", SAMPLES, 0);
        private Optional<ConvexOutcome.Solved> previous = Optional.empty();
        private double[] values = {};
        private int frame;

        @Setup
        public void generate() {
            restart(0);
        }

        private void restart(int seed) {
            instance = ConvexInstance.of(family, SAMPLES, seed);
            values = instance.x().toArray();
            previous = MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> false)
                            instanceof ConvexOutcome.Solved solved
                    ? Optional.of(solved)
                    : Optional.empty();
        }
    }

    @Benchmark
    public ConvexOutcome cold(Problem problem) {
        ConvexInstance instance = problem.instances.get(problem.next++ % SEEDS);
        return MaxMarginProgram.solve(instance.x(), instance.y(), problem.bias, Optional.empty(), () -> false);
    }

    @Benchmark
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
