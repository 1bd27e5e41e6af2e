package org.geodescent.core.geometry;

import java.util.Arrays;

/** Numbers activation patterns in the order in which they are first seen. Mutable, for one thread. */
final class CellNumbers {
    private final int words;
    private long[][] patterns = new long[64][];
    private int[] slots = new int[256];
    private int count;

    /** @param samples N */
    CellNumbers(int samples) {
        this.words = wordsFor(samples);
        Arrays.fill(slots, -1);
    }

    /** How many longs hold N bits. */
    static int wordsFor(int samples) {
        return (samples + 63) / 64;
    }

    static void flip(long[] pattern, int sample) {
        pattern[sample / 64] ^= 1L << sample;
    }

    int count() {
        return count;
    }

    /** The number of a pattern, which is copied if it is new. */
    int numberOf(long[] pattern) {
        int slot = slotOf(pattern);
        if (slots[slot] < 0) {
            if (count == patterns.length) {
                patterns = Arrays.copyOf(patterns, 2 * count);
            }
            patterns[count] = Arrays.copyOf(pattern, words);
            slots[slot] = count++;
            if (2 * count > slots.length) {
                grow();
                slot = slotOf(pattern);
            }
        }
        return slots[slot];
    }

    private int slotOf(long[] pattern) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ pattern[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] >= 0 && !Arrays.equals(patterns[slots[slot]], pattern)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int number = 0; number < count; number++) {
            slots[slotOf(patterns[number])] = number;
        }
    }
}
