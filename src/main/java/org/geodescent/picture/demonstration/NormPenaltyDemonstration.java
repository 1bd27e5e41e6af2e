package org.geodescent.picture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.regression.InflatedRegression;
import org.geodescent.core.regression.PenaltyEquivalence;
import org.geodescent.core.regression.RegressionProblem;
import org.geodescent.figure.recipe.InflatedSamplesPlot;

/**
 * A, Theorem 6, and with {@code p = m = 2} (10) ⇔ (11): regression on labels ±1 with {@code λ‖w‖_p^m} has the solution
 * of regression on the extreme points of balls of the dual norm.
 *
 * @param norm p
 * @param exponent m, from 1 to 10
 * @param epsilon ε, from 0.001 to 100
 * @param perClass points of each of the two classes, from 2 to 1,000
 * @param seed of the points
 */
public record NormPenaltyDemonstration(VectorNorm norm, double exponent, double epsilon, int perClass, long seed)
        implements Demonstration {
    /** The map is drawn from ε = 0.01 to 10. */
    private static final int MAP_POINTS = 37;

    public NormPenaltyDemonstration {
        if (!(exponent >= 1 && exponent <= 10)) {
            throw new IllegalArgumentException("m is " + exponent + "; it must be between 1 and 10");
        }
        requireEpsilon(epsilon);
        if (perClass < 2 || perClass > 1000) {
            throw new IllegalArgumentException("points per class is " + perClass + "; it must be between 2 and 1000");
        }
    }

    static void requireEpsilon(double epsilon) {
        if (!(epsilon >= 1e-3 && epsilon <= 100)) {
            throw new IllegalArgumentException("ε is " + epsilon + "; it must be between 0.001 and 100");
        }
    }

    @Override
    public String title() {
        return "Penalising a norm inflates the samples";
    }

    @Override
    public String citation() {
        return exponent == 2 && norm == VectorNorm.TWO ? "A, Theorem 6; A (10), (11)" : "A, Theorem 6";
    }

    @Override
    public PenaltyShown compute(BooleanSupplier cancelled) {
        Dataset data = Clouds.around(2, perClass, seed);
        double[] labels = new double[data.size()];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = data.sign(n);
        }
        RegressionProblem problem = new RegressionProblem(data.features(), Matrix.of(labels.length, 1, labels));
        PenaltyEquivalence equivalence = new PenaltyEquivalence(problem, norm, exponent);
        PenaltyEquivalence.Pair pair = equivalence.at(epsilon, cancelled);
        List<Vec2> map = new ArrayList<>();
        for (double each : PenaltyShown.epsilons(MAP_POINTS)) {
            map.add(new Vec2(each, equivalence.at(each, cancelled).lambda()));
        }
        double[] disturbance = new InflatedRegression(problem, norm, epsilon)
                .disturbance(pair.inflated().weights().toArray());
        return new PenaltyShown(
                new InflatedSamplesPlot.Scene(
                        data,
                        norm.dual(),
                        epsilon,
                        new Vec2(disturbance[0], disturbance[1]),
                        Matrix.of(2, 1, 1, -1),
                        pair.penalised().weights(),
                        pair.inflated().weights(),
                        PenaltyShown.leastSquares(problem, norm, cancelled)),
                pair,
                map,
                equivalence.unreachable(),
                words());
    }

    private String words() {
        return exponent == 2
                ? "For m = 2 the map is λ = Nε², whatever the points are."
                : "For m ≠ 2 the map depends on the points, through the size of the solution.";
    }
}
