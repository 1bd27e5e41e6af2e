package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * Runs a sweep on threads of its own. Each case is computed by one thread from its own numbers only, so that the rows do not depend on the number of
 * threads or on interruptions. All methods may be called from any thread; only {@link #await} waits.
 */
public final class SweepJob implements AutoCloseable {
    private final SweepPlan plan;
    private final IntPredicate known;
    private final AtomicInteger next = new AtomicInteger();
    /** In the order in which they were finished; locked by itself. */
    private final List<SweepRow> rows = new ArrayList<>();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean cancelled;

    /**
     * Starts to work.
     *
     * @param known indices of cases that are not run (again)
     * @param threads how many, at least 1
     */
    public SweepJob(SweepPlan plan, IntPredicate known, int threads) {
        this.plan = plan;
        this.known = known;
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, "sweep-" + (i + 1));
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    /** What is computed. */
    public SweepPlan plan() {
        return plan;
    }

    /** The rows that this job has finished, in that order, from the one with this index on. */
    public List<SweepRow> rows(int from) {
        synchronized (rows) {
            return List.copyOf(rows.subList(Math.min(from, rows.size()), rows.size()));
        }
    }

    /** Whether all threads have ended. */
    public boolean ended() {
        return workers.stream().noneMatch(Thread::isAlive);
    }

    /** What ended the job before its time; empty if nothing did. */
    public Optional<Throwable> problem() {
        return Optional.ofNullable(failure.get());
    }

    /** Ends soon, within milliseconds of work; rows that are finished stay. */
    public void cancel() {
        cancelled = true;
    }

    /** {@link #cancel()}. */
    @Override
    public void close() {
        cancel();
    }

    /**
     * Waits until all is done or cancelled, or the time is over.
     *
     * @param milliseconds at least 1
     * @return {@link #ended()}
     * @throws RuntimeException whatever a run threw
     */
    public boolean await(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (Thread worker : workers) {
            worker.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException bug) {
            throw bug;
        }
        return ended();
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < plan.cases().size() && !cancelled; i = next.getAndIncrement()) {
                if (!known.test(i)) {
                    compute(i);
                }
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            cancelled = true;
        }
    }

    private void compute(int index) {
        SweepCase sweepCase = plan.cases().get(index);
        List<SweepResult> results = new ArrayList<>();
        Coordinates coordinates = sweepCase.experiment().coordinates();
        for (RunSpec spec : sweepCase.experiment().runs()) {
            SweepResult result = SweepResult.of(spec, coordinates, () -> cancelled);
            if (result.outcome() instanceof RunOutcome.Cancelled) {
                return;
            }
            results.add(result);
        }
        synchronized (rows) {
            rows.add(new SweepRow(sweepCase, results));
        }
    }
}
