package org.geodescent.run;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;

/**
 * Computes a basin map, coarse to fine, on several threads, on how many of which the cells do not depend. Gives the map
 * as far as it was computed: a further job goes on from there.
 */
public final class BasinJob implements Job<BasinJob.Growing, BasinMap> {
    private static final long PUBLISHING_INTERVAL_NANOS = 50_000_000;

    /**
     * More cells are there.
     *
     * @param already how many were there before this job
     */
    public record Growing(BasinMap map, int already) implements Job.State {
        @Override
        public double share() {
            return (double) map.computed() / map.cells().size();
        }
    }

    private final BasinStudy study;
    private final Optional<BasinMap> earlier;
    private final int threads;
    private volatile boolean stopped;
    /** Locked by this. */
    private long publishedAt = System.nanoTime();

    /**
     * Prepares.
     *
     * @param earlier of the same study, if something is computed already
     * @param threads how many, at least 1
     */
    public BasinJob(BasinStudy study, Optional<BasinMap> earlier, int threads) {
        this.study = study;
        this.earlier = earlier;
        this.threads = threads;
    }

    /** @throws CancellationException if it is cancelled before the targets are known */
    @Override
    public BasinMap run(Consumer<? super Growing> states, BooleanSupplier cancelled) {
        if (earlier.isPresent() && earlier.get().isComplete()) {
            return earlier.get();
        }
        BasinCells cells = new BasinCells(study, earlier);
        BasinJudge judge = cells.prepare(cancelled);
        BooleanSupplier ended = () -> stopped || cancelled.getAsBoolean();
        try (Workers crew = new Workers(threads)) {
            crew.round(threads, worker -> work(cells, judge, states, ended));
        }
        BasinMap map = cells.snapshot().orElseThrow();
        states.accept(new Growing(map, already()));
        return map;
    }

    private int already() {
        return earlier.map(BasinMap::computed).orElse(0);
    }

    private void work(BasinCells cells, BasinJudge judge, Consumer<? super Growing> states, BooleanSupplier ended) {
        boolean failed = true;
        try {
            cells.work(judge, ended, () -> publish(cells, states));
            failed = false;
        } catch (CancellationException e) {
            failed = false;
        } finally {
            // After an error the others need not go on.
            stopped |= failed;
        }
    }

    private synchronized void publish(BasinCells cells, Consumer<? super Growing> states) {
        long now = System.nanoTime();
        if (now - publishedAt >= PUBLISHING_INTERVAL_NANOS) {
            publishedAt = now;
            cells.snapshot().ifPresent(map -> states.accept(new Growing(map, already())));
        }
    }
}
