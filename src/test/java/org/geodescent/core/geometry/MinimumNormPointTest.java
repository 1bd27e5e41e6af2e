package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class MinimumNormPointTest {
    @Test
    void findsVertexEdgeAndInterior() {
        assertArrayEquals(
                new double[] {1, 1},
                MinimumNormPoint.ofHull(Matrix.of(2, 2, 1, 1, 3, 2)).point());
        assertArrayEquals(
                new double[] {1, 0},
                MinimumNormPoint.ofHull(Matrix.of(3, 2, 1, -2, 1, 2, 5, 0)).point(),
                1e-15);
        MinimumNormPoint inside = MinimumNormPoint.ofHull(Matrix.of(3, 2, -1, -1, 1, -1, 0, 2));
        assertEquals(0, inside.norm(), 1e-15);
        assertEquals(0, inside.lowerBound());
    }

    @Test
    void duplicatesAndCollinearPointsDoNotStopIt() {
        MinimumNormPoint p = MinimumNormPoint.ofHull(Matrix.of(6, 2, 2, -1, 2, -1, 2, 0.5, 2, 3, 2, 3, 2, 1e-9));
        assertEquals(2, p.norm(), 1e-15);
        assertEquals(2, p.lowerBound(), 1e-12);
    }

    @Test
    void theIntervalOfTheCertificateIsTightForManyRandomHulls() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2000; trial++) {
            int d = 2 + trial % 5;
            double scale = Math.pow(10, random.nextInt(9) - 4);
            double[] numbers = new double[(3 + random.nextInt(60)) * d];
            double offset = random.nextDouble() * 4;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = scale * (random.nextGaussian() + (i % d == 0 ? offset : 0));
            }
            MinimumNormPoint p = MinimumNormPoint.ofHull(Matrix.of(numbers.length / d, d, numbers));
            assertTrue(
                    p.norm() - p.lowerBound() <= 1e-12 * scale * 10,
                    "trial %d: %s … %s".formatted(trial, p.lowerBound(), p.norm()));
        }
    }

    @Test
    void theDistanceOfTwoSquares() {
        Matrix left = Matrix.of(4, 2, 0, 0, 1, 0, 1, 1, 0, 1);
        Matrix right = Matrix.of(4, 2, 3, 0.5, 4, 0.5, 4, 2, 3, 2);
        assertArrayEquals(
                new double[] {2, 0}, MinimumNormPoint.ofDifference(right, left).point(), 1e-15);
    }
}
