package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Trainer trainer = new Trainer(failures::add);

    @AfterEach
    void close() {
        trainer.close();
        assertEquals(List.of(), failures);
    }

    private static Experiment figureOne() {
        return Presets.find("a1").orElseThrow().experiment();
    }

    private RunState await(Predicate<RunState> condition) {
        return await(trainer, condition);
    }

    private static RunState await(Trainer trainer, Predicate<RunState> condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline) {
            RunState state = trainer.state();
            if (condition.test(state)) {
                return state;
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("still " + trainer.state());
    }

    private RunState.Active awaitEnd(Experiment experiment) {
        return (RunState.Active) await(state ->
                state instanceof RunState.Active active && active.experiment().equals(experiment) && active.ended());
    }

    private static boolean measured(RunState state) {
        return state instanceof RunState.Active active
                && active.ended()
                && active.runs().stream()
                        .allMatch(run ->
                                run.measurements().size() == run.trajectory().size()
                                        && !run.measurements().contains(null));
    }

    @Test
    void trainsBothLossesToTheEndAndMeasuresEverySnapshot() {
        trainer.start(figureOne());
        RunState.Active end = (RunState.Active) await(TrainerTest::measured);
        List<Double> margins = end.runs().stream()
                .map(run -> run.measurements()
                        .get(run.measurements().size() - 1)
                        .margin()
                        .orElseThrow())
                .toList();
        assertEquals(0.590011, margins.get(0), 1e-6);
        assertEquals(3.484813, margins.get(1), 1e-6);
    }

    @Test
    void goingOnGivesTheBitsOfOneLongRun() {
        Experiment whole = figureOne().withStopRule(new StopRule(5000, 0));
        trainer.start(whole.withStopRule(new StopRule(700, 0)));
        awaitEnd(whole.withStopRule(new StopRule(700, 0)));
        trainer.start(whole);
        RunState.Active prolonged = awaitEnd(whole);
        for (LossRun run : prolonged.runs()) {
            LossRun atOnce = ForegroundRun.run(run.spec(), () -> false);
            assertEquals(
                    atOnce.trajectory().last().parameters(),
                    run.trajectory().last().parameters());
        }
    }

    @Test
    void whatWasTrainedToItsEndComesBackAtOnce() {
        Experiment first = figureOne().withStopRule(new StopRule(1234, 0));
        trainer.start(first);
        List<LossRun> runs = ((RunState.Active) await(TrainerTest::measured)).runs();
        try (Trainer another = new Trainer(failures::add)) {
            another.start(first.withData(first.data(), first.origin()));
            RunState.Active back = (RunState.Active) await(another, TrainerTest::measured);
            for (int i = 0; i < runs.size(); i++) {
                assertSame(runs.get(i).trajectory(), back.runs().get(i).trajectory());
                assertEquals(runs.get(i).measurements(), back.runs().get(i).measurements());
            }
            Experiment longer = first.withStopRule(new StopRule(2000, 0));
            another.start(longer);
            RunState.Active on = (RunState.Active) await(
                    another,
                    state -> measured(state)
                            && ((RunState.Active) state).experiment().equals(longer));
            assertEquals(
                    ForegroundRun.run(longer.runs().get(0), () -> false).trajectory(),
                    on.runs().get(0).trajectory());
        }
    }

    /** A run holds gates of every sample and node, however few states it has recorded. */
    @Test
    @SuppressWarnings("ReferenceEquality") // another run of the same bits
    void whatHoldsMuchIsTrainedAnew() {
        double[] values = new double[4_000];
        int[] classes = new int[2_000];
        for (int n = 0; n < classes.length; n++) {
            classes[n] = n % 2;
            values[2 * n] = n;
            values[2 * n + 1] = n % 7 - 3.0;
        }
        Experiment large = figureOne()
                .withData(
                        new Dataset(
                                Matrix.of(2_000, 2, values),
                                classes,
                                figureOne().data().classNames()),
                        figureOne().origin())
                .withModel(new TwoLayerRelu(2, 200, true, true, 1))
                .withStopRule(new StopRule(1, 0));
        trainer.start(large);
        RunState.Active first = awaitEnd(large);
        trainer.start(large);
        RunState.Active second = (RunState.Active) await(state -> state instanceof RunState.Active active
                && active.ended()
                && active.runs().get(0).trajectory() != first.runs().get(0).trajectory());
        assertEquals(first.runs().get(0).trajectory(), second.runs().get(0).trajectory());
    }

    @Test
    void aCancelledRunIsTrainedAnew() {
        Experiment endless = figureOne().withStopRule(new StopRule(Long.MAX_VALUE / 8, 0));
        trainer.start(endless);
        await(state -> state instanceof RunState.Active);
        trainer.cancel();
        RunState.Active ended = awaitEnd(endless);
        trainer.start(endless);
        await(state -> state != ended && state instanceof RunState.Active active && !active.ended());
    }

    @Test
    void aCancelledRunKeepsWhatItHas() {
        Experiment endless = figureOne().withStopRule(new StopRule(Long.MAX_VALUE / 4, 0));
        trainer.start(endless);
        await(state -> state instanceof RunState.Active active
                && active.runs().get(0).trajectory().size() > 300);
        trainer.cancel();
        RunState.Active end = awaitEnd(endless);
        for (LossRun run : end.runs()) {
            assertInstanceOf(RunOutcome.Cancelled.class, run.outcome().orElseThrow());
            assertTrue(run.trajectory().last().iteration() > 100);
        }
    }

    @Test
    void aNewExperimentIsMeasuredThoughTheOldOneHadMuchLeft() {
        TwoLayerRelu wide = new TwoLayerRelu(2, 1000, true, true, 5);
        Experiment slow = figureOne().withModel(wide).withStopRule(new StopRule(3_000, 0));
        trainer.start(slow);
        await(state -> state instanceof RunState.Active active
                && active.runs().get(0).trajectory().size() > 100);
        Experiment quick = figureOne().withStopRule(new StopRule(10, 0));
        trainer.start(quick);
        RunState.Active end = (RunState.Active) await(state ->
                measured(state) && ((RunState.Active) state).experiment().equals(quick));
        assertEquals(11, end.runs().get(0).measurements().size());
    }

    @Test
    void divergenceEndsTheRunAtItsLastFiniteState() {
        Experiment wild = figureOne()
                .withReduction(org.geodescent.core.loss.Reduction.SUM)
                .withDescent(new Descent(1e3, 0.9));
        trainer.start(wild);
        RunState.Active end = awaitEnd(wild);
        LossRun squared = end.runs().get(1);
        assertInstanceOf(RunOutcome.Diverged.class, squared.outcome().orElseThrow());
        assertTrue(Double.isFinite(squared.trajectory().last().loss()));
        assertTrue(squared.trajectory().last().parameters().isFinite());
    }

    @Test
    void pointsThatCannotBeTrainedOnAreExplained() {
        Experiment empty = figureOne()
                .withData(new Dataset(Matrix.of(0, 2), new int[0], List.of("1", "0")), new DataOrigin.Own("nothing"));
        trainer.start(empty);
        RunState.Blocked blocked = assertInstanceOf(RunState.Blocked.class, trainer.state());
        assertEquals("Place points of two classes to start.", blocked.reason());
    }

    private static Experiment threeArms() {
        return Presets.find("pinwheel")
                .orElseThrow()
                .experiment()
                .withLosses(LossChoice.BOTH)
                .withStopRule(new StopRule(3_000, 0));
    }

    @Test
    void trainsThreeClassesWithBothLossesFromTheSameStartAndMeasuresThem() {
        Experiment experiment = threeArms();
        trainer.start(experiment);
        RunState.Active end = (RunState.Active) await(TrainerTest::measured);
        assertEquals(2, end.runs().size());
        assertEquals(
                end.runs().get(0).trajectory().get(0).parameters(),
                end.runs().get(1).trajectory().get(0).parameters());
        for (LossRun run : end.runs()) {
            assertEquals(
                    ForegroundRun.run(run.spec(), () -> false).trajectory().last(),
                    run.trajectory().last());
            assertEquals(
                    3 * experiment.model().parameterCount(),
                    run.trajectory().last().parameters().size());
            Measurement last = run.measurements().get(run.measurements().size() - 1);
            assertEquals(42, last.correct());
            double margin = last.margin().orElseThrow();
            assertTrue(margin > 0.2 && margin < 0.6, () -> "margin " + margin);
            assertNoOtherClassWithin(margin, run, last.nearestSample());
        }
    }

    /**
     * By brute force: around every sample its own class has the largest score up to the margin, and around the worst
     * one not beyond it.
     */
    private static void assertNoOtherClassWithin(double margin, LossRun run, int worst) {
        Classifier classifier =
                Classifier.of(run.spec().model(), run.trajectory().last().parameters());
        Dataset data = run.spec().data();
        for (int n = 0; n < data.size(); n++) {
            int beyond = 0;
            for (int i = 0; i < 20_000; i++) {
                double angle = Math.PI * i / 10_000;
                double x = data.feature(n, 0);
                double y = data.feature(n, 1);
                double inner = margin * (1 - 1e-9);
                double outer = margin * (1 + 1e-3);
                assertEquals(
                        data.classOf(n),
                        largest(classifier.scores(x + inner * Math.cos(angle), y + inner * Math.sin(angle))));
                beyond += largest(classifier.scores(x + outer * Math.cos(angle), y + outer * Math.sin(angle)))
                                == data.classOf(n)
                        ? 0
                        : 1;
            }
            assertTrue(n != worst || beyond > 0, "the worst sample's boundary is where the margin says");
        }
    }

    private static int largest(double... scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    @Test
    void aRunOnThreeClassesGoesOnToTheBitsOfALongerOne() {
        trainer.start(threeArms());
        awaitEnd(threeArms());
        Experiment longer = threeArms().withStopRule(new StopRule(5_000, 0));
        trainer.start(longer);
        for (LossRun run : awaitEnd(longer).runs()) {
            assertEquals(
                    ForegroundRun.run(run.spec(), () -> false).trajectory().last(),
                    run.trajectory().last());
        }
        trainer.start(longer.withStopRule(new StopRule(100_000, 5)));
        for (LossRun run :
                awaitEnd(longer.withStopRule(new StopRule(100_000, 5))).runs()) {
            assertInstanceOf(RunOutcome.Stationary.class, run.outcome().orElseThrow());
        }
    }
}
