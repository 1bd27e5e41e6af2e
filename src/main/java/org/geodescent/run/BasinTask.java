package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.jspecify.annotations.Nullable;

/**
 * Computes a basin map on worker threads, coarse to fine. Every method may be called from any thread and returns at once; the newest state is pulled with
 * {@link #state}. The finished map does not depend on the number of threads.
 */
public final class BasinTask implements AutoCloseable {
    private static final long PUBLISHING_INTERVAL_NANOS = 50_000_000;

    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
        Thread thread = new Thread(task, "basin map");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<RuntimeException> failures;
    private final Tasks tasks;
    private volatile BasinState state = new BasinState.Idle();
    private @Nullable Job current;

    /**
     * A task with nothing to do.
     *
     * @param tasks where a running map is listed with its progress
     * @param failures told, on a worker thread, of a bug; the task stays usable
     */
    public BasinTask(Tasks tasks, Consumer<RuntimeException> failures) {
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
        begin(new Job(study, null));
    }

    /** Goes on with a map that was cancelled, from what is computed; else nothing happens. */
    public synchronized void resume() {
        if (state instanceof BasinState.Mapped mapped && mapped.phase() == BasinState.Phase.PAUSED) {
            begin(new Job(mapped.map().study(), mapped.map()));
        }
    }

    private void begin(Job job) {
        cancel();
        current = job;
        job.listed = tasks.join("Basin map", this::cancel);
        state = job.earlier == null
                ? new BasinState.Idle()
                : new BasinState.Mapped(job.earlier, BasinState.Phase.RUNNING);
        workers.execute(() -> guarded(job, job::prepare));
    }

    /** Stops; what is computed stays. */
    public synchronized void cancel() {
        Job job = current;
        if (job != null) {
            current = null;
            job.cancelled = true;
            job.leave();
            job.snapshot()
                    .ifPresent(map -> state = new BasinState.Mapped(
                            map, map.isComplete() ? BasinState.Phase.COMPLETE : BasinState.Phase.PAUSED));
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
        } catch (RuntimeException e) {
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
        job.snapshot().ifPresent(map -> {
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
        private final @Nullable BasinMap earlier;
        private final int[] order;
        private final AtomicReferenceArray<@Nullable BasinCell> cells;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger busy = new AtomicInteger();
        private volatile @Nullable BasinTargets targets;
        private volatile boolean cancelled;
        private long publishedAt = System.nanoTime();
        private @Nullable Task listed;

        Job(BasinStudy study, @Nullable BasinMap earlier) {
            this.study = study;
            this.earlier = earlier;
            order = BasinMap.order(study.grid());
            cells = new AtomicReferenceArray<>(order.length);
            for (int i = 0; earlier != null && i < order.length; i++) {
                cells.set(i, earlier.cells().get(i));
            }
        }

        void report(BasinMap map) {
            if (listed != null) {
                listed.report((double) map.computed() / order.length);
            }
        }

        void leave() {
            if (listed != null) {
                tasks.leave(listed);
            }
        }

        void prepare() {
            BasinTargets found =
                    earlier == null ? BasinTargets.of(study.data(), study.sign(), () -> cancelled) : earlier.targets();
            targets = found;
            busy.set(threads);
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> guarded(this, () -> work(new BasinJudge(study, found))));
            }
        }

        void work(BasinJudge judge) {
            for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement()) {
                int cell = order[i];
                if (cancelled) {
                    return;
                }
                if (cells.get(cell) == null) {
                    int columns = study.grid().columns();
                    cells.set(cell, judge.judge(cell % columns, cell / columns, () -> cancelled));
                    publish(this, false);
                }
            }
            if (busy.decrementAndGet() == 0) {
                publish(this, true);
            }
        }

        Optional<BasinMap> snapshot() {
            BasinTargets found = targets;
            if (found == null) {
                return Optional.empty();
            }
            List<@Nullable BasinCell> copy = new ArrayList<>(order.length);
            int computed = 0;
            for (int i = 0; i < order.length; i++) {
                BasinCell cell = cells.get(i);
                copy.add(cell);
                computed += cell != null ? 1 : 0;
            }
            return Optional.of(new BasinMap(study, found, copy, computed));
        }
    }
}
