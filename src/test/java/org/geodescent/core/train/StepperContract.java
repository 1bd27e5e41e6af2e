package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.junit.jupiter.api.Test;

/** What every stepper promises. */
abstract class StepperContract {
    private static final Descent DESCENT = new Descent(1e-4, 0.8);

    /** Every shape of the model with every combination of its switches. */
    abstract List<ModelSpec> models();

    /** What perturbs the network. */
    Excitation excitation() {
        return Excitation.NONE;
    }

    /** The objective, written as its definition stands. */
    double objective(RunSpec spec, double[] parameters) {
        return RandomRuns.loss(spec, parameters);
    }

    private interface Check {
        void on(RunSpec spec, Stepper stepper);
    }

    private void forAll(Descent descent, Check check) {
        for (ModelSpec model : models()) {
            for (Objective objective : RandomRuns.OBJECTIVES) {
                for (int samples : new int[] {2, 3, 16, 37}) {
                    RunSpec spec =
                            RandomRuns.spec(model, samples, objective, descent.withExcitation(excitation()), samples);
                    check.on(spec, Stepper.of(spec, RandomRuns.start(spec)));
                }
            }
        }
    }

    static double[] parameters(Stepper stepper) {
        double[] parameters = new double[stepper.parameterCount()];
        stepper.copyTo(parameters, new double[parameters.length]);
        return parameters;
    }

    static double[] velocity(Stepper stepper) {
        double[] velocity = new double[stepper.parameterCount()];
        stepper.copyTo(new double[velocity.length], velocity);
        return velocity;
    }

