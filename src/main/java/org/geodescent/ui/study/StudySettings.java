package org.geodescent.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.Decimal;
import org.geodescent.io.Shown;
import org.geodescent.preset.DataGenerators;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepParameter;
import org.geodescent.run.SweepPlan;
import org.geodescent.ui.ExperimentEdits;

/**
 * What the controls of a study ask for.
 *
 * @param parameter what is varied besides the seed; empty: nothing
 * @param values as typed, separated by commas
 * @param seeds how many, as typed
 * @param withData whether the points are drawn from the seed, too
 */
record StudySettings(Optional<SweepParameter> parameter, String values, String seeds, boolean withData) {
    private static final int MOST_SEEDS = 100_000;

    /** Values to begin with. */
    static String proposal(SweepParameter parameter) {
        return switch (parameter) {
            case STEP_SIZE -> "0.001, 0.003, 0.01, 0.03";
            case MOMENTUM -> "0, 0.5, 0.9, 0.99";
            case HIDDEN_NODES -> "2, 5, 10, 20, 50, 100";
            case INITIAL_SCALE -> "0.01, 0.1, 1, 10";
        };
    }

    /** Whether the points of an experiment depend on a seed. */
    static boolean redrawable(Experiment experiment) {
        return experiment.origin() instanceof DataOrigin.Generated generated
                && DataGenerators.find(generated.generator())
                        .map(DataGenerators.Generator::seeded)
                        .orElse(false);
    }

    /**
     * The plan for both losses.
     *
     * @throws IllegalArgumentException in one sentence for the user
     */
    SweepPlan plan(Experiment base) {
        base.obstacle().ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        List<SweepAxis> axes = parameter.stream()
                .map(varied -> new SweepAxis(varied, numbers()))
                .toList();
        List<Long> all = LongStream.rangeClosed(1, count()).boxed().toList();
        Experiment both = base.withLosses(LossChoice.BOTH);
        return SweepPlan.of(seed -> seeded(both, seed), all, axes);
    }

    private Experiment seeded(Experiment base, long seed) {
        Experiment weights = ExperimentEdits.withWeightSeed(base, seed);
        if (!withData || !(base.origin() instanceof DataOrigin.Generated generated)) {
            return weights;
        }
        Dataset drawn = DataGenerators.find(generated.generator()).orElseThrow().draw(seed);
        return weights.withData(drawn, new DataOrigin.Generated(generated.generator(), seed));
    }

    private long count() {
        OptionalDouble number = Decimal.parse(seeds.strip());
        if (number.isEmpty()
                || number.getAsDouble() != Math.rint(number.getAsDouble())
                || !(number.getAsDouble() >= 1)) {
            throw new IllegalArgumentException(
                    "The number of seeds is %s; write a whole number from 1.".formatted(Shown.quoted(seeds.strip())));
        }
        if (number.getAsDouble() > MOST_SEEDS) {
            throw new IllegalArgumentException(
                    "At most " + NumberText.of((long) MOST_SEEDS) + " seeds here; the command line takes more.");
        }
        return (long) number.getAsDouble();
    }

    private List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        for (String part : values.split(",", -1)) {
            OptionalDouble number = Decimal.parse(part.strip());
            if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
                throw new IllegalArgumentException(
                        "%s is not a number; write values such as 0.01, 0.1, 1.".formatted(Shown.quoted(part.strip())));
            }
            numbers.add(number.getAsDouble());
        }
        return numbers;
    }
}
