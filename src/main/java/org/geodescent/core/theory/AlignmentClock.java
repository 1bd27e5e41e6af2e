package org.geodescent.core.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * B's times (26) and (27): how long, at most, the direction u of a small neuron takes inside one sector until
 * {@code uᵀv} has grown from z to c, v being the direction in which it is pushed.
 *
 * <p>Where Lemma 2 holds, {@code z' ≥ g₀ (1 − δ/4 − z²)}, (92). The printed solution of that has δ/8 in the place of
 * δ/4, and g₀ is printed with y/4 where the logistic loss has y/2; both are corrected here unless asked for as printed.
 *
 * @param delta δ of Lemma 3, in (0, 1)
 * @param push {@code g₀ = ‖g(σ₀, y/2)‖}, positive
 * @param cosine {@code z = v₀ᵀu₀}
 */
record AlignmentClock(double delta, double push, double cosine) {
    /** T* of (26): 0 for a neuron that is aligned already. */
    double aligned(boolean asPrinted) {
        return cosine >= 1 - delta ? 0 : shift(1 - delta, asPrinted);
    }

    /** T^shift of (27), for {@code c ≤ 1 − δ}; negative for {@code c < z}. */
    double shift(double c, boolean asPrinted) {
        double root = Math.sqrt(1 - delta / (asPrinted ? 8 : 4));
        DoubleUnaryOperator log = z -> StrictMath.log((root + z) / (root - z));
        return (log.applyAsDouble(c) - log.applyAsDouble(cosine)) / (2 * root * (asPrinted ? push / 2 : push));
    }
}
