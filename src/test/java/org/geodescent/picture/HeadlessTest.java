package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class HeadlessTest {
    private static final int STEPS = 5;

    private static Session session() {
        Experiment a1 = Presets.find("a1").orElseThrow().session(1, 1).experiment();
        return new Session(a1.withStopRule(a1.stopRule().withMaximumSteps(STEPS)), ViewState.DEFAULT, Optional.empty());
    }

    /** By the number of questions, not by the clock: one state of thousands of nodes takes seconds. */
    @Test
    void aTableAndAMeasurementAreGivenUpWithinAState() {
        Session session = session();
        Experiment experiment = session.experiment();
        int states = (STEPS + 1) * experiment.runs().size();
        int nodes = ((TwoLayerRelu) experiment.model()).hidden();
        AtomicInteger asked = new AtomicInteger();
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> asked.incrementAndGet() < 0);
        String table = headless.table(share -> {});
        int ofTable = asked.getAndSet(0);
        assertTrue(ofTable >= states * nodes, () -> ofTable + " questions of the table");
        assertEquals(experiment.runs().size(), headless.measuredRuns().size());
        assertTrue(asked.get() >= states * nodes, () -> asked + " questions while it is measured");
        AtomicInteger few = new AtomicInteger();
        Headless cancelled = Headless.ofWholeRuns(session, growing -> {}, () -> few.incrementAndGet() > 100);
        assertThrows(CancellationException.class, () -> cancelled.table(share -> {}));
        assertEquals(101, few.get());
        assertTrue(table.lines().count() > states);
    }
}
