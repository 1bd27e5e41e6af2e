package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * A fixed number of workers that do a round of work together; the calling thread is one of them. One round at a time.
 */
public final class Workers implements AutoCloseable {
    private final int count;
    private final ExecutorService others;

    /** @param count at least 1; 1 starts no thread */
    public Workers(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " workers");
        }
        this.count = count;
        others = Threads.pool("worker", Math.max(1, count - 1));
    }

    /** One for every core, but not more than pay for image batches. */
    public static int usual() {
        return Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), 8));
    }

    public int count() {
        return count;
    }

    /**
     * Does {@code work} once for every worker 0 … {@code used} − 1 and waits for all; what one of them throws is thrown
     * here, after all have ended.
     */
    public void round(int used, IntConsumer work) {
        List<Future<?>> running = new ArrayList<>();
        for (int worker = 1; worker < Math.min(used, count); worker++) {
            int index = worker;
            running.add(others.submit(() -> work.accept(index)));
        }
        try {
            work.accept(0);
        } finally {
            running.forEach(Workers::await);
        }
    }

    private static void await(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return;
                } catch (InterruptedException e) {
                    // The round must end before its arrays can be used again.
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException("a worker failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
