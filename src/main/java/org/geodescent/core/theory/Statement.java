package org.geodescent.core.theory;

import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;

/** The statements of A that are evaluated for a run: three theorems and two of their corollaries. */
public enum Statement {
    /** The Lipschitz constant where the squared loss has converged. */
    THEOREM_1(
            "Theorem 1",
            "Section 2.2, (5)",
            "Where gradient descent with step size δ has converged on the squared loss, the Lipschitz constant is bounded by δ and the inputs alone.",
            true,
            "Lipschitz constant"),
    /** The margin that follows. */
    COROLLARY_1(
            "Corollary 1",
            "Section 2.2",
            "If the scores of the classes are Δ apart, the classifier that cuts halfway between them has a margin of at least Δ/(2L), where L is the bound of Theorem 1.",
            false,
            "margin of the cut halfway"),
    /** The margin of a linear classifier in the limit. */
    THEOREM_2(
            "Theorem 2",
            "Section 3.1",
            "The cross-entropy leaves a linear classifier with a poor margin if its support vectors agree along a direction.",
            true,
            "margin of the limit direction"),
    /** The same for support vectors that do not quite agree. */
    COROLLARY_2(
            "Corollary 2",
            "Section 3.1",
            "The margin that the cross-entropy leaves is at most 1/(|B| Δ) if the support vectors of one class lie beyond Δ along a direction, and those of the other do not.",
            true,
            "margin of the limit direction"),
    /** The Lipschitz constant of the limit direction. */
    THEOREM_3(
            "Theorem 3",
            "Section 3.2",
            "Where the cross-entropy has converged in direction, the Lipschitz constant is bounded if the support vectors that excite each hidden node are linearly independent.",
            true,
            "Lipschitz constant of the direction");

    private final String title;
    private final String place;
    private final String sentence;
    private final boolean upper;
    private final String quantity;

    Statement(String title, String place, String sentence, boolean upper, String quantity) {
        this.title = title;
        this.place = place;
        this.sentence = sentence;
        this.upper = upper;
        this.quantity = quantity;
    }

    /** "Theorem 1". */
    public String title() {
        return title;
    }

    /** Paper, statement and section. */
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, " + title + ", " + place;
    }

    /** What it says, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The loss that it is about. */
    public Loss loss() {
        boolean squared = this == THEOREM_1 || this == COROLLARY_1;
        return squared ? Loss.SQUARED : Loss.CROSS_ENTROPY;
    }

    /** Whether it is about models of this kind, whatever else may keep it from applying. */
    public boolean isAbout(ModelSpec model) {
        boolean linear = this == THEOREM_2 || this == COROLLARY_2;
        return linear ? model instanceof LinearModel : model instanceof TwoLayerRelu;
    }

    /** Whether it bounds its quantity from above; else from below. */
    public boolean isUpperBound() {
        return upper;
    }

    /** What it bounds. */
    public String quantity() {
        return quantity;
    }
}
