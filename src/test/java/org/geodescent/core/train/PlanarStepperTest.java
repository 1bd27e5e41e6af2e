package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class PlanarStepperTest extends StepperContract {
    @Override
    List<ModelSpec> models() {
        return List.of(
                new TwoLayerRelu(2, 1, true, true, 1),
                new TwoLayerRelu(2, 7, true, false, 5),
                new TwoLayerRelu(2, 8, false, true, 1),
                new TwoLayerRelu(2, 20, false, false, 2),
                new TwoLayerRelu(2, 70, true, true, 1));
    }

    /** Along whole runs: gates are skipped in one, and all computed in the other. */
    @Test
    void agreesWithTheStepThatComputesEveryPreactivation() {
        Descent descent = new Descent(1e-4, 0.9);
        for (Objective objective : RandomRuns.OBJECTIVES) {
            for (ModelSpec model : models()) {
                RunSpec spec = RandomRuns.spec(model, 25, objective, descent, 5);
                Stepper planar = Stepper.of(spec, RandomRuns.start(spec));
                TwoLayerStepper plain = new TwoLayerStepper(spec, (TwoLayerRelu) model);
                double[] zeros = new double[model.parameterCount()];
                plain.restore(RandomRuns.start(spec).toArray(), zeros);
                for (int block = 0; block < 20; block++) {
                    // Never far apart: the difference of one step from the same state, after many steps.
                    plain.restore(parameters(planar), velocity(planar));
                    planar.run(1);
                    plain.run(1);
                    assertArrayEquals(parameters(plain), parameters(planar), 1e-12, spec::toString);
                    planar.run(99);
                }
            }
        }
    }

    /**
     * A fresh stepper computes all gates; one that has run relies on its certificates. The next step must agree to the
     * bit.
     */
    @Test
    void skippedGatesAreThoseOfAFreshStepper() {
        for (Objective objective : RandomRuns.OBJECTIVES) {
            for (double stepSize : new double[] {1e-5, 1e-4, 1e-3}) {
                RunSpec spec = RandomRuns.spec(
                        new TwoLayerRelu(2, 20, true, true, 1), 40, objective, new Descent(stepSize, 0.9), 11);
                Stepper stepper = Stepper.of(spec, RandomRuns.start(spec));
                for (int i = 0; i < 500; i++) {
                    Checkpoint state =
                            new Checkpoint(i, Parameters.of(parameters(stepper)), Parameters.of(velocity(stepper)));
                    Stepper fresh = Stepper.of(spec, state);
                    stepper.run(1);
                    fresh.run(1);
                    assertArrayEquals(parameters(fresh), parameters(stepper), 0);
                }
            }
        }
    }

    @Test
    void samplesExactlyOnAHingeDoNotPush() {
        // Node 0 has its hinge through the first sample: the subgradient there is 0.
        TwoLayerRelu model = new TwoLayerRelu(2, 1, true, true, 1);
        Dataset data = new Dataset(Matrix.of(2, 2, 1, 1, -3, 0), new int[] {0, 1}, List.of("a", "b"));
        double[] theta = {1, -1, 0, 2, 0};
        RunSpec spec = new RunSpec(
                data,
                model,
                RandomRuns.OBJECTIVES.get(2),
                new Descent(0.1, 0),
                new Start.Given(Parameters.of(theta)),
                new StopRule(10, 0));
        Stepper stepper = Stepper.of(spec, Parameters.of(theta));
        double[] gradient = stepper.gradient();
        for (int i = 0; i < 4; i++) {
            assertEquals(0, gradient[i], 0);
        }
        // c alone: (0 − 1) + (0 + 1).
        assertEquals(0, gradient[4], 0);
    }

    @Test
    void nodesThatNoSampleActivatesNeverMove() {
        TwoLayerRelu model = new TwoLayerRelu(2, 3, true, true, 1);
        RunSpec spec = RandomRuns.spec(model, 12, RandomRuns.OBJECTIVES.get(0), new Descent(0.01, 0.9), 3);
        double[] theta = RandomRuns.start(spec).toArray();
        theta[model.indexOfB(1)] = -50;
        Stepper stepper = Stepper.of(spec, Parameters.of(theta));
        stepper.run(1000);
        double[] after = parameters(stepper);
        for (int i : new int[] {model.indexOfV(1, 0), model.indexOfV(1, 1), model.indexOfB(1), model.indexOfW(1)}) {
            assertEquals(theta[i], after[i], 0);
        }
    }

    /** Momentum carries a silent node on, at last by less than rounding: to the bits of the formulas, in any pieces. */
    @Test
    void silentNodesComeToRestByTheFormulas() {
        for (double[] node : new double[][] {
            {1, -2, -50, 3, 0.5, -0.25, 1, 2},
            {-1, 1e-3, -50, -3, 1e-9, 0, 0, -1e-300},
            {1, 1, -50, 2, Double.MIN_VALUE, -Double.MIN_VALUE, 0, 0},
            // Zeros move by whatever is left of their velocity, and have signs.
            {0, -0.0, -50, 0, 1e-12, -1e-12, 0, 1e-310},
            {0, -0.0, -50, -0.0, 0, -0.0, -0.0, 0},
        }) {
            for (double momentum : new double[] {0, 0.3, 0.9, 0.999}) {
                assertComesToRest(node, new Descent(0.01, momentum));
            }
        }
    }

    private static void assertComesToRest(double[] node, Descent descent) {
        TwoLayerRelu model = new TwoLayerRelu(2, 3, true, true, 1);
        RunSpec spec = RandomRuns.spec(model, 12, RandomRuns.OBJECTIVES.get(0), descent, 3);
        int[] at = {model.indexOfV(1, 0), model.indexOfV(1, 1), model.indexOfB(1), model.indexOfW(1)};
        double[] theta = RandomRuns.start(spec).toArray();
        double[] v = new double[theta.length];
        for (int j = 0; j < 4; j++) {
            theta[at[j]] = node[j];
            v[at[j]] = node[4 + j];
        }
        Stepper stepper = Stepper.of(spec, new Checkpoint(0, Parameters.of(theta), Parameters.of(v)));
        for (int steps : new int[] {1, 500, 3, 2_000, 6_000, 1, 1}) {
            stepper.run(steps);
            for (int step = 0; step < steps; step++) {
                double gradient = 0 * theta[at[3]];
                double gradientOfW = theta[at[0]] * 0 + theta[at[1]] * 0 + theta[at[2]] * 0;
                for (int j = 0; j < 4; j++) {
                    v[at[j]] = descent.momentum() * v[at[j]] + (j < 3 ? gradient : gradientOfW);
                }
                for (int j = 0; j < 4; j++) {
                    theta[at[j]] -= 0.01 * v[at[j]];
                }
            }
            for (int j : at) {
                assertEquals(Double.doubleToRawLongBits(theta[j]), bits(parameters(stepper), j));
                assertEquals(Double.doubleToRawLongBits(v[j]), bits(velocity(stepper), j));
            }
        }
    }

    private static long bits(double[] values, int j) {
        return Double.doubleToRawLongBits(values[j]);
    }

    @Test
    void equalSamplesAndCollinearSamplesWork() {
        TwoLayerRelu model = new TwoLayerRelu(2, 4, true, true, 1);
        double[] features = new double[20];
        Arrays.setAll(features, i -> (i / 2) % 3);
        int[] classes = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        Dataset data = new Dataset(Matrix.of(10, 2, features), classes, List.of("a", "b"));
        double[] theta = new Random(4).doubles(model.parameterCount(), -1, 1).toArray();
        RunSpec spec = new RunSpec(
                data,
                model,
                RandomRuns.OBJECTIVES.get(1),
                new Descent(0.05, 0.5),
                new Start.Given(Parameters.of(theta)),
                new StopRule(10, 0));
        Stepper stepper = Stepper.of(spec, Parameters.of(theta));
        TwoLayerStepper plain = new TwoLayerStepper(spec, model);
        plain.restore(theta, new double[theta.length]);
        stepper.run(100);
        plain.run(100);
        assertArrayEquals(parameters(plain), parameters(stepper), 1e-12);
    }

    /** One node of output weight 0: momentum alone moves its hinge, to where it is told. */
    private static void assertGatesAfter(double[] xy, double[] node, double[] moved) {
        TwoLayerRelu model = new TwoLayerRelu(2, 1, true, false, 1);
        int samples = xy.length / 2;
        int[] classes = new int[samples];
        classes[samples - 1] = 1;
        Dataset data = new Dataset(Matrix.of(samples, 2, xy), classes, List.of("a", "b"));
        double[] theta = {node[0], node[1], node[2], 0, 0};
        double[] velocity = {-2 * moved[0], -2 * moved[1], -2 * moved[2], 0, 0};
        RunSpec spec = new RunSpec(
                data,
                model,
                RandomRuns.OBJECTIVES.get(2),
                new Descent(1, 0.5),
                new Start.Given(Parameters.of(theta)),
                new StopRule(10, 0));
        Stepper stepper = Stepper.of(spec, new Checkpoint(0, Parameters.of(theta), Parameters.of(velocity)));
        stepper.run(1);
        Stepper fresh =
                Stepper.of(spec, new Checkpoint(1, Parameters.of(parameters(stepper)), Parameters.of(velocity)));
        assertArrayEquals(fresh.gradient(), stepper.gradient(), 0, () -> Arrays.toString(xy) + Arrays.toString(node));
    }

    @Test
    void aHingeThatTurnsOverChangesAllGates() {
        double[] xy = {0.1, 1, 0.2, 2, -0.3, 3};
        assertGatesAfter(xy, new double[] {0, 1, 0}, new double[] {0, -2, 0});
        assertGatesAfter(new double[] {1, 0.1, 2, 0.2, 3, -0.3}, new double[] {1, 0, 0}, new double[] {-2, 0, 0});
        assertGatesAfter(xy, new double[] {0, 0.01, 1}, new double[] {0, 0, -2});
    }

    /** Hinges that end within a few roundings of a sample: h is what is left of numbers a hundred million times larger. */
    @Test
    void aGateIsTheSignOfTheRoundedPreactivation() {
        Random random = new Random(12);
        for (int trial = 0; trial < 3_000; trial++) {
            double vx = Math.scalb(random.nextGaussian(), random.nextInt(30));
            double vy = Math.scalb(random.nextGaussian(), random.nextInt(30));
            double[] xy = random.doubles(6, -1, 1).toArray();
            for (int k = 0; k < 6; k++) {
                xy[k] = Math.scalb(xy[k], trial % 3 * (k % 2 == 0 ? 8 : -8));
            }
            double b = -(vx * xy[0] + vy * xy[1]);
            // All but the first are farther away; the second nearest comes to its hinge, but for rounding.
            double[] h = new double[3];
            for (int n = 0; n < 3; n++) {
                h[n] = vx * xy[2 * n] + vy * xy[2 * n + 1] + b;
            }
            int second = Math.abs(h[1]) < Math.abs(h[2]) ? 1 : 2;
            double target = -h[second];
            for (int ulps = -2; ulps <= 2; ulps++) {
                double change = target + ulps * Math.ulp(Math.max(Math.abs(b), Math.abs(target)));
                assertGatesAfter(xy, new double[] {vx, vy, b}, new double[] {0, 0, change});
            }
        }
    }
}
