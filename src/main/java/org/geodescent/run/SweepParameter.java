package org.geodescent.run;

import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;

/** What a sweep can vary besides the seed of the start weights. */
public enum SweepParameter {
    STEP_SIZE("step", "step size") {
        @Override
        Experiment set(Experiment experiment, double value) {
            return experiment.withDescent(experiment.descent().withStepSize(value));
        }
    },
    MOMENTUM("momentum", "momentum") {
        @Override
        Experiment set(Experiment experiment, double value) {
            return experiment.withDescent(experiment.descent().withMomentum(value));
        }
    },
    HIDDEN_NODES("hidden", "hidden nodes") {
        @Override
        Experiment set(Experiment experiment, double value) {
            if (experiment.model() instanceof LinearModel) {
                throw new IllegalArgumentException("a linear model has no hidden nodes");
            }
            if (!(experiment.model() instanceof TwoLayerRelu relu)) {
                throw new IllegalArgumentException("the number of hidden nodes varies in two-layer networks only");
            }
            if (value != Math.rint(value) || !(value >= 1 && value <= Integer.MAX_VALUE)) {
                throw new IllegalArgumentException("hidden nodes is " + value + "; it must be a whole number from 1");
            }
            return experiment.withModel(new TwoLayerRelu(
                    relu.inputs(), (int) value, relu.hiddenBias(), relu.outputBias(), relu.outputScale()));
        }
    },
    INITIAL_SCALE("init-scale", "scale of the start weights") {
        @Override
        Experiment set(Experiment experiment, double value) {
            if (!(experiment.start() instanceof Start.Seeded seeded)) {
                throw new IllegalArgumentException("start weights that are given have no scale");
            }
            return experiment.withStart(
                    new Start.Seeded(seeded.initialisation(), value, seeded.seed(), seeded.skippedWords()));
        }
    };

    private final String key;
    private final String title;

    SweepParameter(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** Its name on the command line and in files. */
    public String key() {
        return key;
    }

    /** The experiment with this value. @throws IllegalArgumentException if the value is refused, in one clause */
    abstract Experiment set(Experiment experiment, double value);
}
