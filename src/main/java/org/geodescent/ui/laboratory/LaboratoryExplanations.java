package org.geodescent.ui.laboratory;

import java.util.List;
import org.geodescent.ui.Explanation;

/** The hover explanations of the demonstrations. */
final class LaboratoryExplanations {
    static final Explanation PENALTY = new Explanation(
            "Penalise a norm, or inflate the points",
            "Two problems: keep the weights' norm small, or fit every point at the two extreme places of a ball around it. They have the same solution, so that"
                    + " a penalty is a richer data set in disguise.",
            "A, Theorem 6");
    static final Explanation NORM = new Explanation(
            "Norm p",
            "How the size of the weights is measured. The balls around the points belong to the dual norm: squares for p = 1, discs for p = 2, diamonds for"
                    + " p = ∞.",
            "A, Theorem 6");
    static final Explanation EXPONENT = new Explanation(
            "Exponent m",
            "The penalty is λ times the m-th power of the norm. With m = 1 a penalty can be so large that the weights are 0, which no ball achieves: there the"
                    + " printed theorem is wrong.",
            "A (12a)");
    static final Explanation RADIUS = new Explanation(
            "Radius ε",
            "Radius of the balls around the points. The penalty λ that belongs to it is computed, and both problems are solved separately.",
            "A (12b)");
    static final Explanation POINTS = new Explanation("Points per class", "How many points each cloud has.", "");
    static final Explanation SEED = new Explanation(
            "Seed", "Determines every random number. The same seed gives the same picture everywhere.", "");
    static final Explanation SIMPLEX = new Explanation(
            "Several classes on a simplex",
            "Each class has a vertex of a regular simplex as target, so that all are equally far apart. Penalised is the largest singular value of the weight"
                    + " matrix.",
            "A, Corollary 3");
    static final Explanation CLASSES = new Explanation("Classes", "The number of clouds, and of vertices.", "A 5.1");
    static final Explanation ATTENUATED = new Explanation(
            "Attenuated regression",
            "After every step all measurements shrink by the factor α. The error of the fit still goes to zero, but the weights stop before they are right: what"
                    + " excites them dies too quickly.",
            "A (1)");
    static final Explanation SLOW = new Explanation(
            "Slow attenuation α",
            "Each measurement is multiplied by this after every step. 1 is no attenuation.",
            "A 1.1");
    static final Explanation FAST =
            new Explanation("Fast attenuation α", "A second, usually faster attenuation, for comparison.", "A 1.1");
    static final Explanation RATE = new Explanation(
            "Learning rate", "The step size times the largest eigenvalue of the points' covariance; up to 1.", "A (1)");
    static final Explanation SYSTEM = new Explanation(
            "Identification of a system",
            "A copy of the system learns θ by comparing states. With a lasting input it succeeds. With none, or one that fades, both states die and the estimate"
                    + " stops at a wrong value.",
            "A (2)");
    static final Explanation THETA =
            new Explanation("True θ", "The system's parameter: the state is multiplied by it in every step.", "A (2)");
    static final Explanation AMPLITUDE =
            new Explanation("Size of the input", "The input is plus or minus this, at random.", "A (2)");
    static final Explanation FADING =
            new Explanation("Fading", "The fading input is multiplied by this in every step.", "A 1.1");
    static final Explanation STEP = new Explanation("Step size", "Of the gradient step on θ.", "A 1.1");
    static final Explanation BANDIT = new Explanation(
            "Two-armed bandit",
            "Two arms pay at random, one more often. Who stops trying the arm that looks worse may never learn that it is the better one.",
            "A 1.1");
    static final Explanation BETTER = new Explanation("Better arm pays", "Probability of a reward.", "A 1.1");
    static final Explanation WORSE = new Explanation("Worse arm pays", "Probability of a reward.", "A 1.1");

    static final Explanation DEEP = new Explanation(
            "Deep linear net",
            "Many linear layers after each other are one linear map, but they are trained differently: every layer is pushed along one direction only, and ends"
                    + " with rank 1.",
            "A, Theorems 4 and 5");
    static final Explanation LAYERS = new Explanation("Layers", "How many weight matrices there are.", "A (7)");
    static final Explanation WIDTH = new Explanation("Width", "How many numbers each hidden layer passes on.", "A (7)");
    static final Explanation DECAY = new Explanation(
            "Weight decay μ",
            "Adds μ times the squares of all weights to the loss. It shrinks every direction that the loss does not push; if it is strong, all of them.",
            "A (7), Theorem 4");
    static final Explanation LOSS = new Explanation(
            "Loss",
            "With the cross-entropy the layers tend to rank 1 even without weight decay, but as slowly as a logarithm grows.",
            "A (8), Theorem 5");
    static final Explanation STEPS = new Explanation("Iterations", "How many steps of gradient descent are made.", "");

    private LaboratoryExplanations() {}

    static List<Explanation> all() {
        return List.of(
                PENALTY,
                NORM,
                EXPONENT,
                RADIUS,
                POINTS,
                SEED,
                SIMPLEX,
                CLASSES,
                ATTENUATED,
                SLOW,
                FAST,
                RATE,
                SYSTEM,
                THETA,
                AMPLITUDE,
                FADING,
                STEP,
                BANDIT,
                BETTER,
                WORSE,
                DEEP,
                LAYERS,
                WIDTH,
                DECAY,
                LOSS,
                STEPS);
    }
}
