package org.geodescent.cifar.attack;

import java.util.List;

/**
 * How far an attack has come; immutable.
 *
 * @param phase what it is doing
 * @param total how many images are to be attacked
 * @param results of the images that are finished, in order of their indices
 */
public record AttackState(Phase phase, int total, List<AttackedImage> results) {
    /** Phases of an attack. */
    public enum Phase {
        READY,
        RUNNING,
        PAUSED,
        FINISHED,
        CANCELLED
    }

    public AttackState {
        results = List.copyOf(results);
    }

    /** The share that is done, from 0 to 1. */
    public double share() {
        return total == 0 ? 1 : (double) results.size() / total;
    }
}
