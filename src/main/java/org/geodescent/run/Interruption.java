package org.geodescent.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns Ctrl-C (or a polite kill) into a cancellation: from then on this is true, and the program has ten seconds to
 * say how far it came. Close it when everything is said.
 */
public final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Interruption.class.getName());

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean interrupted;

    public Interruption() {
        hook = Threads.atTheEnd("interruption", this::interrupt);
    }

    private void interrupt() {
        interrupted = true;
        try {
            if (!finished.await(10, TimeUnit.SECONDS)) {
                LOGGER.warning("the command did not end within ten seconds of its interruption");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the user has asked the program to end. */
    @Override
    public boolean getAsBoolean() {
        return interrupted;
    }

    @Override
    public void close() {
        finished.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOGGER.log(Level.FINE, "the program is ending already", e);
            }
        }
    }
}
