package org.geodescent.core.loss;

/** A loss for one sample, as a function of its score f(x) and its label y = ±1. */
public enum Loss {
    /** {@code log(1 + e^{−q})} with {@code q = y f(x)}. */
    CROSS_ENTROPY,
    /** The squared distance of f(x) from a target; see {@link Reduction} for the target and the factor. */
    SQUARED
}
