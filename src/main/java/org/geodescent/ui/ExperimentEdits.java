package org.geodescent.ui;

import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/** What buttons and keys do to an experiment: pure functions. */
public final class ExperimentEdits {
    private ExperimentEdits() {}

    /** The start weights' settings; for weights that were given number by number, PyTorch's default from seed 1. */
    public static Start.Seeded seeded(Experiment experiment) {
        return experiment.start() instanceof Start.Seeded seeded
                ? seeded
                : new Start.Seeded(Initialisation.TORCH, 0.1, 1, 0);
    }

    /** The same start for every loss, drawn from this seed. */
    public static Experiment withWeightSeed(Experiment experiment, long seed) {
        Start.Seeded old = seeded(experiment);
        return experiment.withStart(new Start.Seeded(old.initialisation(), old.scale(), seed, old.skippedWords()));
    }

    /** Draws the same seed's weights in another way. */
    public static Experiment withInitialisation(Experiment experiment, Initialisation initialisation, double scale) {
        Start.Seeded old = seeded(experiment);
        return experiment.withStart(new Start.Seeded(initialisation, scale, old.seed(), old.skippedWords()));
    }

    /**
     * Another classifier. Start weights that were given number by number are drawn anew if there are more or fewer now;
     * else those that the new classifier does not have become 0.
     */
    public static Experiment withModel(Experiment experiment, ModelSpec model) {
        Experiment refitted = experiment.withModel(model);
        if (model.parameterCount() == experiment.model().parameterCount()) {
            return refitted.withStarts(
                    masked(experiment.start(), model), experiment.squaredStart().map(own -> masked(own, model)));
        }
        boolean given = experiment.start() instanceof Start.Given
                || experiment.squaredStart().orElse(null) instanceof Start.Given;
        return given ? refitted.withStart(seeded(experiment)) : refitted;
    }

    /** The same kind of classifier, of so many features. */
    public static Experiment withInputs(Experiment experiment, int inputs) {
        if (experiment.model().inputs() == inputs) {
            return experiment;
        }
        if (experiment.model() instanceof TwoLayerRelu relu) {
            return withModel(
                    experiment,
                    new TwoLayerRelu(inputs, relu.hidden(), relu.hiddenBias(), relu.outputBias(), relu.outputScale()));
        }
        if (experiment.model() instanceof DeepLinear deep) {
            return withModel(experiment, new DeepLinear(inputs, deep.hidden(), deep.weightDecay(), deep.outputScale()));
        }
        LinearModel linear = (LinearModel) experiment.model();
        return withModel(experiment, new LinearModel(inputs, linear.bias(), linear.outputScale()));
    }

    private static Start masked(Start start, ModelSpec model) {
        return start instanceof Start.Given given ? given.within(model) : start;
    }

    /** A two-layer network without any bias, with as many hidden nodes as there were, or ten. */
    public static Experiment biasFree(Experiment experiment) {
        int hidden = experiment.model() instanceof TwoLayerRelu relu ? relu.hidden() : 10;
        return withModel(experiment, new TwoLayerRelu(experiment.data().dimension(), hidden, false, false, 1));
    }

    /** Cross-entropy, squared, both, and round again. */
    public static Experiment nextLosses(Experiment experiment) {
        return experiment.withLosses(
                switch (experiment.losses()) {
                    case CROSS_ENTROPY -> LossChoice.SQUARED;
                    case SQUARED -> LossChoice.BOTH;
                    case BOTH -> LossChoice.CROSS_ENTROPY;
                });
    }
}
