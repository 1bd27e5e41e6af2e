package org.geodescent.ui;

import java.util.List;

/** The hover explanations of what paper B, Wang & Pilanci, says of a network. */
public final class ConvexExplanations {
    public static final Explanation ELLIPSOID = new Explanation(
            "Rectified ellipsoid",
            "Turn one neuron through every direction and record what it outputs on each sample. The round part sees all samples; the spikes fire for only"
                    + " some. Gradient descent heads for extreme points.",
            "B 2.2, Figure 1");
    public static final Explanation POLAR_SET = new Explanation(
            "Polar set",
            "Every λ for which no neuron of length one reaches beyond 1. In the cone of the labels, the one farthest along y is optimal, and its distance is"
                    + " the smallest possible norm. Press to choose another λ.",
            "B (10), (15), Figure 2");
    public static final Explanation NEURON_CIRCLE = new Explanation(
            "Neuron circle",
            "Each arrow is the direction of a neuron, from its start inside to the last iteration outside. Crossing a dashed line switches a sample on or off."
                    + " Drag a neuron to start it elsewhere.",
            "B, Figure 4");
    public static final Explanation GAP = new Explanation(
            "Gap",
            "Two numbers squeeze the best possible network: yours from above, a certificate from below. When they meet, no network of any width has this margin"
                    + " with smaller weights.",
            "B (14), (15)");
    public static final Explanation SOLID = new Explanation(
            "Rectified ellipsoid in space",
            "What one neuron can output on three samples. Drag or use arrow keys to turn it, the wheel to zoom, a double click to go back. On the middle"
                    + " sheet all three samples are active, on the others two.",
            "B, Figure 1");
    public static final Explanation BASIN = new Explanation(
            "Basin map",
            "Where one neuron ends when it is trained alone, for every angle and scale at which it may start. Hover to read, click to load that start into the"
                    + " laboratory.",
            "B, Theorems 1 and 4");
    public static final Explanation BASIN_SIGN = new Explanation(
            "Sign of the output weight",
            "The output weight keeps the sign with which it starts. Neurons of either sign have optima and extreme points of their own.",
            "B, Lemma 1");
    public static final Explanation LOOP = new Explanation(
            "Feedback loop",
            "Training as a loop: the error of the estimate drives the update, and the update changes the estimate. When the error dies, nothing moves any more,"
                    + " right or wrong.",
            "A, Figure 3");
    public static final Explanation SINGULAR_VALUES = new Explanation(
            "Singular values",
            "How strongly each layer of a deep linear net acts along its main directions. If all but the first vanish, the layer has rank 1, and its features lie"
                    + " on a line.",
            "A, Theorems 4 and 5");
    public static final Explanation OPTIMUM = new Explanation(
            "Optimal value",
            "The smallest norm with which any network of this kind, however wide, gives every sample a margin of 1. Found by the convex program, with a certificate"
                    + " to eight digits.",
            "B (14)");
    public static final Explanation INTERVAL = new Explanation(
            "Certified interval",
            "The optimal value lies in it, whatever rounding did. Above: this network's norm, scaled to margin 1. Below: what its own dual variable proves.",
            "B (15), (19)");
    public static final Explanation VERDICT = new Explanation(
            "Global optimum",
            "Said only if the certified interval is at most 1 % wide. Gradient descent closes it slowly, like one over the logarithm of the iteration.",
            "B, Theorems 3 and 4");
    public static final Explanation DUAL = new Explanation(
            "Dual feasibility",
            "The largest |λᵀ(Xu)₊| of any neuron of length one, for the λ of this run, and the arrangement that attains it. At most 1: then a KKT point is"
                    + " globally optimal.",
            "B (16), (17)");
    public static final Explanation RESIDUAL = new Explanation(
            "Proposition 3",
            "At a KKT point every neuron satisfies w₁/w₂ = XᵀDλ. This is the largest distance from that, among neurons with at least 1 % of the largest"
                    + " output weight.",
            "B, Proposition 3");
    public static final Explanation INVARIANT = new Explanation(
            "Lemma 1",
            "Gradient flow keeps ‖w₁‖² − w₂² of every neuron. Gradient descent with a finite step lets it drift: this is the largest drift since the start.",
            "B, Lemma 1");
    public static final Explanation ARRANGEMENTS = new Explanation(
            "Arrangements",
            "How many different sets of samples a neuron can be active on, beside the largest number that as many samples of this rank can have.",
            "B (6); Cover 1965");
    public static final Explanation SPIKE_FREE = new Explanation(
            "Spike-free",
            "Every output (Xu)₊ of a neuron of length at most one is also Xz with ‖z‖ ≤ 1. In the plane: at most two directions of samples, at most a right"
                    + " angle apart.",
            "B, Definition 2");
    public static final Explanation THEOREM_1 = new Explanation(
            "Theorem 1 of B",
            "From a small scaled start, neurons turn towards the push of the samples on their active side before they grow: the cosine comes as close to 1 as"
                    + " one likes.",
            "B, Theorem 1");
    public static final Explanation THEOREM_2 = new Explanation(
            "Theorem 2 of B",
            "For several classes, orthogonal separable, and a small scaled start, gradient flow finds the global optimum of every class's program.",
            "B, Theorem 2");
    public static final Explanation THEOREM_3 = new Explanation(
            "Theorem 3 of B",
            "A KKT point whose dual variable is feasible is globally optimal. Checked here to 5 %, for the state that is shown.",
            "B, Theorem 3");
    public static final Explanation THEOREM_4 = new Explanation(
            "Theorem 4 of B",
            "On orthogonal separable data almost every small scaled start leads gradient flow to the direction of a global optimum.",
            "B, Theorem 4");

    private ConvexExplanations() {}

    /** All of them. */
    public static List<Explanation> all() {
        return List.of(
                ELLIPSOID,
                POLAR_SET,
                NEURON_CIRCLE,
                GAP,
                SOLID,
                BASIN,
                BASIN_SIGN,
                LOOP,
                SINGULAR_VALUES,
                OPTIMUM,
                INTERVAL,
                VERDICT,
                DUAL,
                RESIDUAL,
                INVARIANT,
                ARRANGEMENTS,
                SPIKE_FREE,
                THEOREM_1,
                THEOREM_2,
                THEOREM_3,
                THEOREM_4);
    }
}
