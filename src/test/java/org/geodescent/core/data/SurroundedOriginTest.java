package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurroundedOriginTest {
    private static final double[][] TRIANGLE = {{1, 0}, {0, 1}, {-1, -1}};

    @Test
    void aTriangleAroundTheOriginIsProved() {
        assertTrue(SurroundedOrigin.isProved(TRIANGLE, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}));
        // The weights may be a little off; far off, they prove nothing.
        assertTrue(SurroundedOrigin.isProved(TRIANGLE, new double[] {0.3334, 0.3333, 0.3333}));
        assertFalse(SurroundedOrigin.isProved(TRIANGLE, new double[] {0.6, 0.3, 0.1}));
    }

    @Test
    void whatDoesNotSurroundTheOriginIsNeverProved() {
        double[] thirds = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        assertFalse(SurroundedOrigin.isProved(new double[][] {{1, 0}, {0, 1}, {1, 1}}, thirds));
        // The origin on an edge, or a vertex on it: one weight is 0.
        assertFalse(SurroundedOrigin.isProved(new double[][] {{1, 0}, {-1, 0}, {0, 1}}, new double[] {0.5, 0.5, 0}));
        assertFalse(SurroundedOrigin.isProved(new double[][] {{0, 0}, {1, 0}, {0, 1}}, new double[] {1, 0, 0}));
        // A line: the system is singular.
        assertFalse(SurroundedOrigin.isProved(new double[][] {{1, 1}, {2, 2}, {-3, -3}}, thirds));
    }

    /** Random simplices with known weights, and the same moved so far that the origin lies outside. */
    @Test
    void simplicesOfManyDimensions() {
        Random random = new Random(3);
        for (int d = 1; d <= 12; d++) {
            double[] weights = random.doubles(d + 1, 0.5, 1.5).toArray();
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            double[][] vectors = new double[d + 1][d];
            for (int n = 0; n <= d; n++) {
                weights[n] /= sum;
                for (int j = 0; j < d && n < d; j++) {
                    vectors[n][j] = random.nextGaussian();
                    vectors[d][j] -= weights[n] * vectors[n][j];
                }
            }
            for (int j = 0; j < d; j++) {
                vectors[d][j] /= weights[d];
            }
            assertTrue(SurroundedOrigin.isProved(vectors, weights), "dimension " + d);
            for (double[] vector : vectors) {
                vector[0] += 100;
            }
            assertFalse(SurroundedOrigin.isProved(vectors, weights), "moved, dimension " + d);
        }
    }
}
