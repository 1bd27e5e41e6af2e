package org.geodescent.ui;

/** The hover explanations of the laboratory. Paper A is Nar & Sastry, paper B is Wang & Pilanci. */
public final class Explanations {
    public static final Explanation LOSS = Explanation.read("laboratory.loss");
    public static final Explanation MARGIN = Explanation.read("laboratory.margin");
    public static final Explanation LIPSCHITZ = Explanation.read("laboratory.lipschitz");
    public static final Explanation ACCURACY = Explanation.read("laboratory.accuracy");
    public static final Explanation MARGIN_ONE = Explanation.read("laboratory.margin-one");
    public static final Explanation MARGIN_INFINITY = Explanation.read("laboratory.margin-infinity");
    public static final Explanation STEP_LIMIT = Explanation.read("laboratory.step-limit");
    public static final Explanation INFLATION = Explanation.read("laboratory.inflation");
    public static final Explanation ACTIVE_NODES = Explanation.read("laboratory.active-nodes");
    public static final Explanation CELLS = Explanation.read("laboratory.cells");
    public static final Explanation ITERATION = Explanation.read("laboratory.iteration");
    public static final Explanation PERSISTENT_EXCITATION = Explanation.read("laboratory.persistent-excitation");
    public static final Explanation SAMPLES = Explanation.read("laboratory.samples");
    public static final Explanation RANK = Explanation.read("laboratory.rank");
    public static final Explanation SEPARABLE = Explanation.read("laboratory.separable");
    public static final Explanation SEPARABLE_ORIGIN = Explanation.read("laboratory.separable-origin");
    public static final Explanation ORTHOGONAL = Explanation.read("laboratory.orthogonal");
    public static final Explanation SPIKE_FREE = Explanation.read("laboratory.spike-free");
    public static final Explanation ARRANGEMENTS = Explanation.read("laboratory.arrangements");
    public static final Explanation THEOREMS_OF_B = Explanation.read("laboratory.theorems-of-b");
    public static final Explanation NODES = Explanation.read("laboratory.nodes");
    public static final Explanation STEP_SIZE = Explanation.read("laboratory.step-size");
    public static final Explanation MOMENTUM = Explanation.read("laboratory.momentum");
    public static final Explanation EXCITATION = Explanation.read("laboratory.excitation");
    public static final Explanation HIDDEN_EXCITATION = Explanation.read("laboratory.hidden-excitation");
    public static final Explanation EXCITATION_KIND = Explanation.read("laboratory.excitation-kind");
    public static final Explanation EXCITED_LOSSES = Explanation.read("laboratory.excited-losses");
    public static final Explanation METHOD = Explanation.read("laboratory.method");
    public static final Explanation LAYERS = Explanation.read("laboratory.layers");
    public static final Explanation WIDTH = Explanation.read("laboratory.width");
    public static final Explanation WEIGHT_DECAY = Explanation.read("laboratory.weight-decay");
    public static final Explanation CLASSIFIER = Explanation.read("laboratory.classifier");
    public static final Explanation HIDDEN = Explanation.read("laboratory.hidden");
    public static final Explanation INITIAL_SCALE = Explanation.read("laboratory.initial-scale");
    public static final Explanation INITIALISATION = Explanation.read("laboratory.initialisation");
    public static final Explanation REDUCTION = Explanation.read("laboratory.reduction");
    public static final Explanation SCALING = Explanation.read("laboratory.scaling");
    public static final Explanation HIDDEN_BIAS = Explanation.read("laboratory.hidden-bias");
    public static final Explanation OUTPUT_BIAS = Explanation.read("laboratory.output-bias");
    public static final Explanation OUTPUT_SCALE = Explanation.read("laboratory.output-scale");
    public static final Explanation MAXIMUM_STEPS = Explanation.read("laboratory.maximum-steps");
    public static final Explanation GRADIENT_NORM = Explanation.read("laboratory.gradient-norm");
    public static final Explanation STOP_GAP = Explanation.read("laboratory.stop-gap");
    public static final Explanation THEME = Explanation.read("preferences.theme");
    public static final Explanation SCALE = Explanation.read("preferences.scale");
    public static final Explanation DECIMALS = Explanation.read("preferences.decimals");
    public static final Explanation REDUCED_MOTION = Explanation.read("preferences.reduced-motion");

    private Explanations() {}
}
