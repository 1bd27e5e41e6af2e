package org.geodescent.core.train;

import org.geodescent.core.loss.Loss;

/**
 * Persistent excitation as A's Algorithm 1 adds it (A (15), 5.2): perturbations in front of every layer, once so that
 * the score is as high as they can make it and once so that it is as low, and the mean of the two losses is minimised.
 * The input x becomes {@code x + d_1} with {@code ‖d_1‖_∞} at most {@code input}; the signals h of the hidden nodes
 * become {@code h + d_2} with {@code ‖d_2‖_∞} at most {@code hidden}, or {@code (1 + d_2) h}, number by number (A 7.2).
 * Of a linear model there is only the first, and for the cross-entropy that is A (13) with p = ∞.
 *
 * @param input largest change of a coordinate of a sample; finite, at least 0
 * @param hidden largest change of a hidden signal, or of the factor in front of it; finite, at least 0
 * @param kind how hidden signals are perturbed
 * @param crossEntropyToo whether it is used for the cross-entropy as well (A 7.2); Algorithm 1 itself is about the
 *     squared loss
 */
public record Excitation(double input, double hidden, Kind kind, boolean crossEntropyToo) {
    /** How hidden signals are perturbed. */
    public enum Kind {
        /** {@code h + d}: bounded, so that growing signals make it negligible under the cross-entropy. */
        ADDITIVE,
        /** {@code (1 + d) h}: grows with the signals. */
        MULTIPLICATIVE
    }

    /** No perturbation: plain training. */
    public static final Excitation NONE = new Excitation(0, 0, Kind.ADDITIVE, false);

    public Excitation {
        require("excitation of the inputs", input);
        require("excitation of the hidden layer", hidden);
        // There is one way to perturb nothing.
        boolean none = input == 0 && hidden == 0;
        kind = none ? Kind.ADDITIVE : kind;
        crossEntropyToo = !none && crossEntropyToo;
    }

    private static void require(String name, double size) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + size + "; it must be at least 0 and finite");
        }
    }

    public Excitation withInput(double other) {
        return new Excitation(other, hidden, kind, crossEntropyToo);
    }

    public Excitation withHidden(double other) {
        return new Excitation(input, other, kind, crossEntropyToo);
    }

    public Excitation withKind(Kind other) {
        return new Excitation(input, hidden, other, crossEntropyToo);
    }

    public Excitation withCrossEntropyToo(boolean other) {
        return new Excitation(input, hidden, kind, other);
    }

    /** Whether nothing is perturbed. */
    public boolean isNone() {
        return input == 0 && hidden == 0;
    }

    /** What of it a run with this loss has: all or nothing. */
    public Excitation of(Loss loss) {
        return loss == Loss.SQUARED || crossEntropyToo ? this : NONE;
    }
}
