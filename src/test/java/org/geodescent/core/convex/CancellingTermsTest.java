package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

/**
 * λ of which large parts cancel: what is left is known in whole numbers, and a maximum beside a wall, no further than
 * the rounding that the parts could have, may not be missed.
 */
class CancellingTermsTest {
    private static final BigInteger ZERO = BigInteger.ZERO;

    private final Random random = new Random(1);
    private long[][] x = new long[0][];
    private long[] lambda = new long[0];

    private void next(int trial, int dimension) {
        int samples = dimension + 1 + random.nextInt(4);
        x = new long[samples][dimension];
        lambda = new long[samples];
        for (int n = 0; n < samples; n++) {
            lambda[n] = random.nextLong(-10, 11);
            for (int j = 0; j < dimension; j++) {
                x[n][j] = random.nextLong(-6, 7);
            }
            if (trial % 2 == 0) {
                // Nearly all on one line: the sectors around it are wide.
                x[n][0] = (random.nextBoolean() ? 1 : -1) * random.nextLong(10, 30);
                for (int j = 1; j < dimension; j++) {
                    x[n][j] = random.nextLong(-2, 3);
                }
            }
        }
        if (trial % 3 == 0) {
            for (int j = 0; j < dimension; j++) {
                x[samples - 1][j] = -x[samples - 2][j];
            }
        }
        long large = 1L << (41 + random.nextInt(6));
        x[0][0] += x[0][0] == 0 ? 1 : 0;
        x[1] = x[0].clone();
        lambda[0] += large;
        lambda[1] -= large;
    }

    private BigInteger score(int n, BigInteger... u) {
        BigInteger sum = ZERO;
        for (int j = 0; j < u.length; j++) {
            sum = sum.add(u[j].multiply(BigInteger.valueOf(x[n][j])));
        }
        return sum;
    }

    /** λᵀ(Xu)_+ at u's unit vector; the numerator is exact. */
    private double value(BigInteger... u) {
        BigInteger sum = ZERO;
        BigInteger square = ZERO;
        for (int n = 0; n < lambda.length; n++) {
            BigInteger score = score(n, u);
            sum = score.signum() > 0 ? sum.add(score.multiply(BigInteger.valueOf(lambda[n]))) : sum;
        }
        for (BigInteger v : u) {
            square = square.add(v.multiply(v));
        }
        return square.signum() == 0 ? 0 : sum.doubleValue() / Math.sqrt(square.doubleValue());
    }

    private BigInteger[] gradient(int sign, BigInteger... u) {
        BigInteger[] gradient = new BigInteger[u.length];
        for (int j = 0; j < u.length; j++) {
            gradient[j] = ZERO;
            for (int n = 0; n < lambda.length; n++) {
                if (score(n, u).signum() > 0) {
                    gradient[j] = gradient[j].add(BigInteger.valueOf(sign * lambda[n] * x[n][j]));
                }
            }
        }
        return gradient;
    }

    /** The part of a vector that is orthogonal to a sample. */
    private BigInteger[] projected(int n, BigInteger... u) {
        BigInteger square = ZERO;
        for (long v : x[n]) {
            square = square.add(BigInteger.valueOf(v * v));
        }
        BigInteger along = score(n, u);
        BigInteger[] result = new BigInteger[u.length];
        for (int j = 0; j < u.length; j++) {
            result[j] = u[j].multiply(square).subtract(along.multiply(BigInteger.valueOf(x[n][j])));
        }
        return result;
    }

    private static BigInteger[] whole(long... values) {
        BigInteger[] whole = new BigInteger[values.length];
        for (int j = 0; j < values.length; j++) {
            whole[j] = BigInteger.valueOf(values[j]);
        }
        return whole;
    }

