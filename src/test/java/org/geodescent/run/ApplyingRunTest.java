package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class ApplyingRunTest {
    private static Experiment preset(String id, long steps, double gradientNorm) {
        return Presets.find(id).orElseThrow().experiment().withStopRule(new StopRule(steps, gradientNorm));
    }

    private static Badge badge(Statement statement, Experiment experiment) {
        RunSpec spec = experiment.runs().get(0);
        return TheoremEvaluator.of(spec)
                .at(statement, ForegroundRun.run(spec, () -> false).trajectory().last())
                .badge();
    }

    @Test
    void trainsOnUntilTheRunIsInsideTheStatement() {
        Experiment brief = preset("a-theorem-1", 200, 1e-6);
        assertTrue(badge(Statement.THEOREM_1, brief) instanceof Badge.Outside);
        List<Double> shares = new ArrayList<>();
        ApplyingRun.Found found =
                new ApplyingRun(Statement.THEOREM_1, brief).run(state -> shares.add(state.share()), () -> false);
        assertTrue(found.applies());
        assertFalse(shares.isEmpty());
        assertFalse(badge(Statement.THEOREM_1, found.experiment()) instanceof Badge.Outside);
        assertEquals(brief.data(), found.experiment().data());
        assertEquals(brief.model(), found.experiment().model());
        assertTrue(found.experiment().stopRule().maximumSteps() > 200);
    }

    @Test
    void takesLargerStepsWhereTheseAreTooSmall() {
        Experiment own = preset("a-theorem-1", 400, 1e-6);
        double step = own.descent().stepSize() / 16;
        Experiment slow = own.withDescent(own.descent().withStepSize(step));
        ApplyingRun.Found found = new ApplyingRun(Statement.THEOREM_1, slow).run(state -> {}, () -> false);
        assertTrue(found.applies());
        assertTrue(found.experiment().descent().stepSize() > step);
    }

    @Test
    void leavesARunThatIsInsideAsItIs() {
        Experiment whole = Presets.find("a-theorem-1").orElseThrow().experiment();
        assertEquals(
                whole,
                new ApplyingRun(Statement.THEOREM_1, whole)
                        .run(state -> {}, () -> false)
                        .experiment());
    }

    @Test
    void cancellingStopsIt() {
        ApplyingRun job = new ApplyingRun(Statement.THEOREM_1, preset("a-theorem-1", 200, 1e-6));
        assertThrows(CancellationException.class, () -> job.run(state -> {}, () -> true));
    }
}
