package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** Training ends at the first recorded state whose certified gap is small enough, however it is run. */
class StopAtGapTest {
    private static final ModelSpec BIAS_FREE = new TwoLayerRelu(2, 10, false, false, 1);

    private static Experiment experiment(ModelSpec model, StopRule rule, int classes) {
        Matrix x = classes == 2 ? Matrix.of(2, 2, 0.5, 1, -1, 0.4) : Matrix.of(3, 2, 0.5, 1, -1, 0.4, 0.6, -1);
        List<String> names = classes == 2 ? List.of("1", "-1") : List.of("a", "b", "c");
        int[] of = classes == 2 ? new int[] {0, 1} : new int[] {0, 1, 2};
        return new Experiment(
                "Test",
                new Dataset(x, of, names),
                new DataOrigin.Own("test"),
                model,
                LossChoice.CROSS_ENTROPY,
                Reduction.SUM,
                new Descent(0.1, 0),
                new Start.Seeded(Initialisation.GAUSSIAN, 0.3, 1, 0),
                Optional.empty(),
                rule);
    }

    private static LossRun run(Experiment experiment) {
        return ForegroundRun.run(experiment.runs().get(0), experiment.coordinates(), () -> false);
    }

    private static void assertStopsAtTheFirstSuchState(int classes) {
        double gap = 0.06;
        Experiment limited = experiment(BIAS_FREE, new StopRule(100_000, 0, gap), classes);
        LossRun stopped = run(limited);
        RunOutcome.Certified end =
                assertInstanceOf(RunOutcome.Certified.class, stopped.outcome().orElseThrow());
        assertTrue(end.steps() < 100_000 && end.gap() <= gap, end.toString());
        RunGaps gaps = RunGaps.of(stopped.spec());
        assertEquals(end.gap(), gaps.width(stopped.trajectory().last()));
        assertEquals(end.steps(), stopped.trajectory().last().iteration());
        for (int i = 0; i < stopped.trajectory().size() - 1; i++) {
            assertTrue(gaps.width(stopped.trajectory().get(i)) > gap, "no state before was as good");
        }
        LossRun whole = run(experiment(BIAS_FREE, new StopRule(end.steps(), 0), classes));
        assertEquals(whole.trajectory().last(), stopped.trajectory().last(), "to the same bits");
    }

    @Test
    void theFirstStateThatIsGoodEnoughIsTheLast() {
        assertStopsAtTheFirstSuchState(2);
        assertStopsAtTheFirstSuchState(3);
    }

    @Test
    void windowAndSweepEndWhereTheCommandLineDoes() {
        Experiment limited = experiment(BIAS_FREE, new StopRule(100_000, 0, 0.06), 2);
        RunOutcome alone = run(limited).outcome().orElseThrow();
        RunSpec spec = limited.runs().get(0);
        LossTrack track = new LossTrack(spec, limited.coordinates());
        while (track.active()) {
            track.advance(() -> false);
        }
        assertEquals(Optional.of(alone), track.state().outcome());
        assertEquals(
                alone, SweepResult.of(spec, limited.coordinates(), () -> false).outcome());
    }

    @Test
    void withBiasesThereIsNoGap() {
        Experiment biased = experiment(new TwoLayerRelu(2, 10, true, true, 1), new StopRule(500, 0, 0.9), 2);
        assertEquals(new RunOutcome.Completed(500), run(biased).outcome().orElseThrow());
    }

    @Test
    void aStricterRuleGoesOnAndALaxerOneBeginsAnew() {
        StopRule rule = new StopRule(1000, 1e-3, 0.1);
        assertTrue(new StopRule(2000, 1e-3, 0.1).prolongs(rule));
        assertTrue(new StopRule(2000, 0, 0).prolongs(rule), "off is strictest");
        assertFalse(new StopRule(2000, 1e-3, 0.2).prolongs(rule), "it may have ended before");
        assertFalse(new StopRule(2000, 1e-2, 0.1).prolongs(rule));
        assertFalse(new StopRule(2000, 0, 0.1).prolongs(new StopRule(1000, 0)));
        assertFalse(rule.withMaximumSteps(1000).prolongs(rule));
        for (double gap : new double[] {-0.1, 1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> rule.withGap(gap));
        }
    }

    @Test
    void sessionsKeepIt() throws Exception {
        Session session = new Session(experiment(BIAS_FREE, new StopRule(1000, 0, 0.05), 2), ViewState.DEFAULT);
        String text = SessionJson.write(session);
        assertTrue(text.contains("\"version\": 10"), text);
        assertEquals(session, SessionJson.read("s.json", text));
        Session without = new Session(experiment(BIAS_FREE, new StopRule(1000, 0), 2), ViewState.DEFAULT);
        assertTrue(SessionJson.write(without).contains("\"version\": 4"), "older programs read what says no more");
    }
}
