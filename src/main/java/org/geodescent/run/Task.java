package org.geodescent.run;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work that has been handed to {@link Tasks}: its name, how far it is, and the way to end it.
 * Thread-safe.
 */
public final class Task {
    private record Mark(double share, long nanos) {}

    private final String name;
    private final Runnable whenCancelled;
    private volatile Job.State state = new Job.Share(0);
    /** Also of work that goes on from where it was left. */
    private volatile @Nullable Mark first;

    private volatile @Nullable Mark newest;
    private volatile boolean running;
    private volatile boolean cancelled;

    Task(String name, Runnable whenCancelled) {
        this.name = name;
        this.whenCancelled = whenCancelled;
    }

    /** A few words. */
    public String name() {
        return name;
    }

    /** The share that is done, from 0 to 1. */
    public double progress() {
        return state.share();
    }

    /** How far it is, in a few words of its own; empty if the share says all. */
    public String words() {
        return state.words();
    }

    /**
     * How many seconds it will still take if it goes on as fast as until now; empty where that cannot be said: in its
     * first second, and when it has slowed down.
     */
    public OptionalDouble secondsLeft() {
        Mark from = first;
        Mark to = newest;
        if (from == null || to == null || !(to.share > from.share) || to.nanos - from.nanos < 1_000_000_000) {
            return OptionalDouble.empty();
        }
        double left = 1e-9 * (to.nanos - from.nanos) / (to.share - from.share) * (1 - to.share);
        double since = 1e-9 * (System.nanoTime() - to.nanos);
        return left > since ? OptionalDouble.of(left - since) : OptionalDouble.empty();
    }

    /** Whether it has begun; false as long as it waits for others. */
    public boolean running() {
        return running;
    }

    /** Whether it has been asked to end. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Asks it to end; one that waits never begins. */
    public void cancel() {
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
        }
        whenCancelled.run();
    }

    /** Begins, unless it has been cancelled. */
    synchronized boolean begin() {
        running = !cancelled;
        return running;
    }

    void report(Job.State reported) {
        if (reported.share() >= 0 && reported.share() <= 1) {
            state = reported;
            Mark mark = new Mark(reported.share(), System.nanoTime());
            first = first == null ? mark : first;
            newest = newest == null || mark.share > newest.share ? mark : newest;
        }
    }
}
