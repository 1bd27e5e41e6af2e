package org.geodescent.ui;

/** The hover explanations of what paper B, Wang & Pilanci, says of a network. */
public final class ConvexExplanations {
    public static final Explanation BASIN_SIGN = Explanation.read("convex.basin-sign");
    public static final Explanation OPTIMUM = Explanation.read("convex.optimum");
    public static final Explanation INTERVAL = Explanation.read("convex.interval");
    public static final Explanation VERDICT = Explanation.read("convex.verdict");
    public static final Explanation DUAL = Explanation.read("convex.dual");
    public static final Explanation RESIDUAL = Explanation.read("convex.residual");
    public static final Explanation INVARIANT = Explanation.read("convex.invariant");
    public static final Explanation ARRANGEMENTS = Explanation.read("convex.arrangements");
    public static final Explanation SPIKE_FREE = Explanation.read("convex.spike-free");
    public static final Explanation THEOREM_1 = Explanation.read("convex.theorem-1");
    public static final Explanation THEOREM_2 = Explanation.read("convex.theorem-2");
    public static final Explanation THEOREM_3 = Explanation.read("convex.theorem-3");
    public static final Explanation THEOREM_4 = Explanation.read("convex.theorem-4");
    public static final Explanation PROPOSITION_4 = Explanation.read("convex.proposition-4");
    public static final Explanation PROPOSITION_5 = Explanation.read("convex.proposition-5");
    public static final Explanation REMARK_1 = Explanation.read("convex.remark-1");
    public static final Explanation G_MIN = Explanation.read("convex.g-min");
    public static final Explanation LEMMA_2 = Explanation.read("convex.lemma-2");
    public static final Explanation T_STAR = Explanation.read("convex.t-star");
    public static final Explanation T_SHIFT = Explanation.read("convex.t-shift");
    public static final Explanation PROPOSITION_6 = Explanation.read("convex.proposition-6");

    private ConvexExplanations() {}
}
