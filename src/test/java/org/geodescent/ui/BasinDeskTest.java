package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Descent;
import org.geodescent.run.Task;
import org.geodescent.run.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** This thread is the one to which outcomes are delivered. */
@Timeout(60)
class BasinDeskTest {
    private static final BasinStudy STUDY = new BasinStudy(
            PaperDatasets.convexGeometryOrthogonal(), 1, new Descent(0.05, 0), 200, new BasinGrid(40, 20, 1e-3, 1));
    /** Takes minutes. */
    private static final BasinStudy LONG =
            new BasinStudy(STUDY.data(), 1, STUDY.descent(), 1_000_000, new BasinGrid(400, 200, 1e-3, 1));

    private final BlockingQueue<Runnable> delivered = new LinkedBlockingQueue<>();
    private final Tasks tasks = new Tasks(2, delivered::add, BasinDeskTest::fail);
    private final BasinDesk desk = new BasinDesk(tasks);

    private static void fail(Throwable e) {
        throw new AssertionError(e);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = delivered.poll(5, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }

    private boolean complete() {
        return !desk.running() && desk.map().filter(BasinMap::isComplete).isPresent();
    }

    @Test
    void aRunningMapIsListedAndCancelledThereAndWhatIsComputedStays() throws InterruptedException {
        assertEquals(List.of(), tasks.active());
        desk.start(LONG);
        Task listed = tasks.active().get(0);
        assertEquals("Basin map", listed.name());
        await(() -> desk.map().isPresent());
        assertTrue(listed.running() && desk.running() && !desk.waits());
        assertTrue(listed.progress() > 0 && listed.progress() < 1);
        listed.cancel();
        assertFalse(desk.running());
        await(() -> tasks.active().isEmpty());
        int computed = desk.map().orElseThrow().computed();
        assertTrue(computed > 0 && computed < 80_000);
        desk.resume();
        assertTrue(desk.running());
        await(() -> desk.map().orElseThrow().computed() > computed);
    }

    @Test
    void aNewStudyReplacesTheOldOne() throws InterruptedException {
        desk.start(LONG);
        desk.start(STUDY);
        await(this::complete);
        await(() -> tasks.active().isEmpty());
        assertEquals(STUDY, desk.map().orElseThrow().study());
        Optional<BasinMap> whole = desk.map();
        desk.resume();
        assertFalse(desk.running(), "there is nothing to go on with");
        assertSame(whole, desk.map());
    }

    @Test
    void aMapThatWasKeptIsShown() throws InterruptedException {
        desk.start(STUDY);
        await(this::complete);
        BasinMap kept = desk.map().orElseThrow();
        desk.start(LONG);
        desk.show(kept);
        assertFalse(desk.running());
        await(() -> tasks.active().isEmpty());
        assertSame(kept, desk.map().orElseThrow(), "what ends late changes nothing");
    }
}
