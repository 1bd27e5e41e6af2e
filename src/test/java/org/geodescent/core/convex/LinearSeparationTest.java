package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Hyperplanes, shortest vectors and projections that have a closed form, and their optimality conditions. */
class LinearSeparationTest {
    private static Dataset data(int[] classes, double... values) {
        return new Dataset(
                Matrix.of(classes.length, values.length / classes.length, values), classes, List.of("1", "-1"));
    }

    /** Two samples p and n: the hyperplane halfway between, w = 2 (p − n)/‖p − n‖². */
    @Test
    void theHardMarginOfTwoSamplesIsHalfTheirDistance() {
        for (double unit : new double[] {1e-3, 1, 1e3}) {
            LinearSeparation found = LinearSeparation.hardMargin(data(new int[] {0, 1}, 4 * unit, 5 * unit, unit, unit))
                    .orElseThrow();
            assertArrayEquals(new double[] {0.24 / unit, 0.32 / unit}, found.w(), 1e-12 / unit);
            assertEquals(-(0.24 * 2.5 + 0.32 * 3), found.b(), 1e-12);
            assertEquals(2.5 * unit, found.margin(), 1e-12 * unit);
        }
    }

    @Test
    void theHardMarginIsReachedAndNotSurpassed() {
        Random random = new Random(1);
        for (int trial = 0; trial < 40; trial++) {
            int dimension = 2 + trial % 3;
            double[] values = new double[8 * dimension];
            int[] classes = {0, 0, 0, 0, 1, 1, 1, 1};
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextGaussian() + (i % dimension == 0 ? (i < 4 * dimension ? 3 : -3) : 5);
            }
            Dataset data = data(classes, values);
            LinearSeparation found = LinearSeparation.hardMargin(data).orElseThrow();
            assertEquals(1 / Vectors.norm(found.w()), found.margin(), 1e-9);
            double least = Double.POSITIVE_INFINITY;
            for (int n = 0; n < 8; n++) {
                least = Math.min(
                        least,
                        data.sign(n) * (Vectors.dot(found.w(), data.features().row(n)) + found.b()));
            }
            assertEquals(1, least, 1e-9);
            for (int i = 0; i < 30; i++) {
                double[] other = found.w();
                for (int j = 0; j < dimension; j++) {
                    other[j] += 0.1 * random.nextGaussian() * Vectors.norm(found.w());
                }
                assertTrue(halfGap(data, other) <= found.margin() * (1 + 1e-9));
            }
        }
    }

    private static double halfGap(Dataset data, double... w) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double value = Vectors.dot(w, data.features().row(n)) / Vectors.norm(w);
            low = data.sign(n) > 0 ? Math.min(low, value) : low;
            high = data.sign(n) < 0 ? Math.max(high, value) : high;
        }
        return (low - high) / 2;
    }

    /** The shortest (w, b) with {@code y (w·x + b) ≥ 1}: for ±(a, 0) it is (1/a, 0), 0; for (a, 0)+, (c, 0)− a line. */
    @Test
    void theLimitOfTheCrossEntropyIsTheShortestOfTheAugmentedSpace() {
        LinearSeparation even = LinearSeparation.crossEntropyLimit(data(new int[] {0, 1}, 4, 0, -4, 0))
                .orElseThrow();
        assertArrayEquals(new double[] {0.25, 0}, even.w(), 1e-12);
        assertEquals(0, even.b(), 1e-12);
        assertEquals(4, even.margin(), 1e-11);
        // Both constraints are tight where (1.5, 1) and (−0.5, −1)·(−1) meet: w = 1, b = −½.
        LinearSeparation uneven = LinearSeparation.crossEntropyLimit(data(new int[] {0, 1}, 1.5, 0, -0.5, 0))
                .orElseThrow();
        assertArrayEquals(new double[] {1, 0}, uneven.w(), 1e-12);
        assertEquals(-0.5, uneven.b(), 1e-12);
        assertEquals(1, uneven.margin(), 1e-11);
        // Far from the origin, where rounding hides the limit: w = 1, b = −1000001.
        LinearSeparation far = LinearSeparation.crossEntropyLimit(data(new int[] {0, 1}, 1000002, 0, 1000000, 0))
                .orElseThrow();
        assertArrayEquals(new double[] {1, 0}, far.w(), 1e-9);
        assertEquals(-1000001, far.b(), 1e-3);
        assertEquals(1, far.margin(), 1e-9);
    }

    @Test
    void theShortestVectorOfOneConstraintIsItsNormal() {
        // ⟨a, r⟩ ≥ h: r = h a/‖a‖².
        assertArrayEquals(
                new double[] {0.6, 0.8},
                LeastDistance.shortest(new double[][] {{3, 4, 5}}).orElseThrow(),
                1e-9);
        assertArrayEquals(
                new double[] {0, 0},
                LeastDistance.shortest(new double[][] {{3, 4, -5}}).orElseThrow(),
                1e-9);
        assertArrayEquals(
                new double[] {2, -1, 3},
                LeastDistance.shortest(new double[][] {{1, 0, 0, 2}, {0, -1, 0, 1}, {0, 0, 1, 3}})
                        .orElseThrow(),
                1e-8);
        assertTrue(
                LeastDistance.shortest(new double[][] {{1, 0, 1}, {-1, 0, 1}}).isEmpty());
    }

    /** On a cell the best direction is the projection of its gradient: Moreau's conditions say so. */
    @Test
    void theMaximumOfACellIsAProjectionOnIt() {
        Random random = new Random(3);
        for (int trial = 0; trial < 30; trial++) {
            int dimension = 2 + trial % 2;
            double unit = Math.scalb(1.0, 6 * (trial % 3) - 6);
            Matrix x = Matrix.of(
                    5,
                    dimension,
                    random.doubles(5L * dimension, -1, 1).map(v -> unit * v).toArray());
            double[] lambda = random.doubles(5, -1, 1).toArray();
            double best = 0;
            for (HyperplaneArrangement.Cell cell :
                    HyperplaneArrangement.enumerate(x).found().orElseThrow().cells()) {
                ActivationPattern pattern = cell.pattern();
                DirectionMaximum maximum = ConeMaximum.of(x, pattern, lambda);
                best = Math.max(best, maximum.value());
                if (maximum.value() == 0) {
                    assertEquals(0, Vectors.norm(maximum.u()));
                    continue;
                }
                assertEquals(1, Vectors.norm(maximum.u()), 1e-12);
                double[] gradient = new double[dimension];
                for (int n = 0; n < 5; n++) {
                    double side = pattern.isActive(n) ? 1 : -1;
                    double h = Vectors.dot(x.row(n), maximum.u());
                    assertTrue(side * h >= -1e-12 * unit);
                    assertEquals(maximum.signs()[n] == 0, Math.abs(h) < 1e-12 * unit);
                    if (pattern.isActive(n)) {
                        Vectors.add(gradient, maximum.sign() * lambda[n], x.row(n));
                    }
                }
                assertEquals(Vectors.dot(gradient, maximum.u()), maximum.value(), 1e-12 * unit);
                for (int i = 0; i < 40; i++) {
                    double[] u = inside(x, pattern, maximum.u(), random);
                    assertTrue(Math.abs(Vectors.dot(gradient, u)) <= maximum.value() + 1e-12 * unit);
                }
            }
            assertEquals(DualOracle.of(x).found().orElseThrow().maximise(lambda).value(), best, 1e-12 * unit);
        }
    }

    /** A unit vector of the cell near another one, or that one. */
    private static double[] inside(Matrix x, ActivationPattern pattern, double[] u, Random random) {
        double[] near = u.clone();
        for (int j = 0; j < near.length; j++) {
            near[j] += 0.3 * random.nextGaussian();
        }
        near = Vectors.normalised(near);
        for (int n = 0; n < x.rows(); n++) {
            if (Vectors.dot(x.row(n), near) > 0 != pattern.isActive(n)) {
                return u;
            }
        }
        return near;
    }

    /** Where the classes are each other's opposites the hyperplane goes through the origin, in large units, too. */
    @Test
    void symmetricSamplesHaveNoOffset() {
        Random random = new Random(9);
        for (double unit : new double[] {1, 1e2, 1e4}) {
            for (int trial = 0; trial < 20; trial++) {
                int pairs = 2 + random.nextInt(5);
                double[][] x = new double[2 * pairs][];
                int[] classes = new int[2 * pairs];
                for (int i = 0; i < pairs; i++) {
                    x[2 * i] = new double[] {unit * (0.2 + random.nextDouble()), unit * random.nextGaussian()};
                    x[2 * i + 1] = Vectors.scaled(x[2 * i], -1);
                    classes[2 * i + 1] = 1;
                }
                LinearSeparation limit = LinearSeparation.crossEntropyLimit(
                                new Dataset(Matrix.ofRows(x), classes, List.of("1", "-1")))
                        .orElseThrow();
                assertTrue(Math.abs(limit.b()) < 1e-100, () -> unit + ": " + limit.b());
            }
        }
    }
}
