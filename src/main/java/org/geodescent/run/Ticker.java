package org.geodescent.run;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does something again and again while other work, which can say nothing itself, is under way. */
final class Ticker {
    private Ticker() {}

    /**
     * What {@code work}, which is done on this thread, gives.
     *
     * @param tick done on a thread of its own, 20 times a second; not after the return
     */
    static <T> T during(Runnable tick, Supplier<T> work) {
        ScheduledExecutorService clock = Threads.clock("ticker");
        ScheduledFuture<?> ticks = clock.scheduleAtFixedRate(tick, 50, 50, TimeUnit.MILLISECONDS);
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
