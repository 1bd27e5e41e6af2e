package org.geodescent.core.theory;

/**
 * One start of a basin map and its end.
 *
 * @param limit what became of the neuron
 * @param degrees the direction of w1 in the limit, between −180 and 180; the start's if nothing moved
 * @param cosine between that direction and the target, or for a spurious point the direction that it would be turned
 *     to; 0 where there is neither
 */
public record BasinCell(BasinLimit limit, double degrees, double cosine) {}
