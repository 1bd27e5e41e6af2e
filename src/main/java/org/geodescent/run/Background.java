package org.geodescent.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does short work, such as reading a file, one piece after the other on a thread of its own. Thread-safe. */
public final class Background implements AutoCloseable {
    private final ExecutorService worker;
    private final Executor delivery;
    private final Consumer<RuntimeException> failures;

    /**
     * Starts with nothing to do.
     *
     * @param delivery where results are handed over, for example on the JavaFX thread
     * @param failures told, there too, of a bug in a piece of work
     */
    public Background(Executor delivery, Consumer<RuntimeException> failures) {
        this.delivery = delivery;
        this.failures = failures;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "background");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does a piece of work when those before it are done. After {@link #close} nothing happens.
     *
     * @param done handed the result
     * @param failed handed the checked exception that ended the work
     */
    public <T> void submit(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            worker.execute(() -> perform(work, done, failed));
        } catch (RejectedExecutionException e) {
            if (!worker.isShutdown()) {
                throw e;
            }
        }
    }

    private <T> void perform(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.call();
            delivery.execute(() -> done.accept(result));
        } catch (RuntimeException e) {
            delivery.execute(() -> failures.accept(e));
        } catch (Exception e) {
            delivery.execute(() -> failed.accept(e));
        }
    }

    /**
     * Takes no more work and waits for what was handed in before: a file that is being saved is saved.
     *
     * @return false if that takes longer than {@code longest}, or the waiting thread is interrupted
     */
    public boolean finish(Duration longest) {
        worker.shutdown();
        try {
            return worker.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes no more work. */
    @Override
    public void close() {
        worker.shutdown();
    }
}
