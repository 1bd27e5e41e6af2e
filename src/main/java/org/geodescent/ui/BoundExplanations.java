package org.geodescent.ui;

import org.geodescent.core.theory.Statement;

/** The hover explanations of A's bounds. */
public final class BoundExplanations {
    public static final Explanation THEOREM_1 = Explanation.read("bounds.theorem-1");
    public static final Explanation COROLLARY_1 = Explanation.read("bounds.corollary-1");
    public static final Explanation THEOREM_2 = Explanation.read("bounds.theorem-2");
    public static final Explanation COROLLARY_2 = Explanation.read("bounds.corollary-2");
    public static final Explanation THEOREM_3 = Explanation.read("bounds.theorem-3");
    public static final Explanation READING = Explanation.read("bounds.reading");
    public static final Explanation BOUND = Explanation.read("bounds.bound");
    public static final Explanation MEASURED = Explanation.read("bounds.measured");
    public static final Explanation RATIO = Explanation.read("bounds.ratio");
    public static final Explanation OWN_SETTING = Explanation.read("bounds.own-setting");
    public static final Explanation INGREDIENT = Explanation.read("bounds.ingredient");

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
}
