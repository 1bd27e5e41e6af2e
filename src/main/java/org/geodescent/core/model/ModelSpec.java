package org.geodescent.core.model;

/**
 * The shape of a classifier x ↦ f(x) ∈ R. Parameters are one vector θ; each shape says what stands where in it.
 * Positions of terms that the shape switches off exist all the same and stay 0.
 */
public sealed interface ModelSpec permits LinearModel, TwoLayerRelu, DeepLinear {
    /** d, the length of x. */
    int inputs();

    /** The length of θ. */
    int parameterCount();

    /** f is the network's output divided by this; positive. A's scripts use 5, the theory uses 1. */
    double outputScale();

    /**
     * Whether the first layer has biases, so that samples may be moved before training without leaving this kind of
     * model.
     */
    boolean takesOffsets();

    /** Whether gradient descent may change θ at this position. */
    boolean trainable(int position);

    /** f(x) for parameters θ; lengths are the caller's business. */
    double score(double[] parameters, double... x);

    /** What is minimised besides the losses of the samples: the weight decay of {@link DeepLinear}, else 0. */
    default double penalty(double[] parameters) {
        return 0;
    }
}
