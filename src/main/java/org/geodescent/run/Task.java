package org.geodescent.run;

import java.util.OptionalDouble;

/**
 * A piece of long work that has been handed to {@link Tasks}: its name, how far it is, and the way to end it.
 * Thread-safe.
 */
public final class Task {
    private final String name;
    private final Runnable whenCancelled;
    private volatile Job.State state = new Job.Share(0);
    private final Remaining remaining = new Remaining();
    private volatile boolean running;
    private volatile boolean cancelled;

    Task(String name, Runnable whenCancelled) {
        this.name = name;
        this.whenCancelled = whenCancelled;
    }

    /** One that is under way elsewhere, whose share is {@linkplain #report(double) told}. */
    public static Task underWay(String name, Runnable whenCancelled) {
        Task task = new Task(name, whenCancelled);
        task.running = true;
        return task;
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
     * How many seconds it will still take; empty where that cannot be said, as in its first second.
     */
    public OptionalDouble secondsLeft() {
        return remaining.seconds(System.nanoTime());
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

    /** Says how far it is, from 0 to 1. */
    public void report(double share) {
        report(new Job.Share(share));
    }

    void report(Job.State reported) {
        if (reported.share() >= 0 && reported.share() <= 1) {
            state = reported;
            remaining.report(reported.share(), System.nanoTime());
        }
    }
}
