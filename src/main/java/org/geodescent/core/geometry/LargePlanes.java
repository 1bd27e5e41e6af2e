package org.geodescent.core.geometry;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.geodescent.core.work.Patience;

/**
 * Where arrangements of thousands of lines take turns. One of n lines takes some 85 n² bytes while it is made, 340 MB
 * of two thousand: a picture and a measurement of such scores, each on a thread of its own, have them one after the
 * other.
 */
final class LargePlanes {
    /** Two of fewer lines are no trouble. */
    private static final int LARGE = 1_500;

    /** Who waits asks so often whether that is still wanted. */
    private static final long WAIT_MILLISECONDS = 20;

    /** Fair: measuring goes on from state to state, and a picture waits for one of them, not for all. */
    private static final ReentrantLock TURN = new ReentrantLock(true);

    private LargePlanes() {}

    /** What {@code work} gives, which arranges so many lines and keeps little of them. */
    static <T> T inTurn(int lines, Supplier<T> work) {
        if (lines < LARGE) {
            return work.get();
        }
        await();
        try {
            return work.get();
        } finally {
            TURN.unlock();
        }
    }

    private static void await() {
        try {
            do {
                Patience.check();
            } while (!TURN.tryLock(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            CancellationException givenUp = new CancellationException("interrupted");
            givenUp.initCause(e);
            throw givenUp;
        }
    }
}
