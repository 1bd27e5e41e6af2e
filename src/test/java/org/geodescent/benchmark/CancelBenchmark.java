package org.geodescent.benchmark;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunState;
import org.geodescent.run.Trainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a run of 1000 points and 200 hidden nodes goes on after it was cancelled, until its end is published. At
 * most 50 ms are promised.
 *
 * <p>{@code mvn -q test-compile exec:exec@benchmark -Djmh.arguments=CancelBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 40)
public class CancelBenchmark {
    private final Trainer trainer = new Trainer(bug -> {
        throw new IllegalStateException(bug);
    });

    /** Trains until some steps are made. */
    @Setup(Level.Invocation)
    public void train() {
        RunSpec spec = StepProblems.circle(1000, 200, Loss.CROSS_ENTROPY);
        trainer.start(new Experiment(
                "large",
                spec.data(),
                new DataOrigin.Own("circle"),
                spec.model(),
                LossChoice.BOTH,
                spec.objective().reduction(),
                spec.descent(),
                spec.start(),
                Optional.empty(),
                new StopRule(1_000_000_000_000L, 0)));
        while (!(trainer.state() instanceof RunState.Active active
                && !active.ended()
                && active.runs().get(0).trajectory().last().iteration() > 20)) {
            Thread.onSpinWait();
        }
    }

    /** From the request to the published end. */
    @Benchmark
    public RunState cancel() {
        trainer.cancel();
        while (!(trainer.state() instanceof RunState.Active active && active.ended())) {
            Thread.onSpinWait();
        }
        return trainer.state();
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        trainer.close();
    }
}
