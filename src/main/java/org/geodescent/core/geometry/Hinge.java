package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/**
 * The hinge of one hidden node: the line {@code normal·x + offset = 0}; the node is active where the left side is
 * positive.
 *
 * @param node k, from 0
 * @param normal V_k
 * @param offset b_k
 * @param dead whether {@code V_k = 0}: then there is no line, and the node contributes the constant {@code w_k (b_k)_+}
 * @param firstOnSameLine the first node with the very same line (in either orientation), which is {@code node} itself
 *     if no earlier one has it
 * @param outputWeight w_k; 0 among the nodes of several scores
 */
public record Hinge(int node, Vec2 normal, double offset, boolean dead, int firstOnSameLine, double outputWeight) {}
