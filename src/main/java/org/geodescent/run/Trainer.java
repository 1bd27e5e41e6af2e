package org.geodescent.run;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Owns the training thread. Every method may be called from any thread and returns at once; the newest state is pulled
 * with {@link #state}. Training runs at full speed and is recorded at log-spaced iterations, so that it can be replayed
 * at any pace.
 */
public final class Trainer implements AutoCloseable {
    private final ExecutorService training = Threads.pool("training", 1);
    private final LatestTask<ActiveRun, Boolean> measuring;
    private final Consumer<Throwable> failures;
    private volatile RunState state = new RunState.Idle();
    private @Nullable ActiveRun current;
    private @Nullable Experiment following;

    /**
     * A trainer with nothing to do.
     *
     * @param failures told, on a worker thread, of a bug in a run or of an error of the machine; the run is
     *     {@link RunState.Blocked}, and the trainer stays usable
     */
    public Trainer(Consumer<Throwable> failures) {
        this.failures = failures;
        measuring = new LatestTask<>("measuring", ActiveRun::measure, failures);
    }

    /** The newest state; the same reference as before if nothing is new. */
    public RunState state() {
        return state;
    }

    /**
     * Trains this experiment, cancelling what ran before. If only the number of steps has grown since the run that is
     * there, that run goes on, to the same bits as one long run. What was trained to its end lately, by any trainer, is
     * there at once.
     */
    public synchronized void start(Experiment experiment) {
        following = null;
        Optional<String> obstacle = experiment.obstacle();
        ActiveRun old = current;
        if (old != null) {
            old.supersede();
        }
        if (obstacle.isPresent()) {
            current = null;
            state = new RunState.Blocked(experiment, obstacle.get());
            return;
        }
        ActiveRun active = old != null && experiment.prolongs(old.experiment())
                ? old.prolonged(experiment)
                : new ActiveRun(experiment, this::publish);
        current = active;
        training.execute(() -> run(active));
    }

    /**
     * As {@link #start}, but lets the run that is there go on for a moment (at most 100 ms), so that a gesture that
     * changes the experiment with every movement of the mouse shows whole runs rather than beginnings. Of several
     * waiting experiments only the newest is run.
     */
    public synchronized void follow(Experiment experiment) {
        ActiveRun active = current;
        if (active == null
                || active.ended()
                || active.ageInMilliseconds() >= 100
                || experiment.obstacle().isPresent()) {
            start(experiment);
        } else {
            following = experiment;
        }
    }

    /**
     * Ends the run that is there; its trajectory so far stays. If it has ended, ends measuring; what is measured stays.
     * Takes effect within 50 ms.
     */
    public void cancel() {
        ActiveRun active = forgetWaiting();
        if (active != null) {
            // Without the lock: runs publish from under one of their own.
            active.cancel();
        }
    }

    private synchronized @Nullable ActiveRun forgetWaiting() {
        following = null;
        return current;
    }

    @Override
    public void close() {
        cancel();
        training.shutdown();
        measuring.close();
    }

    private void run(ActiveRun active) {
        try {
            active.train(measuring::submit, this::followNow);
        } catch (RuntimeException | Error e) {
            // Without this the run before would stay on screen as if it were this one.
            publish(active, new RunState.Blocked(active.experiment(), active.fail(e)));
            failures.accept(e);
        } finally {
            followNow();
        }
    }

    private synchronized void followNow() {
        Experiment next = following;
        ActiveRun active = current;
        if (next != null && (active == null || active.ended() || active.ageInMilliseconds() >= 100)) {
            start(next);
        }
    }

    private synchronized void publish(ActiveRun active, RunState newest) {
        if (active == current) {
            state = newest;
        }
    }
}
