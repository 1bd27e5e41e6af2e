package org.geodescent.run;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;

/** A whole basin map for who waits for it, as the command line does: the same cells as the window's. */
public final class ForegroundBasin {
    /** Told how far it is. On any thread, one at a time. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Another cell is there.
         *
         * @param done cells that are computed
         * @param already how many were before
         * @param all cells of the map
         */
        void show(int done, int already, int all);
    }

    private ForegroundBasin() {}

    /**
     * Computes what is missing, on all cores.
     *
     * @param earlier of the same study, if something is computed already
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static BasinMap complete(
            BasinStudy study, Optional<BasinMap> earlier, Progress progress, BooleanSupplier cancelled) {
        if (earlier.isPresent() && earlier.get().isComplete()) {
            return earlier.get();
        }
        BasinCells cells = new BasinCells(study, earlier);
        BasinJudge judge = cells.prepare(cancelled);
        int already = earlier.map(BasinMap::computed).orElse(0);
        AtomicInteger done = new AtomicInteger(already);
        Runnable judged = () -> {
            synchronized (done) {
                progress.show(done.incrementAndGet(), already, study.grid().cells());
            }
        };
        try (Workers workers = new Workers(Workers.usual())) {
            workers.round(workers.count(), worker -> work(cells, judge, cancelled, judged));
        }
        BasinMap map = cells.snapshot().orElseThrow();
        if (!map.isComplete()) {
            throw new CancellationException();
        }
        return map;
    }

    private static void work(BasinCells cells, BasinJudge judge, BooleanSupplier cancelled, Runnable judged) {
        try {
            cells.work(judge, cancelled, judged);
        } catch (CancellationException e) {
            // Told by the caller, who finds the map incomplete.
            assert cancelled.getAsBoolean();
        }
    }
}
