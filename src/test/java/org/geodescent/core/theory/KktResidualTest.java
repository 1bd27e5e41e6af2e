package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** B (19), Proposition 3 and complementary slackness in closed form. */
class KktResidualTest {
    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Test
    void multipliersHaveTheRatiosOfTheLogisticFunction() {
        for (double[] q : new double[][] {{0.5, 2, 7}, {-3, 0.5, 2}, {-1, -2, -0.25}}) {
            double[] lambda = LogisticMultipliers.of(q, 1, -1, 1);
            for (int n = 0; n < 3; n++) {
                int y = n == 1 ? -1 : 1;
                double ratio = sigmoid(-q[n]) / sigmoid(-q[0]);
                assertEquals(ratio, y * lambda[n] / lambda[0], 1e-12 * ratio);
            }
        }
    }

    /** Samples 1 and 2 of the line and one neuron (a, a): scores a² and 2a². */
    @Test
    void slacknessOfOneNeuronOnALine() {
        Matrix x = Matrix.of(2, 1, 1, 2);
        for (double a : new double[] {0.5, 1, 1.7}) {
            BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(1, 1, a), a);
            double first = sigmoid(-a * a);
            double second = sigmoid(-2 * a * a);
            List<Double> lambda = Proposition3.multipliers(network, x, 1, 1).orElseThrow();
            assertEquals(first / (first + 2 * second), lambda.get(0), 1e-13);
            assertEquals(second / (first + 2 * second), lambda.get(1), 1e-13);
            assertEquals(second / (first + 2 * second), Proposition3.slackness(network, x, lambda, 1, 1), 1e-13);
        }
        // The same mirrored: sample −2 of the other class, of a second neuron as long as the first.
        Matrix both = Matrix.of(2, 1, 1, -2);
        BiasFreeNetwork two = BiasFreeNetwork.of(Matrix.of(2, 1, 3, -3), 3, -3);
        List<Double> lambda = Proposition3.multipliers(two, both, 1, -1).orElseThrow();
        double first = sigmoid(-9);
        double second = sigmoid(-18);
        // λ = c (σ, −σ'), c (9 σ + 18 σ') = ½‖θ‖² = 18; the slackness is 1 − (sum of |λ|) 9/18.
        double c = 18 / (9 * first + 18 * second);
        assertEquals(c * first, lambda.get(0), 1e-12);
        assertEquals(-c * second, lambda.get(1), 1e-12);
        assertEquals(1 - c * (first + second) / 2, Proposition3.slackness(two, both, lambda, 1, -1), 1e-12);
    }

    private static double printed(BiasFreeNetwork network, Matrix x, double... lambda) {
        return Proposition3.residuals(network, x, lambda)
                .get(0)
                .asPrinted()
                .found()
                .orElseThrow();
    }

    private static double clarke(BiasFreeNetwork network, Matrix x, double... lambda) {
        return Proposition3.residuals(network, x, lambda)
                .get(0)
                .clarke()
                .found()
                .orElseThrow();
    }

    /** What w1/w2 lacks is {@code target (1, 2)}; samples on the hinge give 0.1, 0.2 and 0.4 of it, or none. */
    @Test
    void gatesOnAHingeAreChosenAmongAllSubsets() {
        BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(1, 2, 8, -4), 4);
        for (double target : new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.25, 0.9}) {
            Matrix x = Matrix.of(4, 2, 2 - target, -1 - 2 * target, 1, 2, 2, 4, 4, 8);
            double nearest = Double.POSITIVE_INFINITY;
            for (int subset = 0; subset < 8; subset++) {
                nearest = Math.min(nearest, Math.abs(target - subset / 10.0));
            }
            assertEquals(nearest * Math.sqrt(5), printed(network, x, 1, 0.1, 0.1, 0.1), 1e-12, "target " + target);
            double outside = Math.max(0, target - 0.7);
            assertEquals(outside * Math.sqrt(5), clarke(network, x, 1, 0.1, 0.1, 0.1), 1e-12, "target " + target);
        }
    }

    /** In space two hinge samples at 45° share what is left: 0.3 of the one and 0.6 of the other. */
    @Test
    void gatesBetweenZeroAndOneAreFound() {
        Matrix x = Matrix.of(3, 3, 1, -0.9, -0.6, 0, 1, 0, 0, 1, 1);
        BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(1, 3, 2, 0, 0), 2);
        assertEquals(0, clarke(network, x, 1, 1, 1), 1e-12);
        double best = Double.POSITIVE_INFINITY;
        for (double[] t : new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            best = Math.min(best, Math.hypot(0.9 - t[0] - t[1], 0.6 - t[1]));
        }
        assertEquals(best, printed(network, x, 1, 1, 1), 1e-12);
    }

    /** A sample within 1e-9 of the hinge lies on it, in whatever units. */
    @Test
    void theHingeKnowsNoUnits() {
        for (double size : new double[] {1e-3, 1, 1e3}) {
            for (double unit : new double[] {1e-3, 1, 1e3}) {
                for (double off : new double[] {0.5e-9, 2e-9}) {
                    BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(1, 2, size, 0), size);
                    // Half of the second sample makes up for the first one, if it is free.
                    Matrix x = Matrix.of(2, 2, unit, -0.25 * unit, -off * unit, unit);
                    double residual = clarke(network, x, 1 / unit, 0.5 / unit);
                    assertEquals(off < 1e-9 ? 0 : 0.25, residual, 1e-8, size + " " + unit + " " + off);
                }
            }
        }
    }

    /** A neuron of half a percent of the largest one's weight has no say, one of two percent has. */
    @Test
    void vanishingNeuronsHaveNoSay() {
        Matrix x = Matrix.of(1, 2, 2, 0);
        for (double size : new double[] {0.2, 1, 3}) {
            for (double share : new double[] {0.005, 0.02}) {
                double small = share * size;
                BiasFreeNetwork network =
                        BiasFreeNetwork.of(Matrix.of(2, 2, size, 0, 0.6 * small, 0.8 * small), size, small);
                KktNearness nearness = KktNearness.of(network, x, 1).orElseThrow();
                if (share < 0.01) {
                    assertTrue(nearness.residual() < 1e-4 && nearness.neuron() == 0, nearness.toString());
                } else {
                    assertEquals(Math.hypot(0.4, 0.8), nearness.residual(), 1e-3);
                    assertEquals(1, nearness.neuron());
                }
            }
        }
    }

    @Test
    void labelsThatCancelLeaveNoDirection() {
        double[] values = new double[22];
        int[] y = new int[11];
        for (int n = 0; n < 10; n++) {
            values[2 * n] = 0.1;
            y[n] = 1;
        }
        values[20] = 1;
        y[10] = -1;
        for (int exponent : new int[] {-30, 0, 30}) {
            double unit = Math.scalb(1.0, exponent);
            Matrix x = Matrix.of(11, 2, Arrays.stream(values).map(v -> unit * v).toArray());
            Alignment found = Alignment.ofTheorem1(BiasFreeNetwork.of(Matrix.of(1, 2, 1, 0), 1), x, y)
                    .get(0);
            assertEquals(
                    new Alignment.None("the labels of the samples that it activates cancel out: yᵀ(Xw1)₊ = 0"), found);
        }
    }

    /** A hundredth of a percent between ‖w₁‖ and |w₂| is too much, however small both are. */
    @Test
    void aStartIsScaledRelativelyToItsSize() {
        Dataset data = PaperDatasets.convexGeometryOrthogonal();
        RunSpec run = new RunSpec(
                data,
                new TwoLayerRelu(2, 2, false, false, 1),
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.01, 0),
                new Start.Seeded(Initialisation.SCALED, 1e-3, 1, 0),
                new StopRule(10, 0));
        for (double size : new double[] {1e-4, 1e-2}) {
            for (double excess : new double[] {0, 1e-4}) {
                BiasFreeNetwork start =
                        BiasFreeNetwork.of(Matrix.of(2, 2, size, 0, 0, size), size, -size * (1 + excess));
                String reason = ConvexTheorems.theorem4(run, start, true, data.features(), 1, -1)
                        .voidBecause()
                        .orElse("");
                assertEquals(excess == 0 ? "" : "The start is not scaled: ‖w₁‖ ≠ |w₂| for neuron 2 (Lemma 1).", reason);
            }
        }
    }
}
