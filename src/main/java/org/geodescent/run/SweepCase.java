package org.geodescent.run;

import java.util.List;

/**
 * One experiment of a sweep; all its losses are trained.
 *
 * @param seed of the start weights
 * @param values of the varied parameters, in the order of the plan
 * @param experiment what is run, without an {@link Experiment#obstacle}
 */
public record SweepCase(long seed, List<Double> values, Experiment experiment) {
    public SweepCase {
        values = List.copyOf(values);
    }
}