    @Test
    void runningAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        forAll(DESCENT, (spec, stepper) -> {
            stepper.run(50);
            long before = threads.getCurrentThreadAllocatedBytes();
            stepper.run(500);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            // Less than a byte a step: nothing of the step's own, whatever the virtual machine does beside it.
            assertTrue(allocated < 500, () -> allocated + " bytes in 500 steps of " + spec.model());
        });
    }

    @Test
    void lossIsTheObjective() {
        forAll(DESCENT, (spec, stepper) -> {
            double expected = objective(spec, parameters(stepper));
            assertEquals(expected, stepper.loss(), 1e-13 * expected, spec::toString);
        });
    }

    @Test
    void gradientMatchesCentralDifferences() {
        forAll(DESCENT, (spec, stepper) -> {
            double[] theta = parameters(stepper);
            double[] gradient = stepper.gradient();
            for (int i = 0; i < theta.length; i++) {
                if (!spec.model().trainable(i)) {
                    assertEquals(0, gradient[i], 0);
                    continue;
                }
                double here = theta[i];
                double h = 1e-6;
                theta[i] = here + h;
                double above = objective(spec, theta);
                theta[i] = here - h;
                double below = objective(spec, theta);
                theta[i] = here;
                int position = i;
                double difference = (above - below) / (2 * h);
                double tolerance = 1e-7 * Math.max(1, Math.abs(difference));
                assertEquals(difference, gradient[i], tolerance, () -> spec + " at parameter " + position);
            }
        });
    }

    @Test
    void stepIsGradientDescentWithMomentum() {
        forAll(DESCENT, (spec, stepper) -> {
            stepper.run(5);
            double[] theta = parameters(stepper);
            double[] v = velocity(stepper);
            double[] gradient = stepper.gradient();
            stepper.run(1);
            for (int i = 0; i < theta.length; i++) {
                v[i] = 0.8 * v[i] + gradient[i];
                theta[i] -= 1e-4 * v[i];
            }
            assertArrayEquals(v, velocity(stepper), 1e-13 * (1 + stepper.gradientNorm()));
            assertArrayEquals(theta, parameters(stepper), 1e-13 * (1 + stepper.gradientNorm()));
        });
    }

    @Test
    void withoutMomentumTheVelocityIsTheGradient() {
        forAll(new Descent(1e-4, 0), (spec, stepper) -> {
            stepper.run(3);
            double[] gradient = stepper.gradient();
            stepper.run(1);
            assertArrayEquals(gradient, velocity(stepper), 1e-14 * (1 + stepper.gradientNorm()));
        });
    }

    @Test
    void gradientNormIsTheEuclideanOne() {
        forAll(DESCENT, (spec, stepper) -> {
            double sum = 0;
            for (double g : stepper.gradient()) {
                sum += g * g;
            }
            assertEquals(Math.sqrt(sum), stepper.gradientNorm(), 1e-14 * Math.sqrt(sum));
        });
    }

    @Test
    void parametersThatTheModelLacksStayZero() {
        forAll(DESCENT, (spec, stepper) -> {
            stepper.run(20);
            double[] theta = parameters(stepper);
            for (int i = 0; i < theta.length; i++) {
                assertTrue(spec.model().trainable(i) || theta[i] == 0);
            }
        });
    }

    @Test
    void looksAndPausesAndRestoringDoNotChangeTheBits() {
        forAll(DESCENT, (spec, stepper) -> {
            stepper.run(200);
            Stepper other = Stepper.of(spec, RandomRuns.start(spec));
            for (int steps : new int[] {0, 1, 2, 61, 7, 29}) {
                other.run(steps);
                other.loss();
                other.gradientNorm();
                other.isFinite();
            }
            double[] theta = parameters(other);
            double[] v = velocity(other);
            Stepper third = Stepper.of(spec, new Checkpoint(100, Parameters.of(theta), Parameters.of(v)));
            other.run(100);
            third.run(100);
            assertArrayEquals(parameters(stepper), parameters(other), 0);
            assertArrayEquals(parameters(stepper), parameters(third), 0);
            assertArrayEquals(velocity(stepper), velocity(third), 0);
            third.restore(theta, v);
            third.run(100);
            assertArrayEquals(parameters(stepper), parameters(third), 0);
        });
    }

    @Test
    void overflowIsSeenAndForgottenAtRestore() {
        forAll(new Descent(1e200, 0.9), (spec, stepper) -> {
            double[] theta = parameters(stepper);
            double[] v = velocity(stepper);
            assertTrue(stepper.isFinite());
            if (spec.objective().loss() == Loss.SQUARED) {
                stepper.run(50);
                // A net that has lost all its nodes with one such step has come to rest, at finite weights.
                boolean lost = stepper.loss() == RandomRuns.loss(spec, new double[theta.length]);
                assertTrue(lost || !stepper.isFinite(), spec::toString);
            }
            stepper.restore(theta, v);
            assertTrue(stepper.isFinite());
        });
    }

    @Test
    void startsThatDoNotFitAreRefused() {
        ModelSpec model = models().get(0);
        RunSpec spec = RandomRuns.spec(model, 4, RandomRuns.OBJECTIVES.get(0), DESCENT, 1);
        double[] short1 = new double[model.parameterCount() - 1];
        assertThrows(IllegalArgumentException.class, () -> Stepper.of(spec, Parameters.of(short1)));
        double[] nan = new double[model.parameterCount()];
        nan[0] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> Stepper.of(spec, Parameters.of(nan)));
    }

    /** A step multiplies with every feature and every parameter, and takes as long for every sample. */
    @Test
    void theCostOfAStepGrowsWithSamplesAndParameters() {
        for (ModelSpec model : models()) {
            long[] costs = new long[3];
            for (int i = 0; i < 3; i++) {
                int samples = 16 * (i + 1);
                RunSpec spec = RandomRuns.spec(
                        model, samples, RandomRuns.OBJECTIVES.get(0), DESCENT.withExcitation(excitation()), 1);
                costs[i] = Stepper.of(spec, RandomRuns.start(spec)).workPerStep();
                assertTrue(costs[i] >= model.parameterCount() + 2L * samples * model.inputs(), spec::toString);
            }
            assertEquals(costs[2] - costs[1], costs[1] - costs[0]);
        }
    }
}
