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
}
