package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.geodescent.core.train.Start;

/**
 * Many experiments that differ in the seed of the start weights and in the values of some parameters. Immutable.
 *
 * @param axes what is varied besides the seed; may be none
 * @param cases every seed with every combination of values; the seed varies slowest
 */
public record SweepPlan(List<SweepAxis> axes, List<SweepCase> cases) {
    /** The largest number of cases. */
    public static final int MAX_CASES = 1_000_000;

    public SweepPlan {
        axes = List.copyOf(axes);
        cases = List.copyOf(cases);
    }

    /**
     * The plan in which everything but the seed of the start weights, and what the axes vary, is as in one experiment.
     *
     * @param base its start weights are drawn
     * @param seeds each once
     * @throws IllegalArgumentException in one clause, if a value is refused or there would be more than
     *     {@link #MAX_CASES} cases
     */
    public static SweepPlan of(Experiment base, List<Long> seeds, List<SweepAxis> axes) {
        return of(seed -> withSeed(base, seed), seeds, axes);
    }

    /**
     * The plan with an experiment per seed.
     *
     * @param experiments makes the experiment of a seed, for example with points that are drawn from it
     */
    public static SweepPlan of(LongFunction<Experiment> experiments, List<Long> seeds, List<SweepAxis> axes) {
        long count = seeds.size();
        for (SweepAxis axis : axes) {
            count *= axis.values().size();
            if (count > MAX_CASES) {
                throw new IllegalArgumentException(
                        "more than a million runs are asked for; name fewer seeds or values");
            }
        }
        List<SweepCase> cases = new ArrayList<>();
        for (long seed : seeds) {
            addCombinations(cases, seed, experiments.apply(seed), axes, List.of());
        }
        return new SweepPlan(axes, cases);
    }

    private static void addCombinations(
            List<SweepCase> cases, long seed, Experiment experiment, List<SweepAxis> axes, List<Double> chosen) {
        if (chosen.size() == axes.size()) {
            cases.add(new SweepCase(seed, chosen, experiment));
            return;
        }
        SweepAxis axis = axes.get(chosen.size());
        for (double value : axis.values()) {
            List<Double> more = new ArrayList<>(chosen);
            more.add(value);
            addCombinations(cases, seed, axis.parameter().set(experiment, value), axes, more);
        }
    }

    private static Experiment withSeed(Experiment base, long seed) {
        if (!(base.start() instanceof Start.Seeded seeded)) {
            throw new IllegalArgumentException("start weights that are given do not depend on a seed");
        }
        return base.withStart(new Start.Seeded(seeded.initialisation(), seeded.scale(), seed, seeded.skippedWords()));
    }
}
