package org.geodescent.core.random;

/**
 * The numbers of PyTorch 1.13's CPU generator on a machine with AVX2, bit for bit: {@code torch.manual_seed(seed)} and
 * what follows. The draws are named after PyTorch's. Not thread-safe: a generator belongs to one thread.
 */
public final class TorchGenerator {
    private static final int WORD_BITS = 32;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private MersenneTwister engine;
    private boolean hasCachedNormal;
    private double cachedNormal;

    /** @param seed of which only the low 32 bits matter, as in PyTorch */
    public TorchGenerator(long seed) {
        engine = new MersenneTwister(seed);
    }

    /** Starts afresh, as {@code manual_seed}: the cached normal is forgotten too. */
    public void reseed(long seed) {
        engine = new MersenneTwister(seed);
        hasCachedNormal = false;
    }

    /** The next 32 random bits. */
    public int nextWord() {
        return engine.nextWord();
    }

    /** The next 64 random bits: two words, the high half first. */
    public long nextDoubleWord() {
        long high = engine.nextWord();
        return (high << 32) | Integer.toUnsignedLong(engine.nextWord());
    }

    /**
     * Passes over so many 32-bit words, at about a nanosecond each; the cached normal stays.
     *
     * @param words at least 0
     */
    public void skipWords(long words) {
        if (words < 0) {
            throw new IllegalArgumentException("cannot skip " + words + " words");
        }
        engine.skip(words);
    }

    /** One element of {@code int64.random_()}, in [0, 2⁶³): two words. */
    public long nextInt64() {
        return nextDoubleWord() & Long.MAX_VALUE;
    }

    /** One element of {@code int32.random_()}, in [0, 2³¹): one word. */
    public int nextInt32() {
        return engine.nextWord() & Integer.MAX_VALUE;
    }

    /**
     * One element of {@code randint(from, to)}: in [from, to). A span of 2³² or more takes two words, a smaller one
     * takes one; a span beyond 2⁶³ is allowed.
     */
    public long nextInteger(long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("no integer lies in [" + from + ", " + to + ")");
        }
        long span = to - from;
        boolean wide = span >>> WORD_BITS != 0;
        long bits = wide ? nextDoubleWord() : Integer.toUnsignedLong(engine.nextWord());
        return from + Long.remainderUnsigned(bits, span);
    }

    /**
     * {@code randperm(n)}: 0 … n−1 in random order; n−1 words.
     *
     * @param n at least 0
     */
    public int[] permutation(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot permute " + n + " things");
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = 0; i < n - 1; i++) {
            int other = i + Integer.remainderUnsigned(engine.nextWord(), n - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** One element of {@code rand} in binary32: a multiple of 2⁻²⁴ in [0, 1); one word. */
    public float nextFloat() {
        return (engine.nextWord() & 0xFFFFFF) * 0x1p-24f;
    }

    /** One element of {@code rand} in binary64: a multiple of 2⁻⁵³ in [0, 1); two words. */
    public double nextDouble() {
        return (nextDoubleWord() & 0x1FFFFFFFFFFFFFL) * TWO_TO_MINUS_53;
    }

    /** NumPy's legacy {@code random_sample}: its {@code seed} builds the same state; in [0, 1); two words. */
    public double nextNumpyDouble() {
        int high = engine.nextWord() >>> 5;
        int low = engine.nextWord() >>> 6;
        return (high * 0x1p26 + low) * TWO_TO_MINUS_53;
    }

    /**
     * One element of {@code uniform_(low, high)} in binary32; one word. Rounded once, as PyTorch's compiled code does.
     */
    public float nextUniform(float low, float high) {
        return Math.fma(nextFloat(), high - low, low);
    }

    /**
     * One standard normal number in binary64 by Box and Muller. Numbers are made in pairs: four words, then none, then
     * four … The second of a pair waits, whatever else is drawn meanwhile.
     */
    public double nextNormal() {
        if (hasCachedNormal) {
            hasCachedNormal = false;
            return cachedNormal;
        }
        double angle = 2 * Math.PI * nextDouble();
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        cachedNormal = radius * StrictMath.sin(angle);
        hasCachedNormal = true;
        return radius * StrictMath.cos(angle);
    }

    /**
     * {@code randn} of so many binary32 numbers in one contiguous tensor. Below 16 numbers PyTorch uses
     * {@link #nextNormal}; from 16 on a vectorised method with other values and another appetite for words, see
     * {@link VectorisedNormals}.
     *
     * @param count at least 0
     */
    public float[] normals(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("cannot draw " + count + " numbers");
        }
        float[] values = new float[count];
        if (count >= VectorisedNormals.BLOCK) {
            VectorisedNormals.fill(values, this);
            return values;
        }
        for (int i = 0; i < count; i++) {
            values[i] = (float) nextNormal();
        }
        return values;
    }
}
