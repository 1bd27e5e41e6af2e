package org.geodescent.picture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.regression.InflatedRegression;
import org.geodescent.core.regression.PenaltyEquivalence;
import org.geodescent.core.regression.RegressionProblem;
import org.geodescent.core.regression.RegularSimplex;
import org.geodescent.core.regression.SpectralNorm;
import org.geodescent.figure.recipe.InflatedSamplesPlot;

/**
 * A, Corollary 3 with {@code p_1 = p_2 = 2}: several classes, whose targets are the vertices of a regular simplex; the
 * penalty is the square of the largest singular value of W. For other {@code p_2} the proof does not carry over: (17a)
 * measures the change of the output in the 2-norm, (16) in the p_2-norm.
 *
 * @param classes K, from 2 to 6
 * @param epsilon ε, from 0.001 to 100
 * @param perClass points of each class, from 2 to 1,000
 * @param seed of the points
 */
public record SimplexDemonstration(int classes, double epsilon, int perClass, long seed) implements Demonstration {
    private static final int MAP_POINTS = 19;

    public SimplexDemonstration {
        if (classes < 2 || classes > 6) {
            throw new IllegalArgumentException("number of classes is " + classes + "; it must be between 2 and 6");
        }
        NormPenaltyDemonstration.requireEpsilon(epsilon);
        if (perClass < 2 || perClass > 1000) {
            throw new IllegalArgumentException("points per class is " + perClass + "; it must be between 2 and 1000");
        }
    }

    @Override
    public String title() {
        return "The same for several classes: targets at the vertices of a simplex";
    }

    @Override
    public String citation() {
        return "A, Corollary 3";
    }

    @Override
    public PenaltyShown compute(BooleanSupplier cancelled) {
        Dataset data = Clouds.around(classes, perClass, seed);
        RegressionProblem problem =
                new RegressionProblem(data.features(), RegularSimplex.targets(classes, data.classes()));
        SpectralNorm norm = new SpectralNorm(classes - 1, 2);
        PenaltyEquivalence equivalence = new PenaltyEquivalence(problem, norm, 2);
        PenaltyEquivalence.Pair pair = equivalence.at(epsilon, cancelled);
        List<Vec2> map = new ArrayList<>();
        for (double each : PenaltyShown.epsilons(MAP_POINTS)) {
            map.add(new Vec2(each, equivalence.at(each, cancelled).lambda()));
        }
        double[] disturbance = new InflatedRegression(problem, norm, epsilon)
                .disturbance(pair.inflated().weights().toArray());
        Matrix simplex = RegularSimplex.vertices(classes);
        return new PenaltyShown(
                new InflatedSamplesPlot.Scene(
                        data,
                        VectorNorm.TWO,
                        epsilon,
                        new Vec2(disturbance[0], disturbance[1]),
                        simplex,
                        pair.penalised().weights(),
                        pair.inflated().weights(),
                        PenaltyShown.leastSquares(problem, norm, cancelled)),
                pair,
                map,
                OptionalDouble.empty(),
                "The targets of any two classes are equally far apart; the map is λ = Nε².");
    }
}
