package org.geodescent.core.geometry;

import java.util.List;

/** The cells that A's Theorem 1 speaks of. Where several are alike, one of them. */
public enum ExtremeCell {
    /** Where {@code ‖∇f‖₂} is the Lipschitz constant. */
    STEEPEST,
    /** Where {@code n_active^max} nodes are active. */
    MOST_ACTIVE;

    /** The nodes that are active in this cell, ascending from 0: they tell it from every other cell. */
    public List<Integer> activeNodes(NetworkGeometry geometry) {
        return this == STEEPEST
                ? geometry.lipschitz().activeNodes()
                : geometry.maximumActiveNodes().activeNodes();
    }
}
