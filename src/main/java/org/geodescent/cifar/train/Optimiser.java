package org.geodescent.cifar.train;

import org.geodescent.cifar.net.Weights;

/** Weights and velocity, and one step of gradient descent with momentum as the published scripts do it. */
final class Optimiser {
    private final TrainingSpec spec;
    private final float[] weights;
    private final float[] velocity;

    Optimiser(TrainingSpec spec, Weights weights, Weights velocity) {
        this.spec = spec;
        this.weights = weights.toArray();
        this.velocity = velocity.toArray();
    }

    /** The live array. */
    float[] weights() {
        return weights;
    }

    Weights weightsNow() {
        return Weights.of(spec.loss().scores(), weights);
    }

    Weights velocityNow() {
        return Weights.of(spec.loss().scores(), velocity);
    }

    /**
     * Squared loss (A, Algorithm 1, lines 8 and 9): {@code v ← γ v + (1 − γ) G}, G summed over the batch.
     * Cross-entropy: {@code v ← γ v + G / batch}. Both: {@code θ ← θ − η v}.
     *
     * @param gradient G
     * @return whether all weights are finite
     */
    boolean step(float[] gradient, int batch) {
        float keep = (float) spec.momentum();
        float take = spec.loss() == TrainingLoss.SQUARED ? (float) (1 - spec.momentum()) : 1f / batch;
        float rate = (float) spec.step();
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            velocity[i] = keep * velocity[i] + take * gradient[i];
            weights[i] -= rate * velocity[i];
        }
        for (float weight : weights) {
            // 0 for finite numbers, NaN for others.
            sum += weight * 0;
        }
        return sum == 0;
    }
}
