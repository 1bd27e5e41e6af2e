package org.geodescent.run;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.jspecify.annotations.Nullable;

/**
 * Computes a basin map on worker threads, coarse to fine. Every method may be called from any thread and returns at
 * once; the newest state is pulled with {@link #state}. The finished map does not depend on the number of threads.
 */
public final class BasinTask implements AutoCloseable {
    private static final long PUBLISHING_INTERVAL_NANOS = 50_000_000;

    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ExecutorService workers = Threads.pool("basin map", threads);
    private final Consumer<Throwable> failures;
    private final Tasks tasks;
    private volatile BasinState state = new BasinState.Idle();
    private @Nullable Job current;

    /**
     * A task with nothing to do.
     *
     * @param tasks where a running map is listed with its progress
     * @param failures told, on a worker thread, of a bug; the task stays usable
     */
    public BasinTask(Tasks tasks, Consumer<Throwable> failures) {
        this.tasks = tasks;
        this.failures = failures;
    }

    /** The newest state; the same reference as before if nothing is new. */
    public BasinState state() {
        return state;
    }

    /** Whether more is to come, also before there is anything to be seen. */
    public synchronized boolean running() {
        return current != null;
    }

    /** Maps this study, cancelling what ran before. */
    public synchronized void start(BasinStudy study) {
        begin(new Job(study, Optional.empty()), new BasinState.Idle());
    }

    /** Goes on with a map that was cancelled, from what is computed; else nothing happens. */
    public synchronized void resume() {
        if (state instanceof BasinState.Mapped mapped && mapped.phase() == BasinState.Phase.PAUSED) {
            begin(
                    new Job(mapped.map().study(), Optional.of(mapped.map())),
                    new BasinState.Mapped(mapped.map(), BasinState.Phase.RUNNING));
        }
    }

    /** Shows a map that was computed earlier, cancelling what runs; {@link #resume} computes what it lacks. */
    public synchronized void show(BasinMap map) {
        cancel();
        state = atRest(map);
    }

    private static BasinState atRest(BasinMap map) {
        return new BasinState.Mapped(map, map.isComplete() ? BasinState.Phase.COMPLETE : BasinState.Phase.PAUSED);
    }

    private void begin(Job job, BasinState first) {
        cancel();
        current = job;
        job.listed = tasks.join("Basin map", this::cancel);
        state = first;
        workers.execute(() -> guarded(job, job::prepare));
    }

    /** Stops; what is computed stays. */
    public synchronized void cancel() {
        Job job = current;
        if (job != null) {
            current = null;
            job.cancelled = true;
            job.leave();
            job.cells.snapshot().ifPresent(map -> state = atRest(map));
        }
    }

    @Override
    public synchronized void close() {
        cancel();
        workers.shutdown();
    }

    private void guarded(Job job, Runnable work) {
        try {
            work.run();
        } catch (CancellationException e) {
            // Somebody cancelled, and has published what there was.
            assert job.cancelled;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                if (job == current) {
                    cancel();
                }
            }
            failures.accept(e);
        }
    }

    private synchronized void publish(Job job, boolean force) {
        long now = System.nanoTime();
        if (job != current || (!force && now - job.publishedAt < PUBLISHING_INTERVAL_NANOS)) {
            return;
        }
        job.publishedAt = now;
        job.cells.snapshot().ifPresent(map -> {
            job.report(map);
            if (map.isComplete()) {
                current = null;
                job.leave();
            }
            state = new BasinState.Mapped(map, map.isComplete() ? BasinState.Phase.COMPLETE : BasinState.Phase.RUNNING);
        });
    }

    /** One map on its way. */
    private final class Job {
        private final BasinStudy study;
        private final BasinCells cells;
        private final AtomicInteger busy = new AtomicInteger();
        private volatile boolean cancelled;
        private long publishedAt = System.nanoTime();
        private @Nullable Task listed;

        Job(BasinStudy study, Optional<BasinMap> earlier) {
            this.study = study;
            cells = new BasinCells(study, earlier);
        }

        void report(BasinMap map) {
            if (listed != null) {
                listed.report((double) map.computed() / study.grid().cells());
            }
        }

        void leave() {
            if (listed != null) {
                tasks.leave(listed);
            }
        }

        void prepare() {
            BasinJudge judge = cells.prepare(() -> cancelled);
            busy.set(threads);
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> guarded(this, () -> work(judge)));
            }
        }

        void work(BasinJudge judge) {
            cells.work(judge, () -> cancelled, () -> publish(this, false));
            if (busy.decrementAndGet() == 0) {
                publish(this, true);
            }
        }
    }
}
