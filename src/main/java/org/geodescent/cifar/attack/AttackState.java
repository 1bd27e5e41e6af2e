package org.geodescent.cifar.attack;

import java.util.List;
import org.geodescent.run.Job;

/**
 * How far an attack has come; immutable.
 *
 * @param phase what it is doing
 * @param total how many images are to be attacked
 * @param results of the images that are finished, in order of their indices
 */
public record AttackState(Phase phase, int total, List<AttackedImage> results) implements Job.State {
    /** Phases of an attack. */
    public enum Phase {
        RUNNING,
        FINISHED,
        CANCELLED
    }

    public AttackState {
        results = List.copyOf(results);
    }

    @Override
    public double share() {
        return total == 0 ? 1 : (double) results.size() / total;
    }
}
