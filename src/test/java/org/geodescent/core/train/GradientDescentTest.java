package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class GradientDescentTest {
    private static final TwoLayerRelu MODEL = new TwoLayerRelu(2, 20, true, true, 5);
    private static final Objective CROSS_ENTROPY = new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN);
    private static final Objective SQUARED = new Objective(Loss.SQUARED, Reduction.SUM);

    private static RunSpec spec(Objective objective, double stepSize, StopRule rule) {
        RunSpec spec = RandomRuns.spec(MODEL, 16, objective, new Descent(stepSize, 0.9), 8);
        return new RunSpec(spec.data(), spec.model(), objective, spec.descent(), spec.start(), rule);
    }

    private static RunOutcome run(RunSpec spec, List<Snapshot> recorded) {
        return GradientDescent.run(spec, RandomRuns.start(spec), RecordingSchedule.DEFAULT, recorded::add, () -> false);
    }

    @Test
    void recordsTheScheduleAndTheLastStep() {
        List<Snapshot> recorded = new ArrayList<>();
        RunOutcome outcome = run(spec(CROSS_ENTROPY, 0.01, new StopRule(1234, 0)), recorded);
        assertEquals(new RunOutcome.Completed(1234), outcome);
        List<Long> expected = new ArrayList<>();
        for (long i = 0; i < 1234; i = RecordingSchedule.DEFAULT.next(i)) {
            expected.add(i);
        }
        expected.add(1234L);
        assertEquals(expected, recorded.stream().map(Snapshot::iteration).toList());
    }

    @Test
    void zeroStepsRecordTheStart() {
        List<Snapshot> recorded = new ArrayList<>();
        RunSpec spec = spec(SQUARED, 0.001, new StopRule(0, 0));
        assertEquals(new RunOutcome.Completed(0), run(spec, recorded));
        assertEquals(1, recorded.size());
        assertEquals(RandomRuns.start(spec), recorded.get(0).parameters());
        assertEquals(
                RandomRuns.loss(spec, RandomRuns.start(spec).toArray()),
                recorded.get(0).loss(),
                1e-12);
    }

    @Test
    void recordingMoreOftenDoesNotChangeTheBits() {
        RunSpec spec = spec(CROSS_ENTROPY, 0.01, new StopRule(30_000, 0));
        List<Snapshot> few = new ArrayList<>();
        List<Snapshot> many = new ArrayList<>();
        GradientDescent.run(spec, RandomRuns.start(spec), new RecordingSchedule(1), few::add, () -> false);
        GradientDescent.run(spec, RandomRuns.start(spec), new RecordingSchedule(700), many::add, () -> false);
        assertEquals(many.get(many.size() - 1), few.get(few.size() - 1));
        assertTrue(many.containsAll(few));
    }

    @Test
    void cancelledAndContinuedRunsGiveTheTrajectoryOfOneLongRun() {
        RunSpec spec = spec(SQUARED, 0.001, new StopRule(40_000, 0));
        List<Snapshot> whole = new ArrayList<>();
        RunOutcome outcome = run(spec, whole);
        List<Snapshot> pieces = new ArrayList<>();
        AtomicInteger questions = new AtomicInteger();
        GradientDescent descent = new GradientDescent(spec, RandomRuns.start(spec));
        RunOutcome last;
        int cancellations = 0;
        do {
            // Every third question is answered with yes; every other object is thrown away.
            last = descent.run(RecordingSchedule.DEFAULT, pieces::add, () -> questions.incrementAndGet() % 3 == 0);
            cancellations++;
            if (cancellations % 2 == 0) {
                descent = new GradientDescent(spec, descent.checkpoint());
            }
        } while (last instanceof RunOutcome.Cancelled);
        assertTrue(cancellations > 20);
        assertEquals(outcome, last);
        assertTrue(pieces.containsAll(whole));
        for (int i = 1; i < pieces.size(); i++) {
            assertTrue(pieces.get(i).iteration() > pieces.get(i - 1).iteration());
        }
    }

    @Test
    void finishedRunContinuesWithMoreStepsToTheSameBits() {
        List<Snapshot> whole = new ArrayList<>();
        run(spec(CROSS_ENTROPY, 0.01, new StopRule(5000, 0)), whole);
        RunSpec first = spec(CROSS_ENTROPY, 0.01, new StopRule(777, 0));
        GradientDescent descent = new GradientDescent(first, RandomRuns.start(first));
        descent.run(RecordingSchedule.DEFAULT, s -> {}, () -> false);
        GradientDescent more =
                new GradientDescent(spec(CROSS_ENTROPY, 0.01, new StopRule(5000, 0)), descent.checkpoint());
        List<Snapshot> rest = new ArrayList<>();
        assertEquals(new RunOutcome.Completed(5000), more.run(RecordingSchedule.DEFAULT, rest::add, () -> false));
        assertEquals(whole.get(whole.size() - 1), rest.get(rest.size() - 1));
        assertTrue(rest.get(0).iteration() > 777);
    }

    @Test
    void singleStepsGiveTheBitsOfOneRun() {
        RunSpec spec = spec(SQUARED, 0.001, new StopRule(300, 0));
        List<Snapshot> whole = new ArrayList<>();
        run(spec, whole);
        GradientDescent descent = new GradientDescent(spec, RandomRuns.start(spec));
        for (int i = 1; i <= 300; i++) {
            assertTrue(descent.advance(i, () -> false));
            descent.snapshot();
        }
        assertEquals(whole.get(whole.size() - 1), descent.snapshot());
    }

    @Test
    void asksWhetherItIsCancelledByWorkDone() {
        AtomicInteger small = new AtomicInteger();
        RunSpec spec = spec(CROSS_ENTROPY, 0.01, new StopRule(1, 0));
        new GradientDescent(spec, RandomRuns.start(spec)).advance(100, () -> small.incrementAndGet() < 0);
        assertEquals(1, small.get());
        AtomicInteger large = new AtomicInteger();
        RunSpec heavy =
                RandomRuns.spec(new TwoLayerRelu(2, 1000, true, true, 1), 400, CROSS_ENTROPY, new Descent(1e-4, 0), 1);
        new GradientDescent(heavy, RandomRuns.start(heavy)).advance(20, () -> large.incrementAndGet() < 0);
        assertEquals(20, large.get());
    }

    @Test
    void cancelsBeforeTheFirstStepIfAskedTo() {
        List<Snapshot> recorded = new ArrayList<>();
        RunSpec spec = spec(CROSS_ENTROPY, 0.01, new StopRule(1000, 0));
        RunOutcome outcome =
                GradientDescent.run(spec, RandomRuns.start(spec), RecordingSchedule.DEFAULT, recorded::add, () -> true);
        assertEquals(new RunOutcome.Cancelled(0), outcome);
        assertEquals(1, recorded.size());
    }

    @Test
    void stopsWhenTheGradientIsSmall() {
        List<Snapshot> recorded = new ArrayList<>();
        RunOutcome outcome = run(spec(CROSS_ENTROPY, 0.05, new StopRule(1_000_000, 0.02)), recorded);
        RunOutcome.Stationary stationary = assertInstanceOf(RunOutcome.Stationary.class, outcome);
        assertTrue(stationary.gradientNorm() <= 0.02);
        Snapshot last = recorded.get(recorded.size() - 1);
        assertEquals(stationary.steps(), last.iteration());
        assertEquals(stationary.gradientNorm(), last.gradientNorm());
        for (Snapshot snapshot : recorded.subList(0, recorded.size() - 1)) {
            assertTrue(snapshot.gradientNorm() > 0.02);
        }
    }

    @Test
    void divergenceNamesTheExactStepWhateverTheBlocks() {
        RunSpec spec = spec(SQUARED, 0.5, new StopRule(1_000_000, 0));
        List<Snapshot> recorded = new ArrayList<>();
        RunOutcome.Diverged diverged = assertInstanceOf(RunOutcome.Diverged.class, run(spec, recorded));
        Snapshot last = recorded.get(recorded.size() - 1);
        assertEquals(diverged.steps(), last.iteration());
        assertTrue(last.parameters().isFinite());
        assertTrue(Double.isFinite(last.loss()));

        Stepper stepper = Stepper.of(spec, RandomRuns.start(spec));
        long finite = 0;
        stepper.run(1);
        while (stepper.isFinite()) {
            finite++;
            stepper.run(1);
        }
        assertEquals(finite, diverged.steps());

        GradientDescent oneBlock = new GradientDescent(spec, RandomRuns.start(spec));
        assertFalse(oneBlock.advance(1_000_000, () -> false));
        assertTrue(oneBlock.diverged());
        assertEquals(last, oneBlock.snapshot());
        assertFalse(oneBlock.advance(1_000_000, () -> false));
        assertEquals(finite, oneBlock.iteration());
    }

    @Test
    void startWhoseLossIsNotFiniteDivergesAtOnce() {
        RunSpec spec = RandomRuns.spec(new LinearModel(2, true, 1), 5, SQUARED, new Descent(0.1, 0), 1);
        List<Snapshot> recorded = new ArrayList<>();
        RunOutcome outcome = GradientDescent.run(
                spec, Parameters.of(1e200, 1e200, 0), RecordingSchedule.DEFAULT, recorded::add, () -> false);
        assertEquals(new RunOutcome.Diverged(0), outcome);
        assertEquals(List.of(), recorded);
    }
}
