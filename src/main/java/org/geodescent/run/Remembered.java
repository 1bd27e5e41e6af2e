package org.geodescent.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was computed of experiments, for when one comes back: by undo, from a gallery, in another window. An experiment
 * determines its runs to the bit, so that nobody can tell what was remembered from what is computed anew. What was not
 * asked for longest goes first. Safe on any thread.
 *
 * @param <V> immutable, or safe on any thread
 */
public final class Remembered<V> {
    private final long most;
    private final ToLongFunction<V> size;
    private final Map<Experiment, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /**
     * Remembers nothing yet.
     *
     * @param most of all sizes together
     * @param size of what is remembered; must not change
     */
    public Remembered(long most, ToLongFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /** What is remembered of this experiment. */
    public synchronized Optional<V> of(Experiment experiment) {
        return Optional.ofNullable(values.get(experiment));
    }

    /** Remembers this, unless it would take more than a quarter of the place. */
    public synchronized void put(Experiment experiment, V value) {
        long own = size.applyAsLong(value);
        if (own > most / 4) {
            return;
        }
        V before = values.put(experiment, value);
        total += own - (before == null ? 0 : size.applyAsLong(before));
        for (Iterator<V> eldest = values.values().iterator(); total > most; eldest.remove()) {
            total -= size.applyAsLong(eldest.next());
        }
    }
}
