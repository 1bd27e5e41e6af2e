package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * {@code n_active^max} of A's Theorem 1: the largest number of nodes strictly active at one point.
 *
 * @param value between 0 and r
 * @param witness a point where so many nodes are active (up to rounding, if every such cell is thinner than the spacing
 *     of doubles)
 * @param activeNodes the nodes that are active in that cell, ascending from 0: they tell it from every other cell
 */
public record ActiveCount(int value, Vec2 witness, List<Integer> activeNodes) {
    public ActiveCount {
        activeNodes = List.copyOf(activeNodes);
    }
}
