package org.geodescent.picture.demonstration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Norm;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.regression.PenalisedRegression;
import org.geodescent.core.regression.PenaltyEquivalence;
import org.geodescent.core.regression.RegressionProblem;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.InflatedSamplesPlot;
import org.geodescent.figure.recipe.PenaltyMap;

/**
 * Both problems' solutions, and the map from ε to λ.
 *
 * @param scene the plane
 * @param pair both solutions and how far apart they are
 * @param map points (ε, λ)
 * @param unreachable the least λ that has no ε
 * @param words one sentence about the map
 */
public record PenaltyShown(
        InflatedSamplesPlot.Scene scene,
        PenaltyEquivalence.Pair pair,
        List<Vec2> map,
        OptionalDouble unreachable,
        String words)
        implements Demonstration.Shown {
    /** λ of the least squares: nothing beside rounding. */
    private static final double NO_PENALTY = 1e-200;

    public PenaltyShown {
        map = List.copyOf(map);
    }

    /** Log-spaced from 0.01 to 10. */
    static List<Double> epsilons(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> StrictMath.pow(10, -2 + 3.0 * i / (count - 1)))
                .boxed()
                .toList();
    }

    static Matrix leastSquares(RegressionProblem problem, Norm norm, BooleanSupplier cancelled) {
        return new PenalisedRegression(problem, norm, NO_PENALTY, 2)
                .solve(cancelled)
                .weights();
    }

    @Override
    public Figure figure(double width, double height) {
        boolean wide = width > 1.15 * height;
        double first = wide ? 0.58 * width : 0.6 * height;
        Rect left = wide ? new Rect(0, 0, first, height) : new Rect(0, 0, width, first);
        Rect right = wide ? new Rect(first, 0, width - first, height) : new Rect(0, first, width, height - first);
        return new Figure(
                width,
                height,
                "Penalised norm and inflated samples",
                "Samples with balls around them and the boundaries of both solutions, and which penalty belongs to which radius. "
                        + caption(),
                List.of(
                        InflatedSamplesPlot.panel(scene, left),
                        PenaltyMap.panel(map, new Vec2(pair.epsilon(), pair.lambda()), unreachable, right)),
                "");
    }

    @Override
    public String caption() {
        String limit = unreachable.isPresent()
                ? " As printed the theorem is wrong for m = 1: from λ = %s on the penalised solution is 0, and no ε does that."
                        .formatted(NumberText.shown(unreachable.getAsDouble()))
                : "";
        double norm = DoubleStream.of(pair.inflated().weights().toArray())
                .map(Math::abs)
                .max()
                .orElse(0);
        return "ε = %s and λ = %s have one solution: the two differ by %s, with weights up to %s. %s%s"
                .formatted(
                        NumberText.shown(pair.epsilon()),
                        NumberText.shown(pair.lambda()),
                        NumberText.shown(pair.distance()),
                        NumberText.shown(norm),
                        words,
                        limit);
    }
}
