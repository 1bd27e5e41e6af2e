package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

/** Optimal values that are known exactly lie in the certified interval, which is some roundings wide. */
class CertificateTest {
    private static void assertAround(BigDecimal optimum, Matrix x, int... y) {
        ConvexOutcome.Solved solved = MaxMarginProgramTest.solved(x, y, false);
        assertTrue(new BigDecimal(solved.dual()).compareTo(optimum) <= 0, "dual " + solved.dual());
        assertTrue(new BigDecimal(solved.primal()).compareTo(optimum) >= 0, "primal " + solved.primal());
        assertEquals(solved.dual(), solved.primal(), 1e-12 * solved.primal());
    }

    @Test
    void theIntervalContainsTheExactOptimum() {
        MathContext digits = new MathContext(60);
        for (int exponent : new int[] {-9, 0, 9}) {
            double unit = Math.scalb(1.0, exponent);
            BigDecimal inverse = BigDecimal.ONE.divide(new BigDecimal(unit), digits);
            // One sample of norm 5; two at right angles, of one class: one neuron (1, 1); of two: a neuron each.
            assertAround(inverse.divide(new BigDecimal(5)), Matrix.of(1, 2, 3 * unit, 4 * unit), 1);
            BigDecimal root = new BigDecimal(2).sqrt(digits).multiply(inverse);
            assertAround(root, Matrix.of(2, 2, unit, 0, 0, unit), 1, 1);
            assertAround(new BigDecimal(2).multiply(inverse), Matrix.of(2, 2, unit, 0, 0, unit), 1, -1);
            BigDecimal three = new BigDecimal(3).sqrt(digits).multiply(inverse);
            assertAround(three, Matrix.of(3, 3, unit, 0, 0, 0, unit, 0, 0, 0, unit), 1, 1, 1);
        }
    }

    /** All samples have a first coordinate of at least 1, one is (1, 0): the neuron (1, 0) is as good as any. */
    @Test
    void manyFurtherSamplesOfTheClassChangeNothing() {
        Random random = new Random(4);
        int samples = 60;
        double[] values = new double[2 * samples];
        int[] y = new int[samples];
        for (int n = 0; n < samples; n++) {
            values[2 * n] = n == 0 ? 1 : 1 + random.nextDouble();
            values[2 * n + 1] = n == 0 ? 0 : 3 * random.nextGaussian();
            y[n] = 1;
        }
        assertAround(BigDecimal.ONE, Matrix.of(samples, 2, values), y);
    }

    /** From its own solution nothing is left to do, in any unit. */
    @Test
    void aSolutionIsItsOwnWarmStart() {
        for (double unit : new double[] {0.02, 1, 300}) {
            for (boolean bias : new boolean[] {false, true}) {
                ConvexInstance instance = ConvexInstance.of("interleaved", 8, 3);
                double[] values = instance.x().toArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] *= unit;
                }
                Matrix x = Matrix.of(8, 2, values);
                ConvexOutcome.Solved first = MaxMarginProgramTest.solved(x, instance.y(), bias);
                AtomicInteger asked = new AtomicInteger();
                ConvexOutcome again = MaxMarginProgram.solve(
                        x, instance.y(), bias, Optional.of(first), () -> asked.incrementAndGet() < 0);
                ConvexOutcome.Solved second = (ConvexOutcome.Solved) again;
                assertTrue(second.warm(), unit + " " + bias);
                assertEquals(first.primal(), second.primal(), 1e-9 * first.primal());
                assertTrue(asked.get() <= 8, unit + " " + bias + ": asked " + asked.get() + " times");
            }
        }
    }

    /** The search asks before every step whether it is cancelled: it takes few. */
    @Test
    void theSearchTakesFewSteps() {
        int asked = 0;
        for (String family : ConvexInstance.FAMILIES) {
            for (int seed = 0; seed < 6; seed++) {
                boolean bias = seed % 3 == 2;
                ConvexInstance instance = ConvexInstance.of(family, bias ? 7 : 12, seed);
                AtomicInteger count = new AtomicInteger();
                MaxMarginProgram.solve(
                        instance.x(), instance.y(), bias, Optional.empty(), () -> count.incrementAndGet() < 0);
                asked += count.get();
            }
        }
        assertTrue(asked <= 720, "steps: " + asked);
    }

    @Test
    void whatIsRefusedIsNumberedFromOne() {
        Matrix x = Matrix.of(2, 2, 1, 2, 3, 4);
        assertEquals(
                "the label of sample 2 is 0; labels are 1 and −1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MaxMarginProgramTest.outcome(x, new int[] {1, 0}, false))
                        .getMessage());
        Matrix infinite = Matrix.of(2, 2, 1, 2, 3, Double.NaN);
        assertEquals(
                "coordinate 2 of sample 2 is NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MaxMarginProgramTest.outcome(infinite, new int[] {1, -1}, false))
                        .getMessage());
        DualOracle oracle = DualOracle.of(x).found().orElseThrow();
        assertEquals(
                "λ of sample 2 is NaN",
                assertThrows(IllegalArgumentException.class, () -> oracle.maximise(1, Double.NaN))
                        .getMessage());
    }

    @Test
    void theExpectedTimeGrowsWithItsPower() {
        assertEquals(0.216, MaxMarginProgram.expectedSeconds(351, 2), 1e-12);
        assertEquals(1, MaxMarginProgram.expectedSeconds(420, 2), 1e-12);
        assertEquals(16, MaxMarginProgram.expectedSeconds(1680, 2), 1e-12);
        assertEquals(1, MaxMarginProgram.expectedSeconds(100, 3), 1e-12);
        assertEquals(16, MaxMarginProgram.expectedSeconds(200, 3), 1e-12);
        // 2 (1 + 9 + 36 + 84) cells; and so many that it is refused at once.
        assertEquals(0.13, MaxMarginProgram.expectedSeconds(10, 4), 1e-12);
        assertEquals(0, MaxMarginProgram.expectedSeconds(10_000, 4));
    }

    /** A point of the sphere is spike-free with three orthogonal samples; a bias makes them dependent. */
    @Test
    void aBiasIsOneMoreCoordinate() {
        Dataset data = new Dataset(
                Matrix.of(4, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, -1, -1, -1), new int[] {0, 0, 1, 1}, List.of("1", "-1"));
        ConvexDiagnostics without = ConvexDiagnostics.of(data, false);
        ConvexDiagnostics with = ConvexDiagnostics.of(data, true);
        // Four vectors of R³ in general position have 14 cells, independent ones of R⁴ have 16.
        assertEquals(Optional.of(14), without.arrangements());
        assertEquals(Optional.of(16), with.arrangements());
    }
}
