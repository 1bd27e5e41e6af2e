package org.geodescent.run.parallel;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What long work asks between its steps: whether to go on, wait, or end. Thread-safe. */
public final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private volatile boolean cancelled;

    /**
     * Waits while the gate is closed.
     *
     * @param beforeWaiting run once before a wait, outside of which nothing is published
     * @return whether to go on; false once the work is cancelled
     */
    public boolean pass(Runnable beforeWaiting) {
        lock.lock();
        try {
            if (paused && !cancelled) {
                beforeWaiting.run();
            }
            while (paused && !cancelled) {
                changed.awaitUninterruptibly();
            }
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody pass until {@link #open}. */
    public void close() {
        setPaused(true);
    }

    public void open() {
        setPaused(false);
    }

    private void setPaused(boolean value) {
        lock.lock();
        try {
            paused = value;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the work, also if it waits. Cannot be undone. */
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean cancelled() {
        return cancelled;
    }
}
