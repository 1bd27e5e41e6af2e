package org.geodescent.core.random;

/**
 * MT19937 (Matsumoto and Nishimura 1998) with the classic one-number seeding, as in PyTorch's {@code manual_seed} and
 * NumPy's legacy {@code seed}. Not thread-safe: a generator belongs to one thread.
 */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /** @param seed only the low 32 bits enter */
    MersenneTwister(long seed) {
        state[0] = (int) seed;
        for (int j = 1; j < SIZE; j++) {
            state[j] = 1812433253 * (state[j - 1] ^ (state[j - 1] >>> 30)) + j;
        }
    }

    /** The next 32 random bits. */
    int nextWord() {
        if (next == SIZE) {
            twist();
            next = 0;
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    /** Passes over words without tempering them; about a nanosecond each. */
    void skip(long words) {
        long left = words;
        while (left > SIZE - next) {
            left -= SIZE - next;
            twist();
            next = 0;
        }
        next += (int) left;
    }

    private void twist() {
        for (int i = 0; i < SIZE - SHIFT; i++) {
            state[i] = state[i + SHIFT] ^ mix(state[i], state[i + 1]);
        }
        for (int i = SIZE - SHIFT; i < SIZE - 1; i++) {
            state[i] = state[i + SHIFT - SIZE] ^ mix(state[i], state[i + 1]);
        }
        state[SIZE - 1] = state[SHIFT - 1] ^ mix(state[SIZE - 1], state[0]);
    }

    private static int mix(int high, int low) {
        int y = (high & 0x80000000) | (low & 0x7fffffff);
        return (y >>> 1) ^ ((y & 1) * 0x9908b0df);
    }
}
