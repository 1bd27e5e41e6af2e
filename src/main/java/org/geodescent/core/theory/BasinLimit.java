package org.geodescent.core.theory;

import java.util.OptionalInt;

/** What became of the neuron of a {@link BasinStudy}. */
public sealed interface BasinLimit {
    /**
     * It points at a direction that the convex program knows: {@code target} is an index of {@link BasinTargets#list}.
     */
    record Reached(int target) implements BasinLimit {}

    /**
     * It points where nothing turns it, {@code u ∥ ± Xᵀ D(u) λ̃} (B (12)), or has found a minimum of finite size, where
     * {@code Xᵀ D(u) λ̃ = 0}, though neither an optimal neuron nor an extreme point is there.
     *
     * @param hinge the sample, counted from 0, along whose hinge it slides; empty if it slides along none
     */
    record Spurious(OptionalInt hinge) implements BasinLimit {}

    /**
     * No sample activates it.
     *
     * @param moved false if none did at the start either, so that nothing ever moves it
     */
    record Dead(boolean moved) implements BasinLimit {}

    /**
     * Still on its way at the end, or the run broke off.
     *
     * @param reason one clause
     */
    record Undecided(String reason) implements BasinLimit {}
}
