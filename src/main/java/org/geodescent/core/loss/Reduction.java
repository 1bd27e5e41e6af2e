package org.geodescent.core.loss;

/** How the losses of the samples become one number. */
public enum Reduction {
    /** The theory's: cross-entropy {@code Σ log(1 + e^{−q_n})}; squared loss {@code ½ Σ (f(x_n) − y_n)²}, A (4). */
    SUM,
    /** The published script's: cross-entropy averaged; squared loss {@code mean (f(x_n) − y_n/2)²}. */
    MEAN
}
