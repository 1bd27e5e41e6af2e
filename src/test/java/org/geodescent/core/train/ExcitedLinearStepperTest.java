package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.regression.InflatedRegression;
import org.geodescent.core.regression.RegressionProblem;
import org.junit.jupiter.api.Test;

class ExcitedLinearStepperTest extends StepperContract {
    @Override
    List<ModelSpec> models() {
        return List.of(new LinearModel(1, true, 1), new LinearModel(2, false, 5), new LinearModel(4, true, 2));
    }

    @Override
    Excitation excitation() {
        // A linear classifier has no hidden signals: the second number changes nothing.
        return new Excitation(0.3, 0.7, Excitation.Kind.MULTIPLICATIVE, true);
    }

    @Override
    double objective(RunSpec spec, double[] parameters) {
        return ExcitedRuns.loss(spec, (x, side) -> ExcitedRuns.corner(spec, parameters, x, side));
    }

    /** A, Theorem 6: descent on (12b) ends at the solution that proximal steps on (12a)'s penalty find. */
    @Test
    void descentFindsTheSolutionOfTheInflatedRegression() {
        double[] points = {1, 0.3, 0.4, 1.2, -0.8, 0.1, -0.2, -1.1, 0.6, -0.5};
        int[] classes = {0, 0, 1, 1, 0};
        Dataset data = new Dataset(Matrix.of(5, 2, points), classes, List.of("1", "-1"));
        Excitation excitation = new Excitation(0.25, 0, Excitation.Kind.ADDITIVE, false);
        RunSpec spec = new RunSpec(
                data,
                new LinearModel(2, false, 1),
                new Objective(Loss.SQUARED, Reduction.SUM),
                new Descent(0.05, 0).withExcitation(excitation),
                new Start.Given(Parameters.of(0.5, -0.2, 0)),
                new StopRule(5000, 0));
        Stepper stepper = Stepper.of(spec, spec.startParameters());
        stepper.run(5000);
        double[] labels = {1, 1, -1, -1, 1};
        RegressionProblem problem = new RegressionProblem(data.features(), Matrix.of(5, 1, labels));
        double[] solution = new InflatedRegression(problem, VectorNorm.ONE, 0.25)
                .solve(() -> false)
                .weights()
                .toArray();
        double[] theta = parameters(stepper);
        assertArrayEquals(solution, new double[] {theta[0], theta[1]}, 1e-9);
    }

    /** At a weight of 0 the gradient is halfway between those beside it. */
    @Test
    void aWeightOfZeroIsNotSpread() {
        RunSpec spec = RandomRuns.spec(
                new LinearModel(2, true, 1),
                9,
                RandomRuns.OBJECTIVES.get(0),
                new Descent(1e-3, 0).withExcitation(excitation()),
                4);
        double[] at = Stepper.of(spec, Parameters.of(0, 0.5, 0.1)).gradient();
        double[] above = Stepper.of(spec, Parameters.of(1e-9, 0.5, 0.1)).gradient();
        double[] below = Stepper.of(spec, Parameters.of(-1e-9, 0.5, 0.1)).gradient();
        for (int j = 0; j < at.length; j++) {
            assertEquals((above[j] + below[j]) / 2, at[j], 1e-6);
        }
    }
}
