package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GramSpectrumTest {
    @Test
    void twoColumnsHaveTheRootsOfTheCharacteristicPolynomial() {
        Random random = new Random(3);
        for (int trial = 0; trial < 1000; trial++) {
            double[][] columns = random(random, 2, 2 + random.nextInt(5));
            double a = dot(columns[0], columns[0]);
            double b = dot(columns[0], columns[1]);
            double c = dot(columns[1], columns[1]);
            double root = Math.hypot((a - c) / 2, b);
            assertEquals((a + c) / 2 + root, GramSpectrum.largest(columns), 1e-12 * (a + c));
            assertEquals((a + c) / 2 - root, GramSpectrum.smallest(columns), 1e-12 * (a + c));
        }
    }

    @Test
    void aSmallEigenvalueKeepsItsDigitsBesideALargeOne() {
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            double small = Math.pow(10, -1 - 8 * random.nextDouble());
            // Orthogonal columns of lengths 1, 1/3 and small, mixed by a rotation of the columns.
            double[][] columns = {{1, 0, 0, 0}, {0, 1.0 / 3, 0, 0}, {0, 0, 0, small}};
            for (int i = 0; i < 6; i++) {
                mix(columns, i % 3, (i + 1) % 3, 6 * random.nextDouble());
            }
            // Mixing rounds entries of size 1, which leaves an error of about 1e-16 in the smallest singular value.
            assertEquals(small * small, GramSpectrum.smallest(columns), 4e-15 * small);
            assertEquals(1, GramSpectrum.largest(columns), 1e-14);
        }
    }

    @Test
    void dependentColumnsHaveExactlyZero() {
        assertEquals(0, GramSpectrum.smallest(new double[][] {{1, 2}, {2, 1}, {3, 5}}));
        assertEquals(0, GramSpectrum.smallest(new double[][] {{0.1, 0.2, 0.3}, {0.3, 0.6, 0.9}}));
        assertEquals(0, GramSpectrum.smallest(new double[][] {{0, 0}}));
        assertEquals(25, GramSpectrum.smallest(new double[][] {{3, 4}}), 1e-14);
        assertTrue(GramSpectrum.smallest(new double[][] {{1, 0}, {1, 1e-9}}) > 0);
    }

    private static void mix(double[][] columns, int i, int j, double angle) {
        for (int n = 0; n < columns[i].length; n++) {
            double first = columns[i][n];
            columns[i][n] = Math.cos(angle) * first - Math.sin(angle) * columns[j][n];
            columns[j][n] = Math.sin(angle) * first + Math.cos(angle) * columns[j][n];
        }
    }

    private static double[][] random(Random random, int count, int length) {
        double[][] columns = new double[count][length];
        for (double[] column : columns) {
            for (int n = 0; n < length; n++) {
                column[n] = random.nextGaussian();
            }
        }
        return columns;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
