package org.geodescent.ui.pane;

import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;

/**
 * What can be said of points before any training: separability and what B asks of them, as a network without biases
 * sees them.
 */
record DataFacts(Diagnostics diagnostics, ConvexDiagnostics convex) {
    /** On any thread; up to seconds for thousands of points. */
    static DataFacts of(Dataset data) {
        return new DataFacts(Diagnostics.of(data), ConvexDiagnostics.of(data, false));
    }

    /** Which of B's theorems such points permit; the run has to meet their other conditions. */
    String theorems() {
        if (diagnostics.classes() > 2) {
            return "theorems void: about two classes";
        }
        if (diagnostics.orthogonalSeparable()) {
            return convex.spikeFree() ? "B: Theorems 1–4, Props 4, 5" : "B: Theorems 1–4, Prop. 4";
        }
        return convex.spikeFree() ? "B: Theorem 3, Prop. 5" : "B: Theorem 3 only";
    }
}
