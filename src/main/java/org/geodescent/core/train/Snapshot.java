package org.geodescent.core.train;

import org.geodescent.core.model.Parameters;

/**
 * The state of a run after {@code iteration} updates, in gradient flow at the time {@code iteration · δ}. Immutable.
 *
 * @param iteration 0 at the start
 * @param parameters θ, finite; that of all networks one after the other where there are several
 * @param loss the objective at θ
 * @param gradientNorm {@code ‖∇‖₂} at θ, over the trainable parameters; in gradient flow {@code ‖θ'‖₂}, which on a
 *     hinge along which a neuron slides is the smallest of the subgradients
 */
public record Snapshot(long iteration, Parameters parameters, double loss, double gradientNorm) {}
