package org.geodescent.core.train;

/**
 * How θ follows the negative gradient: in full-batch steps of fixed size, {@code v ← γ v + ∇, θ ← θ − δ v} with v = 0
 * at the start, or as the gradient flow {@code θ' = −∇}. The flow has no steps; there δ is the unit of time: iteration
 * k is the time t = k δ, at which k small steps would be.
 *
 * @param stepSize δ, positive
 * @param momentum γ in [0, 1); 0 is plain descent, and all that the flow allows
 * @param mode steps or flow
 * @param excitation what perturbs the network meanwhile; the flow allows none
 */
public record Descent(double stepSize, double momentum, TrainingMode mode, Excitation excitation) {
    public Descent {
        if (!(stepSize > 0 && stepSize < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step size is " + stepSize + "; it must be positive and finite");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum is " + momentum + "; it must be at least 0 and below 1");
        }
        if (mode == TrainingMode.GRADIENT_FLOW && momentum != 0) {
            throw new IllegalArgumentException("momentum is " + momentum + "; gradient flow has none, so it must be 0");
        }
        if (mode == TrainingMode.GRADIENT_FLOW && !excitation.isNone()) {
            throw new IllegalArgumentException(
                    "gradient flow is computed without persistent excitation; leave it out, or use gradient descent");
        }
    }

    /** Without excitation. */
    public Descent(double stepSize, double momentum, TrainingMode mode) {
        this(stepSize, momentum, mode, Excitation.NONE);
    }

    /** Gradient descent. */
    public Descent(double stepSize, double momentum) {
        this(stepSize, momentum, TrainingMode.GRADIENT_DESCENT);
    }

    /** Whether θ moves continuously. */
    public boolean isFlow() {
        return mode == TrainingMode.GRADIENT_FLOW;
    }

    /** The same mode with another δ. */
    public Descent withStepSize(double other) {
        return new Descent(other, momentum, mode, excitation);
    }

    /** The same δ with another γ. */
    public Descent withMomentum(double other) {
        return new Descent(stepSize, other, mode, excitation);
    }

    /** The same δ with another mode; the flow drops momentum and excitation. */
    public Descent withMode(TrainingMode other) {
        return other == TrainingMode.GRADIENT_FLOW
                ? new Descent(stepSize, 0, other)
                : new Descent(stepSize, momentum, other, excitation);
    }

    /** The same with other perturbations. */
    public Descent withExcitation(Excitation other) {
        return new Descent(stepSize, momentum, mode, other);
    }
}
