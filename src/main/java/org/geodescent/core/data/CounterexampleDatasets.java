package org.geodescent.core.data;

import java.util.List;
import org.geodescent.core.linalg.Matrix;

/** Points for which a statement of one of the papers fails as printed, or has nothing to say. Fixed; class 0 is the positive one, named "1". */
public final class CounterexampleDatasets {
    private static final List<String> NAMES = List.of("1", "-1");

    private CounterexampleDatasets() {}

    /**
     * A, Theorem 2: (30, 10) and (2, 0) against (28, 10). Only the first and the last are support vectors of the limit direction; the printed bound uses the largest
     * margin of all three, 0.3363, and is exceeded: 0.2419 &lt; 0.3289.
     */
    public static Dataset theorem2() {
        return new Dataset(Matrix.of(3, 2, 30, 10, 2, 0, 28, 10), new int[] {0, 0, 1}, NAMES);
    }

    /** A, Corollary 2: (−1, 0) against (−3, 0). With r = (1, 0), Δ = −1 and B = 2 the printed bound is ½; the limit margin is 1. */
    public static Dataset corollary2() {
        return new Dataset(Matrix.of(2, 2, -1, 0, -3, 0), new int[] {0, 1}, NAMES);
    }

    /**
     * A, Theorem 2: (1, 0) against (−100, 0). Only the first is active in the limit, so that scaling to a difference of 2 between the classes is not the scaling of
     * the optimality conditions. The limit boundary is at −1, with margin 2, where 50.5 is possible.
     */
    public static Dataset oneClassActive() {
        return new Dataset(Matrix.of(2, 2, 1, 0, -100, 0), new int[] {0, 1}, NAMES);
    }

    /** A, Theorem 3: (2, ½) against (2, −½). Scores of ±1 at a distance of 1 need a Lipschitz constant of at least 2. */
    public static Dataset theorem3() {
        return new Dataset(Matrix.of(2, 2, 2, 0.5, 2, -0.5), new int[] {0, 1}, NAMES);
    }

    /**
     * B, Theorem 1: (2, 1) against (1, 2). A small neuron of positive output that sees the first only is pushed along (2, 1), which makes it see the second; one that sees
     * both is pushed along (2, 1) − (1, 2) = (1, −1), which makes it lose the second. So it slides along the second's hinge, in the direction (2, −1), where its cosine
     * is 3/5 to one push and 3/√10 to the other, however small the start. Likewise those of negative output, along the first's hinge.
     */
    public static Dataset slidingNeurons() {
        return new Dataset(Matrix.of(2, 2, 2, 1, 1, 2), new int[] {0, 1}, NAMES);
    }

    /**
     * B, Theorem 3: (−1.1, 0.6) and (0.2, −0.8) against (2.2, −2.2), neither orthogonal separable nor spike-free. From a small start descent classifies all three with
     * weights far larger than the optimum of (14), 3.0983, needs.
     */
    public static Dataset openGap() {
        return new Dataset(Matrix.of(3, 2, -1.1, 0.6, 2.2, -2.2, 0.2, -0.8), new int[] {0, 1, 0}, NAMES);
    }
}
