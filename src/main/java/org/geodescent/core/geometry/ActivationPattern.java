package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.BitSet;

/** Which of N samples a direction activates: the diagonal of a D_j of B (6). Immutable, with value equality. */
public final class ActivationPattern {
    private final int samples;
    private final BitSet active;

    private ActivationPattern(int samples, BitSet active) {
        this.samples = samples;
        this.active = active;
    }

    /** From one truth value per sample. */
    public static ActivationPattern of(boolean... active) {
        BitSet bits = new BitSet(active.length);
        for (int n = 0; n < active.length; n++) {
            bits.set(n, active[n]);
        }
        return new ActivationPattern(active.length, bits);
    }

    /**
     * Of the samples' signs on a face of the arrangement: active where the sign is not negative, as {@code 1(Xw ≥ 0)}
     * says.
     */
    public static ActivationPattern ofSigns(byte... signs) {
        BitSet bits = new BitSet(signs.length);
        for (int n = 0; n < signs.length; n++) {
            bits.set(n, signs[n] >= 0);
        }
        return new ActivationPattern(signs.length, bits);
    }

    /** N. */
    public int samples() {
        return samples;
    }

    public boolean isActive(int sample) {
        if (sample < 0 || sample >= samples) {
            throw new IndexOutOfBoundsException("sample index " + sample + " of " + samples);
        }
        return active.get(sample);
    }

    /** The active samples, a copy. */
    public BitSet active() {
        return (BitSet) active.clone();
    }

    /** The pattern in which these samples, each once, are active if they are not here, and not if they are. */
    public ActivationPattern switched(int... others) {
        BitSet bits = (BitSet) active.clone();
        for (int n : others) {
            bits.flip(n);
        }
        return new ActivationPattern(samples, bits);
    }

    /** How many samples are active. */
    public int count() {
        return active.cardinality();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationPattern that && samples == that.samples && active.equals(that.active);
    }

    @Override
    public int hashCode() {
        return active.hashCode();
    }

    /** One digit per sample, 1 where it is active: "0110…". */
    @Override
    public String toString() {
        char[] digits = new char[samples];
        Arrays.fill(digits, '0');
        active.stream().forEach(n -> digits[n] = '1');
        return new String(digits);
    }
}
