package org.geodescent.run;

/**
 * What is done when the system ends the program from outside: the user logs out, the computer is shut down, Ctrl-C.
 * Close it when the program ends by itself. The thread that does it is none of the program's own, and the window is
 * going away meanwhile: the deed must neither wait for the JavaFX thread nor read what is that thread's.
 */
public final class LastDeed implements AutoCloseable {
    private final Thread hook;

    /** @param deed done once, within the seconds that the system leaves */
    public LastDeed(Runnable deed) {
        hook = Threads.atTheEnd("last deed", deed);
    }

    /** Nothing is done any more, unless it has begun. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the deed is under way.
            assert hook.getState() != Thread.State.NEW;
        }
    }
}
