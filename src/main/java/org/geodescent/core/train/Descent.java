package org.geodescent.core.train;

/**
 * How θ follows the negative gradient: in full-batch steps of fixed size, {@code v ← γ v + ∇, θ ← θ − δ v} with v = 0
 * at the start, or as the gradient flow {@code θ' = −∇}. The flow has no steps; there δ is the unit of time: iteration
 * k is the time t = k δ, at which k small steps would be.
 *
 * @param stepSize δ, positive
 * @param momentum γ in [0, 1); 0 is plain descent, and all that the flow allows
 * @param mode steps or flow
 */
public record Descent(double stepSize, double momentum, TrainingMode mode) {
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
        return new Descent(other, momentum, mode);
    }

    /** The same δ with another mode; the flow drops the momentum. */
    public Descent withMode(TrainingMode other) {
        return new Descent(stepSize, other == TrainingMode.GRADIENT_FLOW ? 0 : momentum, other);
    }
}
