package org.geodescent.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Does long work, such as reproducing a figure, on a few threads, in the order in which it comes. How far it is can be pulled at any time; the outcome is
 * delivered once. Thread-safe.
 */
public final class Tasks implements AutoCloseable {
    /**
     * A piece of work.
     *
     * @param <T> what it computes, immutable
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Works on a thread of its own.
         *
         * @param progress told the share that is done, from 0 to 1
         * @param cancelled asked now and then
         * @throws CancellationException soon after {@code cancelled} turned true
         * @throws Exception with a message for the user
         */
        T run(DoubleConsumer progress, BooleanSupplier cancelled) throws Exception;
    }

    private final ExecutorService workers;
    private final Executor delivery;
    private final Consumer<Throwable> failures;
    private final List<Task> active = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * Starts with nothing to do.
     *
     * @param threads how many pieces of work run at once, at least 1
     * @param delivery where outcomes are handed over, for example on the JavaFX thread
     * @param failures told, there too, of a bug in a piece of work
     */
    public Tasks(int threads, Executor delivery, Consumer<Throwable> failures) {
        this.delivery = delivery;
        this.failures = failures;
        workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "task");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Hands in a piece of work. After {@link #close} it counts as cancelled at once, and nothing is delivered.
     *
     * @param name a few words
     * @param ended handed the outcome, unless everything is closed before
     */
    public synchronized <T> Task submit(String name, Work<T> work, Consumer<TaskOutcome<T>> ended) {
        Task task = new Task(name, () -> {});
        if (closed) {
            task.cancel();
        } else {
            active.add(task);
            workers.execute(() -> perform(task, work, ended));
        }
        return task;
    }

    /**
     * Lists work that runs elsewhere, until it is {@link #leave left}.
     *
     * @param name a few words
     * @param cancel ends the work; called by {@link Task#cancel}, on any thread
     */
    Task join(String name, Runnable cancel) {
        Task task = new Task(name, cancel);
        task.begin();
        active.add(task);
        return task;
    }

    /** Lists work that runs elsewhere no more; a second time changes nothing. */
    void leave(Task task) {
        active.remove(task);
    }

    /** What is running or waits, oldest first. */
    public List<Task> active() {
        return List.copyOf(active);
    }

    private <T> void perform(Task task, Work<T> work, Consumer<TaskOutcome<T>> ended) {
        TaskOutcome<T> outcome = new TaskOutcome.Cancelled<>();
        try {
            if (!task.cancelled()) {
                task.begin();
                outcome = new TaskOutcome.Done<>(work.run(task::report, task::cancelled));
            }
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
            active.remove(task);
            TaskOutcome<T> last = outcome;
            deliver(() -> ended.accept(last));
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
