package org.geodescent.core.data;

import java.util.List;
import org.geodescent.core.linalg.Matrix;

/** The smallest data on which statements of A fail as they are printed; see docs/theorems.md. */
public final class Counterexamples {
    private static final List<String> SIGNS = List.of("1", "-1");

    private Counterexamples() {}

    /** Theorem 2: the hard margin is decided by (30, 10), which is no support vector of the limit; limit margin 0.3289, printed bound 0.2419. */
    public static Dataset theorem2() {
        return new Dataset(Matrix.of(3, 2, 30, 10, 2, 0, 28, 10), new int[] {0, 0, 1}, SIGNS);
    }

    /** Corollary 2: B is positive, and the direction from the positive sample's far side has Δ &lt; 0; limit margin 2, printed bound 0.632. */
    public static Dataset corollary2() {
        return new Dataset(Matrix.of(2, 2, 1, 3, 0, -1), new int[] {0, 1}, SIGNS);
    }

    /** Theorem 3: in the limit each sample lies on the hinge of the other's node; Lipschitz constant 2, printed bound 0.970. */
    public static Dataset theorem3() {
        return new Dataset(Matrix.of(2, 2, 2, 0.5, 2, -0.5), new int[] {0, 1}, SIGNS);
    }
}
