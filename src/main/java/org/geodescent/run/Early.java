package org.geodescent.run;

/** Work that is begun before it is wanted, while the program waits for something else. */
public final class Early {
    private Early() {}

    /**
     * Begins it on a thread of its own and returns at once. For what is made once, as a class is: whoever wants it
     * sooner waits for it, and whoever wants it later has it.
     */
    public static void begin(Runnable work) {
        Threads.start("early", work);
    }
}
