package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;

/** The hover explanations of the laboratory. Paper A is Nar & Sastry, paper B is Wang & Pilanci. */
public final class Explanations {
    public static final Explanation LOSS = new Explanation(
            "Loss",
            "What gradient descent makes smaller. Cross-entropy never reaches zero and pushes ever more weakly; the squared loss stops pushing when"
                    + " every score is exactly its target. The two numbers cannot be compared with each other.",
            "A (4), A 3.2");
    public static final Explanation MARGIN = new Explanation(
            "Margin",
            "Radius of the largest disc around the worst-placed point that does not cross the boundary; negative if that point is misclassified."
                    + " Computed exactly from line segments, not pixels.",
            "A, Corollary 1");
    public static final Explanation LIPSCHITZ = new Explanation(
            "Lipschitz constant",
            "Steepest slope of the score in any cell of the plane: the true value, not an estimate. A small change of the input moves the score by at"
                    + " most this times its size. Click to light that cell.",
            "A, Theorem 1");
    public static final Explanation ACCURACY = new Explanation(
            "Accuracy",
            "Share of the points that lie on their own side of the boundary. It says nothing about how close they lie: that is the margin.",
            "");
    public static final Explanation ACTIVE_NODES = new Explanation(
            "Active nodes",
            "The largest number of hidden nodes that fire together at one point of the plane. The fewer, the lower the ceiling that Theorem 1 puts on"
                    + " the Lipschitz constant. Click to light that cell.",
            "A, Theorem 1");
    public static final Explanation CELLS = new Explanation(
            "Cells",
            "Each hidden node switches on a line. These lines cut the plane into cells, and inside a cell the network is a plain affine function.",
            "A (4)");
    public static final Explanation ITERATION = new Explanation(
            "Iteration",
            "One iteration is one update of all weights with the gradient of all points. The rail is logarithmic, because the boundary keeps moving"
                    + " long after the first thousand. Gradient flow has no steps: there iteration k is the time t = k δ.",
            "");
    public static final Explanation PERSISTENT_EXCITATION = new Explanation(
            "Persistent excitation",
            "A weight learns only while data push it. Once a point is classified well, cross-entropy stops pushing, exponentially fast. Dot size is"
                    + " each point's push now; watch which few are left.",
            "A 1.1, A 3");
    public static final Explanation SAMPLES = new Explanation(
            "Points per class", "How many points each class has. Click places a point of the current class.", "");
    public static final Explanation RANK = new Explanation(
            "Rank",
            "The number of independent directions in which the points extend from the origin. With rank 1 they all lie on one line through it.",
            "B 2");
    public static final Explanation SEPARABLE = new Explanation(
            "Separable by a line",
            "A straight line has all points of one class on one side. Then a linear classifier can make the cross-entropy as small as it likes, and its"
                    + " direction converges.",
            "A, Theorem 2");
    public static final Explanation SEPARABLE_ORIGIN = new Explanation(
            "Separable through the origin",
            "A straight line through the origin separates the classes: no bias is needed.",
            "A, Theorem 2; B (14)");
    public static final Explanation ORTHOGONAL = new Explanation(
            "Orthogonal separable",
            "Seen from the origin, points of one class lie at acute angles to each other, points of different classes at right or obtuse angles. Then"
                    + " gradient descent from a small start heads for the global optimum.",
            "B 3.1, B Theorem 4");
    public static final Explanation SPIKE_FREE = new Explanation(
            "Spike-free",
            "Whatever a neuron outputs on the points, a linear one no longer than it outputs too: the rectified ellipsoid is part of the ellipsoid. In the"
                    + " plane: points on at most two rays from the origin, at most a right angle apart.",
            "B, Definition 2");
    public static final Explanation ARRANGEMENTS = new Explanation(
            "Arrangements",
            "In how many ways lines through the origin switch the points on and off; beside it Cover's bound, the most that so many points can have. Points on"
                    + " common lines through the origin make it smaller.",
            "B 2, B (14)");
    public static final Explanation THEOREMS_OF_B = new Explanation(
            "What paper B proves here",
            "Theorems 1, 2, 4 and Proposition 4 need orthogonal separable points, Proposition 5 spike-free ones, Theorem 3 any. The run must meet their other"
                    + " conditions: no biases, cross-entropy, plain descent, a small scaled start.",
            "B, Theorems 1 to 4, Propositions 4 and 5");
    public static final Explanation NODES = new Explanation(
            "Hidden nodes",
            "One row per node: length of its weight vector, its output weight, and how many points switch it on. A node that no point activates is"
                    + " never pushed and never learns.",
            "A (4), A Theorem 1");
    public static final Explanation STEP_SIZE = new Explanation(
            "Step size",
            "How far each update follows the gradient. Too small and nothing happens; too large and the loss explodes. The theorems speak of a fixed"
                    + " step.",
            "A, Theorem 1");
    public static final Explanation MOMENTUM = new Explanation(
            "Momentum",
            "Keeps this share of the previous update. 0 is plain gradient descent, which is what the theorems speak of.",
            "");
    public static final Explanation METHOD = new Explanation(
            "Method",
            "Gradient descent takes steps of finite size. Gradient flow is their limit, which the theorems of paper B speak of: the weights move continuously,"
                    + " and iteration k stands for the time k times the step size. Deep linear networks take steps only.",
            "B (18)");
    public static final Explanation LAYERS = new Explanation(
            "Layers",
            "How many weight matrices stand one after the other. Together they are one linear map, but each is trained.",
            "A (7), (8)");
    public static final Explanation WIDTH = new Explanation(
            "Width",
            "How many numbers each hidden layer passes on. One number for all of them, or one for each, separated by commas.",
            "A (7), (8)");
    public static final Explanation WEIGHT_DECAY = new Explanation(
            "Weight decay μ",
            "Adds μ times the squares of a layer’s weights to what is minimised, whatever the loss. One number for all layers, or one for each, separated by"
                    + " commas.",
            "A (7), Theorem 4");
    public static final Explanation CLASSIFIER = new Explanation(
            "Classifier",
            "What is trained: a straight line, a two-layer network whose hinge lines lie anywhere, or one without biases, all of whose hinges pass through"
                    + " the origin, of which paper B speaks; or linear layers one after the other.",
            "A 3.1, A (4), (7); B (3), (4)");
    public static final Explanation HIDDEN = new Explanation(
            "Hidden nodes", "How many nodes the hidden layer has. Each one folds the score along one line.", "A (4)");
    public static final Explanation INITIAL_SCALE = new Explanation(
            "Initial scale",
            "Standard deviation of the random start weights. While weights are tiny, nodes turn before they grow: try 0.001.",
            "B, Theorem 1");
    public static final Explanation INITIALISATION = new Explanation(
            "Start weights",
            "How the start is drawn from the weight seed: PyTorch's default, the paper's script (hidden biases ten times larger), normal numbers, or"
                    + " balanced layers.",
            "A's script; B, Lemma 1");
    public static final Explanation REDUCTION = new Explanation(
            "Reduction",
            "Sum over the points, as in the theory, or their mean with targets ±½, as in the published script. It changes what a step size means.",
            "A (4); A's script");
    public static final Explanation SCALING = new Explanation(
            "Scaling",
            "Start weights and steps suit points of size 1 around the origin; others can silence every neuron at the first step. Training sees features"
                    + " centred and divided by their deviation, or by their largest value; plane, margins and files stay in their own units.",
            "");
    public static final Explanation HIDDEN_BIAS = new Explanation(
            "Hidden biases",
            "Lets the line on which a node switches lie anywhere. Without, all of them pass through the origin.",
            "A (4); B (3)");
    public static final Explanation OUTPUT_BIAS = new Explanation(
            "Output bias", "A constant added to the score, trained like any other weight.", "A's script");
    public static final Explanation OUTPUT_SCALE = new Explanation(
            "Output scale",
            "The network's output is divided by this. The published script divides by 5, the theory by 1.",
            "A's script");
    public static final Explanation MAXIMUM_STEPS = new Explanation(
            "Number of steps",
            "Training ends after this many updates. Cross-entropy never converges to a point, so give it time: the boundary moves with the logarithm"
                    + " of the iteration.",
            "A, Theorem 2");
    public static final Explanation GRADIENT_NORM = new Explanation(
            "Gradient norm", "Training also ends once the gradient is this short. 0 switches the rule off.", "");

    private Explanations() {}

    /** All of them. */
    public static List<Explanation> all() {
        List<Explanation> all = new ArrayList<>(ConvexExplanations.all());
        all.addAll(BoundExplanations.all());
        all.addAll(List.of(
                LOSS,
                MARGIN,
                LIPSCHITZ,
                ACCURACY,
                ACTIVE_NODES,
                CELLS,
                ITERATION,
                PERSISTENT_EXCITATION,
                SAMPLES,
                RANK,
                SEPARABLE,
                SEPARABLE_ORIGIN,
                ORTHOGONAL,
                SPIKE_FREE,
                ARRANGEMENTS,
                THEOREMS_OF_B,
                NODES,
                STEP_SIZE,
                MOMENTUM,
                METHOD,
                LAYERS,
                WIDTH,
                WEIGHT_DECAY,
                CLASSIFIER,
                HIDDEN,
                INITIAL_SCALE,
                INITIALISATION,
                REDUCTION,
                SCALING,
                HIDDEN_BIAS,
                OUTPUT_BIAS,
                OUTPUT_SCALE,
                MAXIMUM_STEPS,
                GRADIENT_NORM));
        return all;
    }
}
