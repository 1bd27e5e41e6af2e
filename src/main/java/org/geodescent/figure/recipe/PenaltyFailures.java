package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;

/**
 * Where the solutions of a penalised and of an inflated regression part: the counterexamples to A's Theorem 6 with m =
 * 1 and to its Corollary 3 with {@code p_2 = ∞}.
 */
public final class PenaltyFailures {
    private static final double WIDTH = 1.9;

    private PenaltyFailures() {}

    /**
     * The weight of one sample.
     *
     * @param penalised points (λ, w), in order of λ
     * @param inflated points (ε, w), in order of ε
     */
    public static Panel weights(List<Vec2> penalised, List<Vec2> inflated, Rect area) {
        return new SeriesPlot(
                        "theorem-6",
                        "Theorem 6, m = 1: x = y = 1",
                        new SeriesPlot.AxisKind("penalty λ, or radius ε", ScaleKind.LINEAR),
                        new SeriesPlot.AxisKind("solution w", ScaleKind.LINEAR),
                        List.of(
                                new SeriesPlot.Series("(12a) against λ", penalised, SeriesPlot.stroke(0, WIDTH)),
                                new SeriesPlot.Series("(12b) against ε", inflated, SeriesPlot.stroke(1, WIDTH))),
                        List.of())
                .named(area);
    }

    /**
     * The two weights of one sample with two targets.
     *
     * @param penalised solutions of (16), λ rising
     * @param inflated solutions of (17), ε rising
     */
    public static Panel paths(List<Vec2> penalised, List<Vec2> inflated, Rect area) {
        return new SeriesPlot(
                        "corollary-3",
                        "Corollary 3, p₂ = ∞: x = 1, y = (2, 1)",
                        new SeriesPlot.AxisKind("first weight", ScaleKind.LINEAR),
                        new SeriesPlot.AxisKind("second weight", ScaleKind.LINEAR),
                        List.of(
                                new SeriesPlot.Series("(16), any λ", penalised, SeriesPlot.stroke(0, WIDTH)),
                                new SeriesPlot.Series("(17), any ε", inflated, SeriesPlot.stroke(1, WIDTH))),
                        List.of())
                .named(area);
    }
}
