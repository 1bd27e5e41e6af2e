package org.geodescent.picture.demonstration;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.PenaltyFailures;

/**
 * Where A's Theorem 6 and Corollary 3 fail as printed (docs/theorems.md), in closed form. For x = y = 1 and m = 1,
 * (12a) has the solution {@code max(0, 1 − λ/2)}, (12b) {@code 1/(1 + ε²)}. For x = 1, y = (2, 1) and {@code p_2 = ∞},
 * (16) has {@code (2/(1 + λ), 1)} up to λ = 1 and then {@code 3/(2 + λ)} twice, (17) {@code (2, 1)/(1 + ε²)}.
 */
public record PenaltyFailureDemonstration() implements Demonstration {
    private static final int POINTS = 81;
    private static final double LARGEST = 4;

    @Override
    public String title() {
        return "Where penalties and inflated samples differ";
    }

    @Override
    public String citation() {
        return "A, Theorem 6 with m = 1, and Corollary 3";
    }

    @Override
    public Shown compute(BooleanSupplier cancelled) {
        return new Curves();
    }

    static double penalised(double lambda) {
        return Math.max(0, 1 - lambda / 2);
    }

    static double inflated(double epsilon) {
        return 1 / (1 + epsilon * epsilon);
    }

    static Vec2 penalisedPair(double lambda) {
        double both = 3 / (2 + lambda);
        return lambda <= 1 ? new Vec2(2 / (1 + lambda), 1) : new Vec2(both, both);
    }

    static Vec2 inflatedPair(double epsilon) {
        return new Vec2(2, 1).times(inflated(epsilon));
    }

    private static List<Double> grid() {
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> LARGEST * i / (POINTS - 1))
                .boxed()
                .toList();
    }

    private record Curves() implements Shown {
        @Override
        public Figure figure(double width, double height) {
            boolean wide = width > 1.15 * height;
            Rect first = wide ? new Rect(0, 0, width / 2, height) : new Rect(0, 0, width, height / 2);
            Rect second = wide ? new Rect(width / 2, 0, width / 2, height) : new Rect(0, height / 2, width, height / 2);
            List<Double> grid = grid();
            return new Figure(
                    width,
                    height,
                    "Where penalties and inflated samples differ",
                    "Solutions of a penalised regression and of one with inflated samples, for two cases in which the one never is the other. "
                            + caption(),
                    List.of(
                            PenaltyFailures.weights(
                                    grid.stream()
                                            .map(v -> new Vec2(v, penalised(v)))
                                            .toList(),
                                    grid.stream()
                                            .map(v -> new Vec2(v, inflated(v)))
                                            .toList(),
                                    first),
                            PenaltyFailures.paths(
                                    grid.stream()
                                            .map(PenaltyFailureDemonstration::penalisedPair)
                                            .toList(),
                                    grid.stream()
                                            .map(PenaltyFailureDemonstration::inflatedPair)
                                            .toList(),
                                    second)),
                    "");
        }

        @Override
        public String caption() {
            return "Theorem 6: from λ = 2 on the penalised solution is 0, which no ε gives. Corollary 3: λ = ½ gives (4/3, 1), while every ε gives a multiple of (2, 1).";
        }
    }
}
