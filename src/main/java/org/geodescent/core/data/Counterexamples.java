package org.geodescent.core.data;

import java.util.List;
import org.geodescent.core.linalg.Matrix;

/**
 * Points for which a statement of one of the papers fails as printed, or has nothing to say; see docs/theorems.md.
 * Fixed; class 0 is the positive one.
 */
public final class Counterexamples {
    private static final List<String> SIGNS = List.of("1", "-1");

    private Counterexamples() {}

    /**
     * Theorem 2: the hard margin is decided by (30, 10), which is no support vector of the limit; limit margin 0.3289,
     * printed bound 0.2419.
     */
    public static Dataset theorem2() {
        return new Dataset(Matrix.of(3, 2, 30, 10, 2, 0, 28, 10), new int[] {0, 0, 1}, SIGNS);
    }

    /**
     * Corollary 2: B is positive, and the direction from the positive sample's far side has Δ &lt; 0; limit margin 2,
     * printed bound 0.629.
     */
    public static Dataset corollary2() {
        return new Dataset(Matrix.of(2, 2, 1, 3, 0, -1), new int[] {0, 1}, SIGNS);
    }

    /**
     * Theorem 3: in the limit each sample lies on the hinge of the other's node; Lipschitz constant 2, printed bound
     * 0.970.
     */
    public static Dataset theorem3() {
        return new Dataset(Matrix.of(2, 2, 2, 0.5, 2, -0.5), new int[] {0, 1}, SIGNS);
    }

    /**
     * A, Theorem 2: (1, 0) against (−100, 0). Only the first is active in the limit, so that scaling to a difference of
     * 2 between the classes is not the scaling of the optimality conditions. The limit boundary is at −1, with margin
     * 2, where 50.5 is possible.
     */
    public static Dataset oneClassActive() {
        return new Dataset(Matrix.of(2, 2, 1, 0, -100, 0), new int[] {0, 1}, SIGNS);
    }

    /**
     * B, Theorem 1: (2, 1) against (1, 2). A small neuron of positive output that sees the first only is pushed along
     * (2, 1), which makes it see the second; one that sees both is pushed along (2, 1) − (1, 2) = (1, −1), which makes
     * it lose the second. So it slides along the second's hinge, in the direction (2, −1), where its cosine is 3/5 to
     * one push and 3/√10 to the other, however small the start. Likewise those of negative output, along the first's
     * hinge.
     */
    public static Dataset slidingNeurons() {
        return new Dataset(Matrix.of(2, 2, 2, 1, 1, 2), new int[] {0, 1}, SIGNS);
    }

    /**
     * B, Theorem 3: (−1.1, 0.6) and (0.2, −0.8) against (2.2, −2.2), neither orthogonal separable nor spike-free. From
     * a small start descent classifies all three with weights far larger than the optimum of (14), 3.0983, needs.
     */
    public static Dataset openGap() {
        return new Dataset(Matrix.of(3, 2, -1.1, 0.6, 2.2, -2.2, 0.2, -0.8), new int[] {0, 1, 0}, SIGNS);
    }

    /**
     * (1, 0) against (0, 1). A, Theorem 4: strong weight decay does not let a deep linear net learn them at all, every
     * layer tends to rank 0. B, Proposition 7: every u with {@code u_1 < 0} and {@code u_2 < 0} is a local maximiser of
     * {@code yᵀ(Xu)₊}, of value 0, where g is 0.
     */
    public static Dataset rightAngle() {
        return new Dataset(Matrix.of(2, 2, 1, 0, 0, 1), new int[] {0, 1}, SIGNS);
    }

    /**
     * B, Theorem 2: (1, 0), (−0.6, 0.8) and (−0.6, −0.8), each of a class of its own: orthogonal separable among the
     * classes. Against the rest the first class needs 1 + 5/3: one neuron (−5/3, 0) serves both others. From a start in
     * which these have a neuron each, on its side of the other's hinge, training ends with 1 + 1 + 1.
     */
    public static Dataset threeDirections() {
        return new Dataset(Matrix.of(3, 2, 1, 0, -0.6, 0.8, -0.6, -0.8), new int[] {0, 1, 2}, List.of("a", "b", "c"));
    }

    /** B (64): (1, 0) against (0.6, 0.8), spike-free; along λ = (1, −1) the left side is 0.8 and the right side 1. */
    public static Dataset printed64() {
        return new Dataset(Matrix.of(2, 2, 1, 0, 0.6, 0.8), new int[] {0, 1}, SIGNS);
    }
}
