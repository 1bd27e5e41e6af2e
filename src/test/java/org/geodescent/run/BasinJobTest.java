package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
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
class BasinJobTest {
    private static final BasinStudy STUDY = new BasinStudy(
            PaperDatasets.convexGeometryOrthogonal(), 1, new Descent(0.05, 0), 200, new BasinGrid(40, 20, 1e-3, 1));

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

    private static BasinMap half() {
        List<@Nullable BasinCell> half = new ArrayList<>(oneByOne());
        for (int i = 0; i < 800; i += 2) {
            half.set(i, null);
        }
        return new BasinMap(STUDY, BasinTargets.of(STUDY.data(), STUDY.sign(), () -> false), half, 400);
    }

    @Test
    void aCancelledMapGoesOnToTheSameCells() {
        AtomicBoolean enough = new AtomicBoolean();
        List<BasinJob.Growing> told = new CopyOnWriteArrayList<>();
        BasinStudy slow = new BasinStudy(STUDY.data(), 1, STUDY.descent(), 3_000, STUDY.grid());
        BasinMap begun = new BasinJob(slow, Optional.empty(), 2)
                .run(
                        growing -> {
                            told.add(growing);
                            enough.set(true);
                        },
                        enough::get);
        assertTrue(begun.computed() > 0 && begun.computed() < 800, () -> begun.computed() + " cells");
        assertEquals(begun, told.get(told.size() - 1).map());
        assertEquals(begun.computed() / 800.0, told.get(told.size() - 1).share());
        BasinMap whole = new BasinJob(slow, Optional.of(begun), 1).run(growing -> {}, () -> false);
        assertTrue(whole.isComplete());
        for (int i = 0; i < 800; i++) {
            BasinCell cell = begun.cells().get(i);
            assertTrue(cell == null || cell.equals(whole.cells().get(i)));
        }
    }

    @Test
    void aMapThatWasKeptGoesOnAndTheCellsDoNotDependOnTheThreads() {
        List<BasinJob.Growing> told = new CopyOnWriteArrayList<>();
        BasinMap kept = half();
        for (int threads = 1; threads <= 3; threads++) {
            told.clear();
            BasinMap finished = new BasinJob(STUDY, Optional.of(kept), threads).run(told::add, () -> false);
            assertEquals(oneByOne(), finished.cells());
            assertEquals(new BasinJob.Growing(finished, 400), told.get(told.size() - 1));
            assertSame(finished, new BasinJob(STUDY, Optional.of(finished), threads).run(told::add, () -> true));
        }
        assertEquals(kept, new BasinJob(STUDY, Optional.of(kept), 2).run(told::add, () -> true));
        assertEquals(
                0,
                new BasinJob(STUDY, Optional.empty(), 2)
                        .run(told::add, () -> true)
                        .computed());
    }

    @Test
    void anErrorEndsTheJob() {
        assertThrows(IllegalStateException.class, () -> new BasinJob(STUDY, Optional.empty(), 2)
                .run(
                        growing -> {
                            throw new IllegalStateException("oops");
                        },
                        () -> false));
    }
}
