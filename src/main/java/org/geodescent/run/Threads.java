package org.geodescent.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Makes all threads of the program. They are daemons: none of them keeps it alive. */
final class Threads {
    private Threads() {}

    /** One that works at once. */
    static Thread start(String name, Runnable work) {
        Thread thread = daemon(name).newThread(work);
        thread.start();
        return thread;
    }

    /**
     * A pool.
     *
     * @param threads at least 1
     */
    static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, daemon(name));
    }

    /** One that does something again and again. */
    static ScheduledExecutorService clock(String name) {
        return Executors.newSingleThreadScheduledExecutor(daemon(name));
    }

    /** One that works when the program ends, within the seconds that the system leaves. */
    static Thread atTheEnd(String name, Runnable work) {
        Thread hook = new Thread(work, name);
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
