package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.core.train.TrainingRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainerCancellationTest {
    private final ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
    private final Trainer trainer = new Trainer(bugs::add);

    @AfterEach
    void close() {
        trainer.close();
        assertEquals(List.of(), List.copyOf(bugs));
    }

    /** A thousand points on a circle, two hundred hidden nodes, and more steps than anyone waits for. */
    private static Experiment large(long seed) {
        int n = 1000;
        double[] features = new double[2 * n];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            double angle = 2 * StrictMath.PI * i / n;
            features[2 * i] = StrictMath.cos(angle);
            features[2 * i + 1] = StrictMath.sin(angle);
            classes[i] = i % 100 < 50 ? 0 : 1;
        }
        return new Experiment(
                "large",
                new Dataset(Matrix.of(n, 2, features), classes, List.of("1", "-1")),
                new DataOrigin.Own("circle"),
                new TwoLayerRelu(2, 200, true, true, 1),
                LossChoice.BOTH,
                Reduction.MEAN,
                new Descent(0.01, 0.9),
                new Start.Seeded(Initialisation.TORCH, 1, seed, 0),
                Optional.empty(),
                new StopRule(1_000_000_000_000L, 0));
    }

    private RunState await(Predicate<RunState> condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        RunState state = trainer.state();
        while (!condition.test(state)) {
            assertTrue(System.nanoTime() < deadline, "nothing happened for a minute");
            Thread.onSpinWait();
            state = trainer.state();
        }
        return state;
    }

    private static boolean runs(RunState state, Experiment experiment) {
        return state instanceof RunState.Active active
                && active.experiment().equals(experiment)
                && active.runs().stream()
                        .allMatch(run -> run.trajectory().last().iteration() > 2);
    }

    @Test
    void aCancelledRunEndsAsCancelledWithAllThatItHasComputed() {
        Experiment experiment = large(1);
        trainer.start(experiment);
        await(state -> runs(state, experiment));
        trainer.cancel();
        RunState.Active ended =
                (RunState.Active) await(state -> state instanceof RunState.Active active && active.ended());
        for (LossRun run : ended.runs()) {
            RunOutcome.Cancelled outcome =
                    assertInstanceOf(RunOutcome.Cancelled.class, run.outcome().orElseThrow());
            assertEquals(run.trajectory().last().iteration(), outcome.steps());
        }
    }

    @Test
    void betweenTwoLooksAtTheCancellationThereIsOneStepOfALargeNet() {
        RunSpec spec = large(1).runs().get(0);
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        AtomicInteger looks = new AtomicInteger();
        boolean reached = descent.advance(1_000_000, () -> looks.incrementAndGet() > 5);
        assertEquals(false, reached);
        assertEquals(6, looks.get());
        // About a million multiplications each: a millisecond, where fifty are allowed.
        assertTrue(descent.iteration() <= 10, () -> descent.iteration() + " steps after five looks");
    }

    /** A thousand points of flow: one evaluation goes through all nodes at all of them. */
    @Test
    void betweenTwoLooksThereIsOneEvaluationOfTheFlow() {
        RunSpec spec = large(1).withDescent(new Descent(0.01, 0, TrainingMode.GRADIENT_FLOW))
                .runs()
                .get(0);
        TrainingRun flow = TrainingRun.of(spec, spec.startParameters());
        AtomicInteger looks = new AtomicInteger();
        assertEquals(false, flow.advance(1, () -> looks.incrementAndGet() > 5));
        assertEquals(6, looks.get());
        assertEquals(0, flow.iteration());
        assertEquals(Optional.empty(), flow.obstacle());
    }

    /** Of a run that has not even begun there is nothing to show. */
    @Test
    void aRunIsCancelledWhileItsStartIsMade() {
        List<RunState> published = new ArrayList<>();
        ActiveRun run = new ActiveRun(large(1), (active, state) -> published.add(state));
        run.cancel();
        run.train(active -> fail("there is nothing to measure"), () -> {});
        run.cancel();
        assertEquals(1, published.size(), "it stays what it is");
        assertInstanceOf(RunState.Blocked.class, published.get(0));
    }

    @Test
    void aNewStartTakesThePlaceOfTheOldOne() {
        trainer.start(large(1));
        for (long seed = 2; seed < 20; seed++) {
            trainer.start(large(seed));
        }
        Experiment last = large(20);
        trainer.start(last);
        await(state -> runs(state, last));
        // Its measurements are not kept waiting by those of the nineteen runs before.
        await(state -> state instanceof RunState.Active active
                && active.runs().get(0).measurements().stream().anyMatch(measured -> measured != null));
        assertSame(last, ((RunState.Active) trainer.state()).experiment());
    }

    /** A thousand hidden nodes: one state alone takes many times as long as a cancellation may. */
    @Test
    void measuringIsCancelledWithinAState() {
        Experiment circle = large(1);
        Experiment experiment =
                circle.withModel(new TwoLayerRelu(2, 1000, true, true, 1)).withStopRule(new StopRule(12, 0));
        trainer.start(experiment);
        await(state -> state instanceof RunState.Active active && active.ended());
        trainer.cancel();
        RunState.Active cancelled =
                (RunState.Active) await(state -> state instanceof RunState.Active active && !active.measures());
        assertEquals(26, cancelled.recordedStates());
        assertTrue(cancelled.measuredStates() < 20, () -> cancelled.measuredStates() + " are measured");
        // The measuring thread is free for another run, and the state it was at is not among what is measured.
        Experiment small = circle.withStopRule(new StopRule(1, 0)).withModel(new TwoLayerRelu(2, 3, true, true, 1));
        trainer.start(small);
        await(state -> state instanceof RunState.Active active
                && active.experiment().equals(small)
                && active.share() == 1
                && active.ended());
        assertTrue(((RunState.Active) trainer.state()).measures());
    }
}
