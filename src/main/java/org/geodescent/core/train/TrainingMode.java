package org.geodescent.core.train;

/** How θ moves. */
public enum TrainingMode {
    /** Finite steps, {@code θ ← θ − δ v} with momentum as in {@link Descent}. */
    GRADIENT_DESCENT,
    /** The limit of small steps, {@code θ' = −∇(objective)}, which B's theorems are about; without momentum. */
    GRADIENT_FLOW
}
