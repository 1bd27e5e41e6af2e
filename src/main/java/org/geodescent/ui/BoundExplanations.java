package org.geodescent.ui;

import java.util.List;
import org.geodescent.core.theory.Statement;

/** The hover explanations of A's bounds. */
public final class BoundExplanations {
    public static final Explanation BOUNDS = new Explanation(
            "Bounds",
            "What the theorems promise, beside the exact value of what they bound, against the logarithm of the iteration. Hover to read values, click to go"
                    + " there. Pale: the theorem does not apply there.",
            "A, Theorems 1 to 3");
    public static final Explanation THEOREM_1 = new Explanation(
            "Theorem 1",
            "A ceiling for the steepest slope once gradient descent has settled on the squared loss. Larger steps lower it; a node that too few samples"
                    + " activate makes it void.",
            "A, Theorem 1, (5)");
    public static final Explanation COROLLARY_1 = new Explanation(
            "Corollary 1",
            "A floor for the margin: scores of the two classes that differ by Δ, with a slope of at most L, need the distance Δ/L between them.",
            "A, Corollary 1");
    public static final Explanation THEOREM_2 = new Explanation(
            "Theorem 2",
            "A cap on the margin that cross-entropy leaves a linear classifier. The more its support vectors agree along a direction, the lower the cap. Drag"
                    + " them apart and it rises.",
            "A, Theorem 2");
    public static final Explanation COROLLARY_2 = new Explanation(
            "Corollary 2",
            "The same cap without the best possible margin: it holds also where support vectors agree only roughly. As printed it lacks the condition that BΔ"
                    + " is not negative.",
            "A, Corollary 2");
    public static final Explanation THEOREM_3 = new Explanation(
            "Theorem 3",
            "A ceiling for the slope of the limit direction under cross-entropy, from the few samples that still push: those with the smallest score. They must"
                    + " be independent at every node.",
            "A, Theorem 3");
    public static final Explanation READING = new Explanation(
            "As printed, as corrected",
            "Theorem 2, Corollary 2 and Theorem 3 are false as printed; each has a small counterexample. The corrected statement is proved; here you choose"
                    + " whose numbers you see. The figure shows both.",
            "");
    public static final Explanation BOUND =
            new Explanation("Bound", "What the statement promises for the shown iteration.", "");
    public static final Explanation MEASURED =
            new Explanation("Measured", "The exact value of what is bounded, computed from the network's cells.", "");
    public static final Explanation RATIO = new Explanation(
            "Bound ÷ measured",
            "How far the promise is from the truth. An upper bound must not fall below 1, a lower bound must not exceed it.",
            "");
    public static final Explanation OWN_SETTING = new Explanation(
            "The theorem's own setting",
            "Changes loss, sum, momentum, scale and model to those that the theorem is about, and keeps the points and the start where it can. One undo takes it"
                    + " back.",
            "");
    public static final Explanation INGREDIENT = new Explanation(
            "Ingredient",
            "A number of the formula. Click to light the node, the sample or the cell that it comes from; click again for the next one, or to let a cell go.",
            "");

    private BoundExplanations() {}

    /** What a statement says. */
    public static Explanation of(Statement statement) {
        return switch (statement) {
            case THEOREM_1 -> THEOREM_1;
            case COROLLARY_1 -> COROLLARY_1;
            case THEOREM_2 -> THEOREM_2;
            case COROLLARY_2 -> COROLLARY_2;
            case THEOREM_3 -> THEOREM_3;
        };
    }

    /** All of them. */
    public static List<Explanation> all() {
        return List.of(
                BOUNDS,
                THEOREM_1,
                COROLLARY_1,
                THEOREM_2,
                COROLLARY_2,
                THEOREM_3,
                READING,
                BOUND,
                MEASURED,
                RATIO,
                OWN_SETTING,
                INGREDIENT);
    }
}
