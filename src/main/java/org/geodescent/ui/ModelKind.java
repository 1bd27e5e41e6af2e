package org.geodescent.ui;

import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.run.Experiment;

/** The kinds of classifiers that the laboratory trains. */
public enum ModelKind {
    /** A 3.1. */
    LINEAR("Linear", "Linear", "Linear  w·x + b"),
    /** A (4); with biases of the hidden nodes, of the output, or of both. */
    TWO_LAYER("Two-layer ReLU", "Two-layer", "Two-layer ReLU network"),
    /** B (3), (4). */
    BIAS_FREE("Bias-free ReLU", "Bias-free", "Two-layer ReLU network without biases");

    /** What A's script trains. */
    private static final int NODES_WITH_BIASES = 20;
    /** What B's figures show. */
    private static final int NODES_WITHOUT_BIASES = 10;

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
        return LINEAR;
    }

    /** The experiment with a classifier of this kind: unchanged if it has one; between two-layer networks the number of nodes and the output scale stay. */
    public Experiment in(Experiment experiment) {
        return of(experiment.model()) == this ? experiment : ExperimentEdits.withModel(experiment, from(experiment));
    }

    private ModelSpec from(Experiment experiment) {
        int inputs = experiment.data().dimension();
        if (this == LINEAR) {
            return new LinearModel(inputs, true, 1);
        }
        boolean biases = this == TWO_LAYER;
        return experiment.model() instanceof TwoLayerRelu old
                ? new TwoLayerRelu(inputs, old.hidden(), biases, biases, old.outputScale())
                : new TwoLayerRelu(inputs, biases ? NODES_WITH_BIASES : NODES_WITHOUT_BIASES, biases, biases, 1);
    }
}
