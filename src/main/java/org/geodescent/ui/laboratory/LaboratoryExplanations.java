package org.geodescent.ui.laboratory;

import org.geodescent.ui.Explanation;

/** The hover explanations of the demonstrations. */
final class LaboratoryExplanations {
    static final Explanation PENALTY = Explanation.read("demonstrations.penalty");
    static final Explanation NORM = Explanation.read("demonstrations.norm");
    static final Explanation EXPONENT = Explanation.read("demonstrations.exponent");
    static final Explanation RADIUS = Explanation.read("demonstrations.radius");
    static final Explanation POINTS = Explanation.read("demonstrations.points");
    static final Explanation SEED = Explanation.read("demonstrations.seed");
    static final Explanation PENALTY_FAILURES = Explanation.read("demonstrations.penaltyFailures");
    static final Explanation SIMPLEX = Explanation.read("demonstrations.simplex");
    static final Explanation CLASSES = Explanation.read("demonstrations.classes");
    static final Explanation ATTENUATED = Explanation.read("demonstrations.attenuated");
    static final Explanation SLOW = Explanation.read("demonstrations.slow");
    static final Explanation FAST = Explanation.read("demonstrations.fast");
    static final Explanation RATE = Explanation.read("demonstrations.rate");
    static final Explanation SYSTEM = Explanation.read("demonstrations.system");
    static final Explanation THETA = Explanation.read("demonstrations.theta");
    static final Explanation AMPLITUDE = Explanation.read("demonstrations.amplitude");
    static final Explanation FADING = Explanation.read("demonstrations.fading");
    static final Explanation STEP = Explanation.read("demonstrations.step");
    static final Explanation STOCHASTIC = Explanation.read("demonstrations.stochastic");
    static final Explanation PATIENCE = Explanation.read("demonstrations.patience");
    static final Explanation SLOPES = Explanation.read("demonstrations.slopes");
    static final Explanation SHARE = Explanation.read("demonstrations.share");
    static final Explanation BANDIT = Explanation.read("demonstrations.bandit");
    static final Explanation BETTER = Explanation.read("demonstrations.better");
    static final Explanation WORSE = Explanation.read("demonstrations.worse");

    static final Explanation DEEP = Explanation.read("demonstrations.deep");
    static final Explanation LAYERS = Explanation.read("demonstrations.layers");
    static final Explanation WIDTH = Explanation.read("demonstrations.width");
    static final Explanation DECAY = Explanation.read("demonstrations.decay");
    static final Explanation LOSS = Explanation.read("demonstrations.loss");
    static final Explanation STEPS = Explanation.read("demonstrations.steps");

    private LaboratoryExplanations() {}
}
