package org.geodescent.core.model;

/** How start weights are drawn from the seeded generator. */
public enum Initialisation {
    /** PyTorch's {@code Linear} default: weights and biases uniform in ±1/√fan_in, in binary32. */
    TORCH,
    /** A's script for Figure 1: as {@link #TORCH}, then the hidden biases times 10 in binary32. */
    SCRIPT,
    /** Every parameter normal with mean 0 and a chosen standard deviation. */
    GAUSSIAN,
    /**
     * B's Lemma 1: hidden weights normal with a chosen standard deviation, then {@code |w_k| = ‖(V_k, b_k)‖} with a
     * random sign. In a deep linear net all layers get one Frobenius norm.
     */
    SCALED
}
