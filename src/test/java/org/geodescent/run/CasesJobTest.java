package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class CasesJobTest {
    private static final Experiment BASE =
            Presets.ALL.get(0).experiment().withLosses(LossChoice.CROSS_ENTROPY).withStopRule(new StopRule(20, 0));

    private static final SweepPlan PLAN =
            SweepPlan.of(BASE, LongStream.rangeClosed(1, 6).boxed().toList(), List.of());

    private static CasesJob<SweepRow> job(IntPredicate known, int threads) {
        List<SweepCase> cases = PLAN.cases();
        return new CasesJob<>(cases.size(), known, (i, cancelled) -> SweepRow.of(cases.get(i), cancelled), threads);
    }

    private static List<String> ordered(List<SweepRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> row.sweepCase().seed()))
                .map(row -> row.sweepCase().seed() + ": " + row.results())
                .toList();
    }

    @Test
    void theRowsDependNeitherOnThreadsNorOnInterruptions() {
        List<SweepRow> one = new ArrayList<>();
        assertTrue(job(i -> false, 1).run(finished -> one.add(finished.result()), () -> false));
        assertEquals(6, one.size());
        List<SweepRow> several = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        assertFalse(job(i -> false, 3).run(finished -> several.add(finished.result()), () -> several.size() >= 2));
        Set<SweepCase> known = new HashSet<>();
        several.forEach(row -> known.add(row.sweepCase()));
        int before = several.size();
        assertTrue(job(i -> known.contains(PLAN.cases().get(i)), 3)
                .run(
                        finished -> {
                            several.add(finished.result());
                            shares.add(finished.share());
                        },
                        () -> false));
        assertEquals(ordered(one), ordered(several));
        assertEquals((before + 1) / 6.0, shares.get(0), 1e-15);
        assertEquals(1, shares.get(shares.size() - 1), 0);
    }
}
