package org.geodescent.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does short work, such as reading a file, one piece after the other on a thread of its own. Thread-safe. */
public final class Background implements AutoCloseable {
    private final ExecutorService worker;
    private final Executor delivery;
    private final Consumer<Throwable> failures;

    /**
     * Starts with nothing to do.
     *
     * @param delivery where results are handed over, for example on the JavaFX thread
     * @param failures told, there too, of a bug in a piece of work, before its {@code failed}
     */
    public Background(Executor delivery, Consumer<Throwable> failures) {
        this.delivery = delivery;
        this.failures = failures;
        worker = Threads.pool("background", 1);
    }

    /**
     * Does a piece of work when those before it are done. After {@link #close} nothing happens.
     *
     * @param done handed the result
     * @param failed handed what ended the work, with a message for the user; one of the two is always called, so that
     *     nobody waits for ever
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
        } catch (OutOfMemoryError e) {
            delivery.execute(() -> failed.accept(new IOException("there is not enough memory for this", e)));
        } catch (RuntimeException | Error e) {
            delivery.execute(() -> failures.accept(e));
            delivery.execute(() -> failed.accept(new IOException("something went wrong inside Geodescent", e)));
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
