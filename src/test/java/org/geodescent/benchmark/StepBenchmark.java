package org.geodescent.benchmark;

import java.util.concurrent.TimeUnit;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.Stepper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps of gradient descent per second. Runs begin at the start again and again, because the cost of a step changes
 * along a run.
 *
 * <p>{@code mvn -q test-compile exec:exec@benchmark -Djmh.arguments=StepBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class StepBenchmark {
    private static final int STEPS = 1_000;
    /** A1's length; then a run begins anew. */
    private static final int RUN = 60_000;

    /** The loss. */
    @Param
    public Loss loss = Loss.CROSS_ENTROPY;

    /** The problem. */
    @Param
    public Problem problem = Problem.A1;

    private Training training = new Training(Problem.A1.spec(Loss.CROSS_ENTROPY));

    /** What is trained. */
    public enum Problem {
        /** A1: 16 points, 20 hidden nodes, momentum. */
        A1,
        POINTS_100_HIDDEN_100,
        POINTS_1000_HIDDEN_200,
        LINEAR_1000;

        RunSpec spec(Loss loss) {
            return switch (this) {
                case A1 -> StepProblems.yardstick(loss);
                case POINTS_100_HIDDEN_100 -> StepProblems.circle(100, 100, loss);
                case POINTS_1000_HIDDEN_200 -> StepProblems.circle(1000, 200, loss);
                case LINEAR_1000 -> StepProblems.linear(1000, loss);
            };
        }
    }

    /** The problem at its start. */
    @Setup(Level.Trial)
    public void prepare() {
        training = new Training(problem.spec(loss));
    }

    /** Steps per second, averaged over runs from the start. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double step() {
        return training.run();
    }

    /** A stepper that is put back to its start after every run. */
    private static final class Training {
        private final Stepper stepper;
        private final double[] start;
        private final double[] rest;
        private int done;

        Training(RunSpec spec) {
            start = ((Start.Given) spec.start()).parameters().toArray();
            rest = new double[start.length];
            stepper = Stepper.of(spec, ((Start.Given) spec.start()).parameters());
        }

        double run() {
            if (done == RUN) {
                stepper.restore(start, rest);
                done = 0;
            }
            stepper.run(STEPS);
            done += STEPS;
            // Returned, so that the work cannot be left out.
            return stepper.loss();
        }
    }
}
