package org.geodescent.ui;

/** The hover explanations of what paper B, Wang & Pilanci, says of a network. */
public final class ConvexExplanations {
    public static final Explanation ELLIPSOID = Explanation.read("convex.ellipsoid");
    public static final Explanation POLAR_SET = Explanation.read("convex.polar-set");
    public static final Explanation NEURON_CIRCLE = Explanation.read("convex.neuron-circle");
    public static final Explanation GAP = Explanation.read("convex.gap");
    public static final Explanation SOLID = Explanation.read("convex.solid");
    public static final Explanation BASIN = Explanation.read("convex.basin");
    public static final Explanation BASIN_SIGN = Explanation.read("convex.basin-sign");
    public static final Explanation LOOP = Explanation.read("convex.loop");
    public static final Explanation SINGULAR_VALUES = Explanation.read("convex.singular-values");
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

    private ConvexExplanations() {}
}
