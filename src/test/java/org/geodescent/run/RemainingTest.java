package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class RemainingTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void goesOnAsFastAsUntilNow() {
        Remaining remaining = new Remaining();
        assertTrue(remaining.seconds(0).isEmpty());
        remaining.report(0.2, 5 * SECOND);
        remaining.report(0.25, 5 * SECOND + SECOND / 2);
        assertTrue(remaining.seconds(5 * SECOND + SECOND / 2).isEmpty(), "in the first second");
        remaining.report(0.4, 7 * SECOND);
        assertEquals(6, remaining.seconds(7 * SECOND).orElseThrow(), 1e-9);
        assertEquals(5, remaining.seconds(8 * SECOND).orElseThrow(), 1e-9);
        remaining.report(0.3, 9 * SECOND);
        assertEquals(4, remaining.seconds(9 * SECOND).orElseThrow(), 1e-9);
        assertTrue(remaining.seconds(14 * SECOND).isEmpty(), "slower than before");
        remaining.report(1, 15 * SECOND);
        assertTrue(remaining.seconds(15 * SECOND).isEmpty(), "done");
    }

    private static RunState.Active state(Experiment experiment, long steps) {
        RunSpec spec = experiment.withStopRule(new StopRule(steps, 0)).runs().get(0);
        LossRun run = ForegroundRun.run(spec, () -> false);
        return new RunState.Active(
                experiment,
                List.of(new LossRun(experiment.runs().get(0), run.trajectory(), List.of(), Optional.empty())),
                0,
                true);
    }

    @Test
    void aRunIsAsFarAsItsSteps() {
        Experiment experiment = Presets.ALL
                .get(0)
                .experiment()
                .withLosses(LossChoice.CROSS_ENTROPY)
                .withStopRule(new StopRule(80, 0));
        assertEquals(0, state(experiment, 0).share());
        assertEquals(0.25, state(experiment, 20).share());
        Experiment flow = experiment
                .withDescent(experiment.descent().withMode(TrainingMode.GRADIENT_FLOW))
                .withStopRule(new StopRule(99, 0));
        assertEquals(0.5, state(flow, 9).share(), 1e-9, "evenly in log time");
    }

    @Test
    void afterItsEndItIsAsFarAsItIsMeasured() {
        Experiment experiment = Presets.ALL.get(0).experiment().withLosses(LossChoice.CROSS_ENTROPY);
        LossRun run = ForegroundRun.run(
                experiment.withStopRule(new StopRule(7, 0)).runs().get(0), () -> false);
        Measurement measurement =
                run.coordinates().measure(experiment.model(), run.trajectory().last());
        List<Measurement> half = Collections.nCopies(4, measurement);
        assertEquals(8, run.trajectory().size());
        LossRun measured = new LossRun(run.spec(), run.trajectory(), List.copyOf(half), run.outcome());
        assertEquals(0.5, new RunState.Active(experiment, List.of(measured), 0, true).share());
    }
}
