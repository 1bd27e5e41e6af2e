package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** A (3) against descent itself, and the number of active nodes outside the plane. */
class LimitsOfStepsTest {
    private static RunSpec spec(boolean bias, double outputScale, Reduction reduction, double step, double... values) {
        int samples = values.length / 2;
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = n % 2;
        }
        return new RunSpec(
                new Dataset(Matrix.of(samples, 2, values), classes, List.of("1", "-1")),
                new LinearModel(2, bias, outputScale),
                new Objective(Loss.SQUARED, reduction),
                new Descent(step, 0),
                new Start.Given(Parameters.of(0.3, -0.7, bias ? 0.2 : 0)),
                new StopRule(400, 0));
    }

    private static double limit(RunSpec spec) {
        return LinearStepLimit.of(spec).found().orElseThrow();
    }

    @Test
    void theLimitOfOrthogonalSamplesIsThatOfTheLongest() {
        assertEquals(2 / 9.0, limit(spec(false, 1, Reduction.SUM, 0.1, 3, 0, 0, 2)), 1e-14);
        // The mean of four squares without a factor ½.
        assertEquals(2 / 4.5, limit(spec(false, 1, Reduction.MEAN, 0.1, 3, 0, 0, 1, 0, 1, 0, 1)), 1e-14);
        assertEquals(2 / 4.5 * 25, limit(spec(false, 5, Reduction.MEAN, 0.1, 3, 0, 0, 1, 0, 1, 0, 1)), 1e-12);
        // Two samples ±x with a bias: 2x² along x, 2 along the bias.
        assertEquals(2 / 18.0, limit(spec(true, 1, Reduction.SUM, 0.1, 3, 0, -3, 0)), 1e-14);
        assertEquals(2 / 2.0, limit(spec(true, 1, Reduction.SUM, 0.1, 0.5, 0, -0.5, 0)), 1e-14);
    }

    /** Just below the limit the loss falls, just above it grows without end. */
    @Test
    void descentConvergesBelowTheLimitAndNotAboveIt() {
        double[] values = {1.5, -0.5, 0.25, 2, -1, -1};
        for (Reduction reduction : Reduction.values()) {
            for (double outputScale : new double[] {1, 3}) {
                for (boolean bias : new boolean[] {false, true}) {
                    double limit = limit(spec(bias, outputScale, reduction, 0.1, values));
                    double below = lossAfter(spec(bias, outputScale, reduction, 0.98 * limit, values));
                    double above = lossAfter(spec(bias, outputScale, reduction, 1.04 * limit, values));
                    assertTrue(below < 10 && above > 1e3, reduction + " " + outputScale + ": " + below + " " + above);
                }
            }
        }
    }

    private static double lossAfter(RunSpec spec) {
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        descent.advance(400, () -> false);
        return descent.snapshot().loss();
    }

    private static Answer<Double> mostActive(int inputs, double[] biases, double... rows) {
        int nodes = biases.length;
        TwoLayerRelu model = new TwoLayerRelu(inputs, nodes, true, false, 1);
        double[] theta = new double[model.indexOfC() + 1];
        System.arraycopy(rows, 0, theta, 0, rows.length);
        System.arraycopy(biases, 0, theta, model.indexOfB(0), nodes);
        return ActiveNodes.largestNumber(
                HiddenLayer.of(new Network(model, Parameters.of(theta))).orElseThrow());
    }

    @Test
    void theMostActiveNodesInSpaceAreThoseOfOneCell() {
        double[] axes = {1, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0, 0, -1, 0, 0, 0, -1};
        // Opposite half-spaces x_j > 1 and x_j < −1 exclude each other; x_j > −1 and x_j < 1 do not.
        assertEquals(Answer.finite(3), mostActive(3, new double[] {-1, -1, -1, -1, -1, -1}, axes));
        assertEquals(Answer.finite(6), mostActive(3, new double[] {1, 1, 1, 1, 1, 1}, axes));
        assertEquals(Answer.finite(5), mostActive(3, new double[] {1, 1, 1, 1, 1, -1}, axes));
        // Nodes with independent weights, and one that never, or always, is active.
        assertEquals(Answer.finite(2), mostActive(3, new double[] {-5, -7}, 1, 2, 3, 3, 2, 1));
        assertEquals(Answer.finite(1), mostActive(3, new double[] {-5, 0}, 1, 2, 3, 0, 0, 0));
        assertEquals(Answer.finite(1), mostActive(3, new double[] {-5, -1}, 1, 2, 3, 0, 0, 0));
        assertEquals(Answer.finite(2), mostActive(3, new double[] {-5, 1}, 1, 2, 3, 0, 0, 0));
        // On a line: x > 1, x > 2, x < 0.
        assertEquals(Answer.finite(2), mostActive(1, new double[] {-1, -2, 0}, 1, 1, -1));
    }
}
