package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class DualOracleTest {
    private static DualOracle oracle(Matrix x) {
        return DualOracle.of(x).found().orElseThrow();
    }

    private static double value(Matrix x, double[] lambda, double[] u) {
        double sum = 0;
        for (int n = 0; n < lambda.length; n++) {
            sum += lambda[n] * Math.max(0, Vectors.dot(x.row(n), u));
        }
        return sum;
    }

    /** On integer data full of ties, on rank-deficient data and on general ones, in dimensions 1 to 4. */
    @Test
    void noDirectionOfADenseSearchIsBetterAndTheMaximiserAttainsTheValue() {
        Random random = new Random(1);
        for (int trial = 0; trial < 240; trial++) {
            int dimension = 1 + trial % 4;
            int samples = 1 + random.nextInt(dimension == 4 ? 6 : 12);
            double[] values = new double[samples * dimension];
            double[] lambda = new double[samples];
            for (int i = 0; i < values.length; i++) {
                values[i] = trial % 3 == 0 ? random.nextInt(5) - 2 : random.nextGaussian();
            }
            for (int n = 0; n < samples; n++) {
                lambda[n] = trial % 5 == 0 ? random.nextInt(3) - 1 : random.nextGaussian();
                for (int j = 2; j < dimension && trial % 7 == 0; j++) {
                    values[n * dimension + j] = values[n * dimension] - values[n * dimension + 1];
                }
            }
            Matrix x = Matrix.of(samples, dimension, values);
            DualOracle oracle = oracle(x);
            DirectionMaximum maximum = oracle.maximise(lambda);
            double attained = maximum.sign() * value(x, lambda, maximum.u());
            assertEquals(maximum.value(), attained, 1e-12, "trial " + trial);
            assertTrue(oracle.upperBound(lambda) >= attained, "trial " + trial);
            assertEquals(maximum.value(), oracle.upperBound(lambda), 1e-12, "trial " + trial);
            for (int i = 0; i < 2000; i++) {
                double[] u = new double[dimension];
                for (int j = 0; j < dimension; j++) {
                    u[j] = random.nextGaussian();
                }
                double other = Math.abs(value(x, lambda, u)) / Vectors.norm(u);
                assertTrue(other <= maximum.value() + 1e-12, "trial " + trial + ": " + other);
            }
            for (int n = 0; n < samples; n++) {
                double side = maximum.pattern().isActive(n) ? 1 : -1;
                assertTrue(side * Vectors.dot(x.row(n), maximum.u()) >= -1e-12, "trial " + trial);
            }
        }
    }

    @Test
    void theMaximumIsConvexAndHomogeneous() {
        Random random = new Random(2);
        Matrix x = Matrix.of(20, 3, random.doubles(60, -1, 1).toArray());
        DualOracle oracle = oracle(x);
        for (int trial = 0; trial < 50; trial++) {
            double[] a = random.doubles(20, -1, 1).toArray();
            double[] b = random.doubles(20, -1, 1).toArray();
            double[] middle = new double[20];
            double[] tripled = new double[20];
            for (int n = 0; n < 20; n++) {
                middle[n] = (a[n] + b[n]) / 2;
                tripled[n] = -3 * a[n];
            }
            double ha = oracle.maximise(a).value();
            double hb = oracle.maximise(b).value();
            assertTrue(oracle.maximise(middle).value() <= (ha + hb) / 2 + 1e-13);
            assertEquals(3 * ha, oracle.maximise(tripled).value(), 1e-12);
        }
    }

    @Test
    void noSamplesAndZeroLambdaGiveZero() {
        assertEquals(0, oracle(Matrix.of(0, 2)).maximise().value());
        assertEquals(0, oracle(Matrix.of(2, 2, 1, 2, 3, -1)).maximise(0, 0).value());
        assertEquals(0, oracle(Matrix.of(1, 3, 0, 0, 0)).maximise(5).value());
    }
}
