package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BasinTaskTest {
    private static final BasinStudy STUDY = new BasinStudy(
            PaperDatasets.convexGeometryOrthogonal(), 1, new Descent(0.05, 0), 200, new BasinGrid(40, 20, 1e-3, 1));

    private static BasinState.Mapped await(BasinTask task, Predicate<BasinState.Mapped> condition) {
        while (true) {
            if (task.state() instanceof BasinState.Mapped mapped && condition.test(mapped)) {
                return mapped;
            }
            Thread.onSpinWait();
        }
    }

    private static BasinTask task() {
        return task(new Tasks(1, Runnable::run, BasinTaskTest::fail));
    }

    private static BasinTask task(Tasks tasks) {
        return new BasinTask(tasks, BasinTaskTest::fail);
    }

    private static void fail(Throwable e) {
        throw new AssertionError(e);
    }

    private static List<@Nullable BasinCell> oneByOne() {
        BasinJudge judge = new BasinJudge(STUDY, BasinTargets.of(STUDY.data(), STUDY.sign(), () -> false));
        List<@Nullable BasinCell> cells = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 40; column++) {
                cells.add(judge.judge(column, row, () -> false));
            }
        }
        return cells;
    }

    @Test
    void aCancelledMapGoesOnToTheSameCells() {
        List<@Nullable BasinCell> expected = oneByOne();
        try (BasinTask task = task()) {
            task.start(STUDY);
            await(task, mapped -> mapped.map().computed() > 0);
            task.cancel();
            BasinState.Mapped paused = assertInstanceOf(BasinState.Mapped.class, task.state());
            if (paused.phase() == BasinState.Phase.PAUSED) {
                assertTrue(paused.map().computed() < 800);
                for (int i = 0; i < 800; i++) {
                    BasinCell cell = paused.map().cells().get(i);
                    assertTrue(cell == null || cell.equals(expected.get(i)));
                }
            }
            task.resume();
            BasinMap map = await(task, mapped -> mapped.phase() == BasinState.Phase.COMPLETE)
                    .map();
            assertEquals(expected, map.cells());
            assertTrue(map.isComplete());
        }
    }

    @Test
    void aMapThatWasKeptIsShownAndGoesOn() {
        List<@Nullable BasinCell> expected = oneByOne();
        List<@Nullable BasinCell> half = new ArrayList<>(expected);
        for (int i = 0; i < 800; i += 2) {
            half.set(i, null);
        }
        BasinTargets targets = BasinTargets.of(STUDY.data(), STUDY.sign(), () -> false);
        BasinMap kept = new BasinMap(STUDY, targets, half, 400);
        try (BasinTask task = task()) {
            task.show(kept);
            assertEquals(new BasinState.Mapped(kept, BasinState.Phase.PAUSED), task.state());
            assertFalse(task.running());
            task.resume();
            BasinMap map = await(task, mapped -> mapped.phase() == BasinState.Phase.COMPLETE)
                    .map();
            assertEquals(expected, map.cells());
            task.show(map);
            assertEquals(new BasinState.Mapped(map, BasinState.Phase.COMPLETE), task.state());
        }
        List<Integer> told = new ArrayList<>();
        BasinMap finished = ForegroundBasin.complete(
                STUDY,
                Optional.of(kept),
                (done, already, all) -> {
                    assertEquals(400, already);
                    assertEquals(800, all);
                    told.add(done);
                },
                () -> false);
        assertEquals(expected, finished.cells());
        assertEquals(IntStream.rangeClosed(401, 800).boxed().toList(), told);
        assertThrows(
                CancellationException.class,
                () -> ForegroundBasin.complete(STUDY, Optional.of(kept), (done, already, all) -> {}, () -> true));
    }

    @Test
    void aNewStudyReplacesTheOldOne() {
        BasinStudy other = new BasinStudy(STUDY.data(), -1, STUDY.descent(), 50, new BasinGrid(10, 10, 0.1, 1));
        try (BasinTask task = task()) {
            task.start(STUDY);
            task.start(other);
            BasinMap map = await(task, mapped -> mapped.phase() == BasinState.Phase.COMPLETE)
                    .map();
            assertEquals(other, map.study());
            BasinState state = task.state();
            task.resume();
            assertEquals(state, task.state());
        }
    }

    @Test
    void aRunningMapIsListedAmongTheTasksAndCancelledThere() {
        try (Tasks tasks = new Tasks(1, Runnable::run, BasinTaskTest::fail);
                BasinTask task = task(tasks)) {
            assertEquals(List.of(), tasks.active());
            task.start(new BasinStudy(STUDY.data(), 1, STUDY.descent(), 1_000_000, new BasinGrid(400, 200, 1e-3, 1)));
            Task listed = tasks.active().get(0);
            assertEquals("Basin map", listed.name());
            assertTrue(listed.running() && task.running());
            await(task, mapped -> mapped.map().computed() > 0);
            assertTrue(listed.progress() > 0 && listed.progress() < 1);
            listed.cancel();
            assertFalse(task.running());
            assertEquals(List.of(), tasks.active());
            assertEquals(
                    BasinState.Phase.PAUSED,
                    assertInstanceOf(BasinState.Mapped.class, task.state()).phase());
            task.start(STUDY);
            assertEquals(1, tasks.active().size());
            await(task, mapped -> mapped.phase() == BasinState.Phase.COMPLETE);
            assertFalse(task.running());
            assertEquals(List.of(), tasks.active());
        }
    }
}
