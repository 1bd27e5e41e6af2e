package org.geodescent.core.train;

/**
 * Full-batch gradient descent with a fixed step: {@code v ← γ v + ∇, θ ← θ − δ v}, v = 0 at the start.
 *
 * @param stepSize δ, positive
 * @param momentum γ in [0, 1); 0 is plain descent
 */
public record Descent(double stepSize, double momentum) {
    public Descent {
        if (!(stepSize > 0 && stepSize < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step size is " + stepSize + "; it must be positive and finite");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum is " + momentum + "; it must be at least 0 and below 1");
        }
    }
}
