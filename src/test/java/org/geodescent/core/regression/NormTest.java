package org.geodescent.core.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Norm;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class NormTest {
    private static final List<Norm> NORMS = List.of(
            VectorNorm.ONE, VectorNorm.TWO, VectorNorm.INFINITY, new SpectralNorm(2, 3), new SpectralNorm(3, 2));
    private static final int LENGTH = 6;

    private static double[] random(Random random) {
        return random.doubles(LENGTH, -2, 2).toArray();
    }

    @Test
    void dualIsTheLargestProductWithTheUnitBall() {
        Random random = new Random(1);
        for (Norm norm : NORMS) {
            for (int round = 0; round < 300; round++) {
                double[] w = random(random);
                double[] v = random(random);
                assertTrue(Vectors.dot(v, w) <= norm.of(v) * norm.dual(w) * (1 + 1e-12), norm::toString);
            }
        }
    }

    /** The proximal maps are the smallest of their definition's objective: no other place near or far is lower. */
    private static void assertSmallest(
            Norm norm, double[] w, double[] u, ToDoubleFunction<double[]> penalty, Random random) {
        double here = value(w, u, penalty);
        for (int round = 0; round < 60; round++) {
            double size = StrictMath.pow(10, -random.nextInt(7));
            double[] other = u.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] += size * random.nextGaussian();
            }
            assertTrue(here <= value(w, other, penalty) + 1e-13, norm::toString);
        }
    }

    private static double value(double[] w, double[] u, ToDoubleFunction<double[]> penalty) {
        double distance = Vectors.norm(Vectors.difference(u, w));
        return distance * distance / 2 + penalty.applyAsDouble(u);
    }

    @Test
    void proximalMapsAreSmallest() {
        Random random = new Random(2);
        for (Norm norm : NORMS) {
            for (int round = 0; round < 100; round++) {
                double[] w = random(random);
                double s = StrictMath.pow(10, 2 * random.nextDouble() - 1.5);
                assertSmallest(norm, w, norm.shrink(w, s), u -> s * norm.of(u), random);
                assertSmallest(norm, w, norm.shrinkSquared(w, s), u -> s * norm.of(u) * norm.of(u), random);
            }
        }
    }

    @Test
    void withoutPenaltyNothingShrinksAndWithALargeOneAllDoes() {
        Random random = new Random(3);
        for (Norm norm : NORMS) {
            double[] w = random(random);
            assertEquals(0, Vectors.norm(Vectors.difference(norm.shrink(w, 0), w)), 1e-14, norm::toString);
            assertEquals(0, Vectors.norm(Vectors.difference(norm.shrinkSquared(w, 0), w)), 1e-14, norm::toString);
            assertEquals(0, Vectors.norm(norm.shrink(w, norm.dual(w) * (1 + 1e-12))), 1e-14, norm::toString);
        }
    }

    @Test
    void theExtremeDisturbanceHasDualLengthOneAndChangesTheOutputByTheNorm() {
        Random random = new Random(4);
        for (VectorNorm norm : VectorNorm.values()) {
            double[] w = random(random);
            double[] d = norm.extremeDisturbance(w, LENGTH);
            assertEquals(1, norm.dual(d), 1e-14);
            assertEquals(norm.of(w), Vectors.dot(w, d), 1e-14);
        }
        SpectralNorm spectral = new SpectralNorm(2, 3);
        double[] w = random(random);
        double[] d = spectral.extremeDisturbance(w, 3);
        double[] output = {Vectors.dot(Arrays.copyOf(w, 3), d), Vectors.dot(Arrays.copyOfRange(w, 3, 6), d)};
        assertEquals(1, Vectors.norm(d), 1e-14);
        assertEquals(spectral.of(w), Vectors.norm(output), 1e-13);
    }

    @Test
    void theSimplexIsRegularWithEdgeOneAndCentreZero() {
        for (int vertices = 2; vertices <= 9; vertices++) {
            Matrix simplex = RegularSimplex.vertices(vertices);
            double[] sum = new double[vertices - 1];
            for (int i = 0; i < vertices; i++) {
                for (int j = 0; j < i; j++) {
                    assertEquals(1, Vectors.norm(Vectors.difference(simplex.row(i), simplex.row(j))), 4e-16);
                }
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += simplex.get(i, j);
                }
            }
            assertEquals(0, Vectors.norm(sum), 2e-15);
        }
        assertThrows(IllegalArgumentException.class, () -> RegularSimplex.vertices(1));
    }
}
