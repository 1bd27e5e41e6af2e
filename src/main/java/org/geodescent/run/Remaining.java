package org.geodescent.run;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How long a piece of work will still take, from how far it was at which times. Thread-safe. */
public final class Remaining {
    private static final long SECOND = 1_000_000_000;

    private record Mark(double share, long nanos) {}

    /** Also of work that goes on from where it was left. */
    private volatile @Nullable Mark first;

    private volatile @Nullable Mark newest;

    /**
     * Takes note.
     *
     * @param share that is done, from 0 to 1; a smaller one than before says nothing
     * @param nanos now, as {@link System#nanoTime}
     */
    public void report(double share, long nanos) {
        Mark mark = new Mark(share, nanos);
        Mark before = newest;
        first = first == null ? mark : first;
        newest = before == null || mark.share > before.share ? mark : before;
    }

    /**
     * Seconds, if it goes on as fast as until now; empty where that cannot be said: in its first second, and when it
     * has slowed down.
     *
     * @param nanos now
     */
    public OptionalDouble seconds(long nanos) {
        Mark from = first;
        Mark to = newest;
        if (from == null || to == null || !(to.share > from.share) || to.nanos - from.nanos < SECOND) {
            return OptionalDouble.empty();
        }
        double left = (double) (to.nanos - from.nanos) / SECOND / (to.share - from.share) * (1 - to.share);
        double since = (double) (nanos - to.nanos) / SECOND;
        return left > since ? OptionalDouble.of(left - since) : OptionalDouble.empty();
    }
}
