package org.geodescent.run;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Says how many seconds something takes, while it is under way and can say nothing itself. */
public final class Ticker {
    private Ticker() {}

    /**
     * What {@code work}, which is done on this thread, gives.
     *
     * @param tick told, on a thread of its own, the seconds since the begin, once a second; not after the return
     */
    public static <T> T during(LongConsumer tick, Supplier<T> work) {
        ScheduledExecutorService clock = Threads.clock("ticker");
        long start = System.nanoTime();
        ScheduledFuture<?> ticks = clock.scheduleAtFixedRate(
                () -> tick.accept(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)), 1, 1, TimeUnit.SECONDS);
        try {
            return work.get();
        } finally {
            ticks.cancel(false);
            end(clock);
        }
    }

    private static void end(ScheduledExecutorService clock) {
        clock.shutdownNow();
        // Who has been interrupted while working waits all the same, and stays interrupted.
        boolean interrupted = Thread.interrupted();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
