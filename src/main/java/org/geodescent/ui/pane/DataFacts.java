package org.geodescent.ui.pane;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.theory.InflatedSamples;

/**
 * What can be said of points before any training: separability and what B asks of them, as a network without biases
 * sees them.
 *
 * @param inflation how far samples can be inflated, ε* of A (13), in the 1-, 2- and ∞-norm; empty if not at all
 */
record DataFacts(Diagnostics diagnostics, ConvexDiagnostics convex, List<Double> inflation) {
    /** On any thread; up to seconds for thousands of points. */
    static DataFacts of(Dataset data) {
        return new DataFacts(Diagnostics.of(data), ConvexDiagnostics.of(data, false), inflation(data));
    }

    private static List<Double> inflation(Dataset data) {
        return data.classNames().size() > 2
                ? List.of()
                : Arrays.stream(VectorNorm.values())
                        .flatMap(p -> InflatedSamples.limit(data, p).found().stream())
                        .toList();
    }

    /** Which of B's theorems such points permit; the run has to meet their other conditions. */
    String theorems() {
        if (diagnostics.classes() > 2) {
            return "B: of each class against the rest";
        }
        if (diagnostics.orthogonalSeparable()) {
            return convex.spikeFree() ? "B: Theorems 1–4, Props 4, 5" : "B: Theorems 1–4, Prop. 4";
        }
        return convex.spikeFree() ? "B: Theorem 3, Prop. 5" : "B: Theorem 3 only";
    }
}
