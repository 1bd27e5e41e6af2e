package org.geodescent.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does long work, such as reproducing a figure, on a few threads, in the order in which it comes. How far it is can be
 * pulled at any time; the outcome is delivered once. Thread-safe.
 */
public final class Tasks implements AutoCloseable {
    /** Shows somebody what there is to do. */
    @FunctionalInterface
    public interface Listing {
        /**
         * Takes a piece of work into the list; called by the thread that hands it in.
         *
         * @param perform does it, or nothing if it was cancelled while it waited
         * @return what a worker runs instead: {@code perform}, once, and whatever the list wants to know
         */
        Runnable list(Task task, Runnable perform);
    }

    private final ExecutorService workers;
    private final Listing listing;
    private final Executor delivery;
    private final Consumer<Throwable> failures;
    private final List<Task> active = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** As {@link #Tasks(int, Executor, Consumer, Listing)}, without a list. */
    public Tasks(int threads, Executor delivery, Consumer<Throwable> failures) {
        this(threads, delivery, failures, (task, perform) -> perform);
    }

    /**
     * Starts with nothing to do.
     *
     * @param threads how many pieces of work run at once, at least 1
     * @param delivery where outcomes are handed over, for example on the JavaFX thread
     * @param failures told, there too, of a bug in a piece of work
     * @param listing told of everything that is handed in
     */
    public Tasks(int threads, Executor delivery, Consumer<Throwable> failures, Listing listing) {
        this.listing = listing;
        this.delivery = delivery;
        this.failures = failures;
        workers = Threads.pool("task", threads);
    }

    /**
     * Hands in a piece of work. One that is cancelled while it waits has ended at once. After {@link #close} it counts
     * as cancelled at once, and nothing is delivered.
     *
     * @param name a few words
     * @param ended handed the outcome, unless everything is closed before
     */
    public synchronized <S extends Job.State, T> Task submit(
            String name, Job<S, T> job, Consumer<TaskOutcome<T>> ended) {
        Piece<S, T> piece = new Piece<>(name, job, ended);
        if (closed) {
            piece.task.cancel();
        } else {
            active.add(piece.task);
            workers.execute(listing.list(piece.task, piece::perform));
        }
        return piece.task;
    }

    /** What is running or waits, oldest first. */
    public List<Task> active() {
        return List.copyOf(active);
    }

    /** One piece of work on its way. */
    private final class Piece<S extends Job.State, T> {
        private final Task task;
        private final Job<S, T> job;
        private final Consumer<TaskOutcome<T>> ended;

        Piece(String name, Job<S, T> job, Consumer<TaskOutcome<T>> ended) {
            task = new Task(name, this::cancelled);
            this.job = job;
            this.ended = ended;
        }

        private void cancelled() {
            if (!task.running()) {
                end(new TaskOutcome.Cancelled<>());
            }
        }

        private void end(TaskOutcome<T> outcome) {
            active.remove(task);
            deliver(() -> ended.accept(outcome));
        }

        void perform() {
            if (!task.begin()) {
                return;
            }
            TaskOutcome<T> outcome = new TaskOutcome.Cancelled<>();
            try {
                outcome = new TaskOutcome.Done<>(job.run(task::report, task::cancelled));
            } catch (CancellationException e) {
                // The outcome says so already.
            } catch (OutOfMemoryError e) {
                outcome = new TaskOutcome.Failed<>(new IOException("there is not enough memory for this", e));
            } catch (RuntimeException | Error e) {
                outcome = new TaskOutcome.Failed<>(
                        e instanceof RuntimeException bug ? bug : new IllegalStateException(e.toString(), e));
                deliver(() -> failures.accept(e));
            } catch (Exception e) {
                outcome = new TaskOutcome.Failed<>(e);
            } finally {
                end(outcome);
            }
        }
    }

    private void deliver(Runnable message) {
        if (!closed) {
            delivery.execute(message);
        }
    }

    /**
     * Cancels everything and waits until it has ended.
     *
     * @return false if that takes longer than {@code longest}, or the waiting thread is interrupted
     */
    public boolean finish(Duration longest) {
        close();
        try {
            return workers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Cancels everything and takes no more work; nothing is delivered from now on. Does not wait. */
    @Override
    public synchronized void close() {
        closed = true;
        active.forEach(Task::cancel);
        workers.shutdown();
    }
}
