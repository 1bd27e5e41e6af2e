package org.geodescent.ui;

import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.run.Experiment;

/** The kinds of classifiers that the laboratory trains. */
public enum ModelKind {
    /** A 3.1. */
    LINEAR("Linear", "Linear", "Linear  w·x + b"),
    /** A (4); with biases of the hidden nodes, of the output, or of both. */
    TWO_LAYER("Two-layer ReLU", "Two-layer", "Two-layer ReLU network"),
    /** B (3), (4). */
    BIAS_FREE("Bias-free ReLU", "Bias-free", "Two-layer ReLU network without biases"),
    /** A (7), (8). */
    DEEP_LINEAR("Deep linear", "Deep", "Deep linear network  W_L ⋯ W₁x");

    /** What A's script trains. */
    private static final int NODES_WITH_BIASES = 20;
    /** What B's figures show. */
    private static final int NODES_WITHOUT_BIASES = 10;
    /** Enough for a second singular value that can vanish. */
    private static final int LAYERS = 3;

    private static final int WIDTH = 4;
    private static final double WEIGHT_DECAY = 0.05;

    private final String title;
    private final String shortTitle;
    private final String description;

    ModelKind(String title, String shortTitle, String description) {
        this.title = title;
        this.shortTitle = shortTitle;
        this.description = description;
    }

    /** Two words. */
    public String title() {
        return title;
    }

    /** One word, for small windows. */
    public String shortTitle() {
        return shortTitle;
    }

    /** A line of a menu. */
    public String description() {
        return description;
    }

    public static ModelKind of(ModelSpec model) {
        if (model instanceof TwoLayerRelu relu) {
            return relu.hiddenBias() || relu.outputBias() ? TWO_LAYER : BIAS_FREE;
        }
        return model instanceof DeepLinear ? DEEP_LINEAR : LINEAR;
    }

    /**
     * The experiment with a classifier of this kind: unchanged if it has one; between two-layer networks the number of
     * nodes and the output scale stay. There is neither gradient flow nor persistent excitation of deep linear networks
     * here: they are trained in plain steps.
     */
    public Experiment in(Experiment experiment) {
        if (of(experiment.model()) == this) {
            return experiment;
        }
        Experiment trainable = this == DEEP_LINEAR
                ? experiment.withDescent(experiment
                        .descent()
                        .withMode(TrainingMode.GRADIENT_DESCENT)
                        .withExcitation(Excitation.NONE))
                : experiment;
        return ExperimentEdits.withModel(trainable, from(experiment));
    }

    private ModelSpec from(Experiment experiment) {
        int inputs = experiment.data().dimension();
        if (this == LINEAR) {
            return new LinearModel(inputs, true, 1);
        }
        if (this == DEEP_LINEAR) {
            return DeepLinear.uniform(inputs, LAYERS, WIDTH, WEIGHT_DECAY);
        }
        boolean biases = this == TWO_LAYER;
        return experiment.model() instanceof TwoLayerRelu old
                ? new TwoLayerRelu(inputs, old.hidden(), biases, biases, old.outputScale())
                : new TwoLayerRelu(inputs, biases ? NODES_WITH_BIASES : NODES_WITHOUT_BIASES, biases, biases, 1);
    }
}
