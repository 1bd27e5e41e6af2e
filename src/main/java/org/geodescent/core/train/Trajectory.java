package org.geodescent.core.train;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The recorded snapshots of a run so far, in order of their iterations. Immutable: {@link #append} gives a longer one
 * and shares the storage, so that growing to n snapshots costs O(n) in all as long as only the newest is appended to.
 */
public final class Trajectory extends AbstractList<Snapshot> implements RandomAccess {
    public static final Trajectory EMPTY = new Trajectory(new Snapshot[0], 0);

    private final Snapshot[] storage;
    private final int size;

    private Trajectory(Snapshot[] storage, int size) {
        this.storage = storage;
        this.size = size;
    }

    /**
     * This trajectory and one more snapshot. One thread appends; others may read any trajectory they were safely
     * handed.
     *
     * @throws IllegalArgumentException unless its iteration is larger than the last one's
     */
    public Trajectory append(Snapshot next) {
        if (size > 0 && next.iteration() <= last().iteration()) {
            throw new IllegalArgumentException(
                    "snapshot of iteration %d after iteration %d".formatted(next.iteration(), last().iteration()));
        }
        boolean full = size == storage.length;
        boolean taken = !full && storage[size] != null;
        Snapshot[] target = full || taken ? Arrays.copyOf(storage, Math.max(16, 2 * size)) : storage;
        if (taken) {
            Arrays.fill(target, size, target.length, null);
        }
        target[size] = next;
        return new Trajectory(target, size + 1);
    }

    @Override
    public Snapshot get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("snapshot " + index + " of " + size);
        }
        return storage[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** The newest snapshot. @throws IndexOutOfBoundsException if there is none */
    public Snapshot last() {
        return get(size - 1);
    }

    /** The index of the last snapshot whose iteration is at most {@code iteration}; −1 if none is. */
    public int indexAt(long iteration) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (storage[middle].iteration() <= iteration) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
