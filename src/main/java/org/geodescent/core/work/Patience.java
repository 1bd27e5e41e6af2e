package org.geodescent.core.work;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether somebody still waits for what a thread computes. Who wants a result says so once, with {@link #during}; loops
 * that may take long ask with {@link #check} every few milliseconds, wherever they are, so that no method between the
 * two has to hand the question on. Results do not depend on it: a computation is done, or given up as a whole.
 */
public final class Patience {
    /** So many passes of a loop whose passes take less than a microsecond are done between two questions. */
    private static final int SHORT_PASSES = 1 << 11;

    private static final ThreadLocal<BooleanSupplier> OVER = new ThreadLocal<>();

    private Patience() {}

    /**
     * What {@code work}, which is done on this thread, gives.
     *
     * @param over whether nobody waits any more; asked within {@code work} every few milliseconds. That of an outer
     *     {@code during} is asked, too
     * @throws CancellationException soon after {@code over} turned true
     */
    public static <T> T during(BooleanSupplier over, Supplier<T> work) {
        BooleanSupplier outer = OVER.get();
        OVER.set(outer == null ? over : () -> outer.getAsBoolean() || over.getAsBoolean());
        try {
            return work.get();
        } finally {
            if (outer == null) {
                OVER.remove();
            } else {
                OVER.set(outer);
            }
        }
    }

    /**
     * Gives up what this thread computes if nobody waits for it; nothing of it may be kept then.
     *
     * @throws CancellationException if so
     */
    public static void check() {
        BooleanSupplier over = OVER.get();
        if (over != null && over.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** As {@link #check}, now and then, of a pass of a loop that takes less than a microsecond. */
    public static void check(int pass) {
        if ((pass & (SHORT_PASSES - 1)) == 0) {
            check();
        }
    }
}
