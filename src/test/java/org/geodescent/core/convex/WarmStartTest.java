package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class WarmStartTest {
    @Test
    void aDraggedSampleIsFollowed() {
        ConvexInstance instance = ConvexInstance.of("interleaved", 30, 4);
        ConvexOutcome.Solved previous = MaxMarginProgramTest.solved(instance.x(), instance.y(), false);
        double[] values = instance.x().toArray();
        int followed = 0;
        for (int frame = 0; frame < 60; frame++) {
            values[14] += 0.02 * Math.cos(frame);
            values[15] += 0.02 * Math.sin(frame);
            Matrix x = Matrix.of(30, 2, values);
            ConvexOutcome.Solved next = assertInstanceOf(
                    ConvexOutcome.Solved.class,
                    MaxMarginProgram.solve(x, instance.y(), false, Optional.of(previous), () -> false));
            MaxMarginProgramTest.assertCertified(x, instance.y(), false, next);
            double cold = MaxMarginProgramTest.solved(x, instance.y(), false).primal();
            assertEquals(cold, next.primal(), 1e-8 * cold);
            followed += next.warm() ? 1 : 0;
            previous = next;
        }
        assertTrue(followed > 30, followed + " of 60 frames were followed without a linear program");
    }

    /** Among a hundred samples, too, most frames begin at the last one, wherever the sample goes. */
    @Test
    void oneOfAHundredSamplesIsFollowed() {
        for (String family : List.of("interleaved", "random labels")) {
            ConvexInstance instance = ConvexInstance.of(family, 100, 1);
            double[] values = instance.x().toArray();
            Optional<ConvexOutcome.Solved> previous =
                    Optional.of(MaxMarginProgramTest.solved(instance.x(), instance.y(), false));
            int followed = 0;
            for (int frame = 0; frame < 24; frame++) {
                values[0] += 0.02 * Math.cos(0.3 * frame);
                values[1] += 0.02 * Math.sin(0.3 * frame);
                Matrix x = Matrix.of(100, 2, values);
                ConvexOutcome.Solved next = assertInstanceOf(
                        ConvexOutcome.Solved.class,
                        MaxMarginProgram.solve(x, instance.y(), false, previous, () -> false));
                MaxMarginProgramTest.assertCertified(x, instance.y(), false, next);
                double cold =
                        MaxMarginProgramTest.solved(x, instance.y(), false).primal();
                assertEquals(cold, next.primal(), 2e-8 * cold);
                followed += next.warm() ? 1 : 0;
                previous = Optional.of(next);
            }
            assertTrue(followed >= 15, family + ": " + followed + " of 24 frames");
        }
    }

    /** Where the last solution leads nowhere, little is tried before the search begins anew. */
    @Test
    void aStartInVainCostsLittle() {
        for (String family : List.of("interleaved", "random labels")) {
            ConvexInstance instance = ConvexInstance.of(family, 100, 1);
            double[] values = instance.x().toArray();
            double x0 = values[0];
            double y0 = values[1];
            Optional<ConvexOutcome.Solved> previous = Optional.empty();
            for (int frame = 0; frame < 126; frame++) {
                values[0] = x0 + 0.4 * (StrictMath.cos(0.05 * frame) - 1);
                values[1] = y0 + 0.4 * StrictMath.sin(0.05 * frame);
                AtomicInteger asked = new AtomicInteger();
                ConvexOutcome.Solved next = assertInstanceOf(
                        ConvexOutcome.Solved.class,
                        MaxMarginProgram.solve(Matrix.of(100, 2, values), instance.y(), false, previous, () -> {
                            asked.incrementAndGet();
                            return false;
                        }));
                // Once a linear program and once a step of Newton's method.
                assertTrue(asked.get() < 150, family + ", frame " + frame + ": " + asked + " steps");
                previous = Optional.of(next);
            }
        }
    }

    /** Where another solution does not lead to the answer, the answer is that of the samples alone, to the bit. */
    @Test
    void aStartInVainLeavesNoTrace() {
        int inVain = 0;
        for (int seed = 0; seed < 12; seed++) {
            boolean bias = seed % 2 == 0;
            ConvexInstance instance = ConvexInstance.of("interleaved", 14, seed);
            ConvexInstance other = ConvexInstance.of("random labels", 14, seed + 100);
            ConvexOutcome.Solved previous = MaxMarginProgramTest.solved(other.x(), other.y(), bias);
            ConvexOutcome.Solved found = assertInstanceOf(
                    ConvexOutcome.Solved.class,
                    MaxMarginProgram.solve(instance.x(), instance.y(), bias, Optional.of(previous), () -> false));
            if (!found.warm()) {
                assertEquals(MaxMarginProgramTest.solved(instance.x(), instance.y(), bias), found);
                inVain++;
            }
        }
        assertTrue(inVain >= 3, "in vain: " + inVain);
    }

    /** From a neuron that lies a little off its hinge the search must not believe that its gap is closed. */
    @Test
    void draggingNeverEndsUndecided() {
        for (String family : List.of("interleaved", "separable")) {
            int seed = family.equals("separable") ? 2 : 0;
            ConvexInstance instance = ConvexInstance.of(family, 30, seed);
            double[] values = instance.x().toArray();
            Random random = new Random(seed);
            Optional<ConvexOutcome.Solved> previous = Optional.empty();
            double heading = 0;
            int sample = 0;
            for (int frame = 0; frame < 400; frame++) {
                sample = frame % 100 == 0 ? random.nextInt(30) : sample;
                heading += 0.5 * random.nextGaussian();
                double x = values[2 * sample] + 0.02 * Math.cos(heading);
                double y = values[2 * sample + 1] + 0.02 * Math.sin(heading);
                if (Math.hypot(x, y) > 3) {
                    heading += Math.PI;
                } else {
                    values[2 * sample] = x;
                    values[2 * sample + 1] = y;
                }
                previous = Optional.of(assertInstanceOf(
                        ConvexOutcome.Solved.class,
                        MaxMarginProgram.solve(Matrix.of(30, 2, values), instance.y(), false, previous, () -> false)));
            }
        }
    }
}
