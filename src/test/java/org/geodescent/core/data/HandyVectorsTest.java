package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class HandyVectorsTest {
    /**
     * Signed [x; 1] of points that lie far from the origin on the two sides of a line, in a unit that is far too small.
     */
    private static double[][] farAway(long seed) {
        Random random = new Random(seed);
        double[][] vectors = new double[20][];
        for (int n = 0; n < vectors.length; n++) {
            int sign = n % 2 == 0 ? 1 : -1;
            double x = 1e6 + random.nextGaussian();
            double y = -2e6 + sign * (0.5 + random.nextDouble());
            vectors[n] = new double[] {sign * x * 0x1p-60, sign * y * 0x1p-60, sign};
        }
        return vectors;
    }

    @Test
    void coordinatesAndVectorsAreNearOne() {
        for (double[] row : HandyVectors.of(farAway(1)).rows()) {
            double largest = 0;
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertTrue(largest >= 0.5 && largest < 1, "largest coordinate " + largest);
        }
    }

    /** A normal of the rows, brought back, is one of the vectors. */
    @Test
    void aNormalComesBack() {
        for (long seed = 0; seed < 20; seed++) {
            double[][] vectors = farAway(seed);
            HandyVectors handy = HandyVectors.of(vectors);
            double[] ofRows = {0, 1, 0};
            for (double[] row : handy.rows()) {
                assertTrue(row[1] > -0.5);
            }
            double[] normal = handy.normal(ofRows);
            for (int n = 0; n < vectors.length; n++) {
                double before = Vectors.dot(handy.rows()[n], ofRows);
                double after = Vectors.dot(vectors[n], normal);
                assertEquals(Math.signum(before), Math.signum(after), "row " + n);
            }
        }
    }

    @Test
    void theExactVectorsAreMultiplesByPowersOfTwo() {
        double[][] vectors = {{3, 0.1}, {-5, 0.7}};
        double[][] exact = HandyVectors.of(vectors).exact(List.of(0, 1)).orElseThrow();
        for (int n = 0; n < 2; n++) {
            for (int j = 0; j < 2; j++) {
                double ratio = vectors[n][j] / exact[n][j];
                assertEquals(Math.scalb(1.0, Math.getExponent(ratio)), ratio);
            }
        }
        // One power for all of a coordinate, and one for all of a vector.
        assertArrayEquals(
                new double[] {exact[0][0] / exact[0][1] / 30},
                new double[] {exact[1][0] / exact[1][1] / (-50 / 7.0)},
                1e-12);
    }

    @Test
    void aNumberThatWouldBeLostIsNotDivided() {
        double[][] vectors = {{1e300, 1}, {Double.MIN_VALUE * 3, 1}};
        assertTrue(HandyVectors.of(vectors).exact(List.of(1)).isEmpty());
    }
}