    /** Where hinges meet, and where climbs from anywhere come by, also along hinges. */
    private List<BigInteger[]> directions(int dimension) {
        List<BigInteger[]> directions = new ArrayList<>();
        for (long[] a : x) {
            for (long[] b : x) {
                directions.add(
                        dimension == 2
                                ? whole(-a[1], a[0])
                                : whole(
                                        a[1] * b[2] - a[2] * b[1],
                                        a[2] * b[0] - a[0] * b[2],
                                        a[0] * b[1] - a[1] * b[0]));
            }
        }
        int meetings = directions.size();
        for (int i = 0; i < meetings; i++) {
            BigInteger[] opposite = directions.get(i).clone();
            for (int j = 0; j < dimension; j++) {
                opposite[j] = opposite[j].negate();
            }
            directions.add(opposite);
        }
        for (int i = 0; i < 40; i++) {
            BigInteger[] u = whole(random.longs(dimension, -9, 10).toArray());
            for (int climb = 0; climb < 2; climb++) {
                u = gradient(i % 2 == 0 ? 1 : -1, u);
                directions.add(u);
                for (int n = 0; n < lambda.length; n++) {
                    directions.add(projected(n, u));
                }
            }
        }
        return directions;
    }

    private void assertNoneIsMissed(String name) {
        int dimension = x[0].length;
        double most = 0;
        for (BigInteger[] u : directions(dimension)) {
            most = Math.max(most, Math.abs(value(u)));
        }
        double[] flat = new double[lambda.length * dimension];
        double[] multipliers = new double[lambda.length];
        for (int n = 0; n < lambda.length; n++) {
            multipliers[n] = lambda[n];
            for (int j = 0; j < dimension; j++) {
                flat[n * dimension + j] = x[n][j];
            }
        }
        DualOracle oracle =
                DualOracle.of(Matrix.of(lambda.length, dimension, flat)).found().orElseThrow();
        assertTrue(oracle.upperBound(multipliers) >= most * (1 - 1e-15), name);
        DirectionMaximum maximum = oracle.maximise(multipliers);
        assertTrue(maximum.value() >= most * (1 - 1e-13), name + ": " + maximum.value() + " for " + most);
        double highest = oracle.localMaxima(multipliers, 0.5 * most).stream()
                .mapToDouble(DirectionMaximum::value)
                .max()
                .orElse(0);
        assertTrue(highest >= most * (1 - 1e-13), name + ": " + highest + " for " + most);
    }

    @Test
    void anywhere() {
        for (int dimension = 2; dimension <= 3; dimension++) {
            for (int trial = 0; trial < 150; trial++) {
                next(trial, dimension);
                assertNoneIsMissed(dimension + ", trial " + trial);
            }
        }
    }

    /** In the plane, or on a great circle from which the function falls to both sides. */
    private void place(int dimension, int mirror, long[][] plane, long... multipliers) {
        int more = dimension == 2 ? 0 : 2;
        x = new long[plane.length + more][dimension];
        lambda = Arrays.copyOf(multipliers, plane.length + more);
        for (int n = 0; n < plane.length; n++) {
            x[n][0] = plane[n][0];
            x[n][1] = mirror * plane[n][1];
        }
        for (int n = 0; n < more; n++) {
            x[plane.length + n][2] = n == 0 ? 1 : -1;
            lambda[plane.length + n] = -7;
        }
    }

    /** At (30, 1), where y = 0 is a hinge behind which the function falls, and in a sector of nearly half a turn. */
    @Test
    void besideAHingeAndInAWideSector() {
        for (int dimension = 2; dimension <= 3; dimension++) {
            // The rounding that the terms could have is 3.
            long large = dimension == 2 ? 1L << 48 : 3L << 45;
            for (int mirror = -1; mirror <= 1; mirror += 2) {
                place(dimension, mirror, new long[][] {{1, 0}, {1, 0}, {0, 1}, {1, 1}}, large + 24, -large, -5, 6);
                assertNoneIsMissed("hinge " + dimension + " " + mirror);
                place(dimension, mirror, new long[][] {{1, 0}, {1, 0}, {20, 1}}, large + 10, -large, 1);
                assertNoneIsMissed("wide " + dimension + " " + mirror);
            }
        }
    }
}
