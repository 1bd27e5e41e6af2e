package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** All local maxima of {@code |λᵀ(Xu)_+|} over the sphere, which Newton's method is given, and their bounds. */
class LocalMaximaTest {
    private static double value(Matrix x, double[] lambda, int sign, double... u) {
        double sum = 0;
        for (int n = 0; n < lambda.length; n++) {
            sum += lambda[n] * Math.max(0, Vectors.dot(x.row(n), u));
        }
        return sign * sum;
    }

    private static double[] unit(Random random, int dimension) {
        double[] u = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            u[j] = random.nextGaussian();
        }
        return Vectors.normalised(u);
    }

    private static void assertLocal(Matrix x, double[] lambda, DirectionMaximum place, Random random) {
        double own = value(x, lambda, place.sign(), place.u());
        assertEquals(own, place.value(), 1e-12);
        for (int i = 0; i < 12; i++) {
            double[] near = place.u().clone();
            Vectors.add(near, 1e-5, unit(random, near.length));
            assertTrue(value(x, lambda, place.sign(), Vectors.normalised(near)) <= own + 1e-9);
        }
    }

    @Test
    void inThePlaneTheyAreThoseOfAFineGrid() {
        Random random = new Random(1);
        int total = 0;
        for (int trial = 0; trial < 40; trial++) {
            int samples = 2 + random.nextInt(8);
            double stretch = Math.scalb(1.0, random.nextInt(9) - 4);
            Matrix x = Matrix.of(
                    samples,
                    2,
                    random.doubles(2L * samples, -1, 1).map(v -> v * stretch).toArray());
            double[] lambda = random.doubles(samples, -1 / stretch, 1 / stretch).toArray();
            List<DirectionMaximum> found =
                    DualOracle.of(x).found().orElseThrow().localMaxima(lambda, 1e-3);
            for (DirectionMaximum place : found) {
                assertLocal(x, lambda, place, random);
            }
            int grid = 6000;
            for (int sign = -1; sign <= 1; sign += 2) {
                int rising = 0;
                double last = 0;
                for (int i = -2; i <= grid; i++) {
                    double angle = 2 * Math.PI * (i + 0.37) / grid;
                    double next = value(x, lambda, sign, Math.cos(angle), Math.sin(angle));
                    if (next < last && rising > 0 && last > 2e-3) {
                        double at = 2 * Math.PI * (i - 0.63) / grid;
                        int own = sign;
                        assertTrue(
                                found.stream()
                                        .anyMatch(place -> place.sign() == own
                                                && place.u()[0] * Math.cos(at) + place.u()[1] * Math.sin(at)
                                                        > 1 - 1e-5),
                                "trial " + trial + " at " + at);
                        total++;
                    }
                    rising = i > -2 && next > last ? 1 : 0;
                    last = next;
                }
            }
        }
        assertTrue(total > 60, "local maxima: " + total);
    }

    /** Climbing from anywhere ends at one of them. */
    @Test
    void inSpaceEveryClimbEndsAtOne() {
        Random random = new Random(2);
        int largest = 0;
        for (int trial = 0; trial < 25; trial++) {
            int samples = 3 + random.nextInt(6);
            boolean whole = trial % 2 == 0;
            double[] values = new double[3 * samples];
            for (int i = 0; i < values.length; i++) {
                values[i] = whole ? random.nextInt(5) - 2 : random.nextGaussian();
            }
            Matrix x = Matrix.of(samples, 3, values);
            double[] lambda = random.doubles(samples, -1, 1).toArray();
            List<DirectionMaximum> found =
                    DualOracle.of(x).found().orElseThrow().localMaxima(lambda, 1e-2);
            largest = Math.max(largest, found.size());
            for (DirectionMaximum place : found) {
                assertEquals(value(x, lambda, place.sign(), place.u()), place.value(), 1e-12);
                if (!whole) {
                    assertHighOnItsFace(x, lambda, place);
                }
            }
            for (int start = 0; start < 12; start++) {
                int sign = start % 2 == 0 ? 1 : -1;
                double[] u = climb(x, lambda, sign, unit(random, 3), random);
                double reached = value(x, lambda, sign, u);
                assertTrue(
                        reached < 1.1e-2
                                || found.stream()
                                        .anyMatch(place -> place.sign() == sign
                                                && Math.abs(place.value() - reached) < 2e-3 * (1 + reached)),
                        "trial " + trial + ": " + reached);
            }
        }
        assertTrue(largest >= 4, "most local maxima: " + largest);
    }

    /** In its cell or on its arc it is the highest point nearby, at a vertex along the circle of the first sample. */
    private static void assertHighOnItsFace(Matrix x, double[] lambda, DirectionMaximum place) {
        double[] u = place.u();
        int first = -1;
        int zeros = 0;
        for (int n = place.signs().length - 1; n >= 0; n--) {
            first = place.signs()[n] == 0 ? n : first;
            zeros += place.signs()[n] == 0 ? 1 : 0;
        }
        List<double[]> tangents = new ArrayList<>();
        if (zeros > 0) {
            tangents.add(cross(x.row(first), u));
        } else {
            tangents.add(cross(u, new double[] {0.3, -0.5, 0.8}));
            tangents.add(cross(u, tangents.get(0)));
        }
        for (double[] tangent : tangents) {
            for (int side = -1; side <= 1; side += 2) {
                double[] near = u.clone();
                Vectors.add(near, side * 1e-6 / Vectors.norm(tangent), tangent);
                double there = value(x, lambda, place.sign(), Vectors.normalised(near));
                assertTrue(there <= place.value() + 1e-11, zeros + " zeros: " + (there - place.value()));
            }
        }
    }

    private static double[] cross(double[] a, double... b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] climb(Matrix x, double[] lambda, int sign, double[] start, Random random) {
        double[] best = start;
        double value = value(x, lambda, sign, best);
        double step = 0.5;
        int failures = 0;
        while (step > 1e-7) {
            double[] next = best.clone();
            Vectors.add(next, step, unit(random, 3));
            next = Vectors.normalised(next);
            double candidate = value(x, lambda, sign, next);
            if (candidate > value) {
                best = next;
                value = candidate;
                failures = 0;
            } else if (++failures > 60) {
                step /= 2;
                failures = 0;
            }
        }
        return best;
    }

    /** {@code ‖Σ λ_n x_n‖} of samples that one direction activates, without rounding. */
    @Test
    void theBoundIsAboveTheExactValueAndCloseToIt() {
        Random random = new Random(3);
        for (int dimension = 2; dimension <= 4; dimension++) {
            for (int trial = 0; trial < 60; trial++) {
                int samples = 2 + random.nextInt(dimension == 4 ? 3 : 6);
                double[] values = new double[samples * dimension];
                double[] lambda = new double[samples];
                BigDecimal[] sums = new BigDecimal[dimension];
                Arrays.fill(sums, BigDecimal.ZERO);
                for (int n = 0; n < samples; n++) {
                    // Positive entries: the sum itself activates all samples.
                    lambda[n] = random.nextDouble();
                    for (int j = 0; j < dimension; j++) {
                        values[n * dimension + j] = random.nextDouble();
                        BigDecimal term = new BigDecimal(lambda[n]).multiply(new BigDecimal(values[n * dimension + j]));
                        sums[j] = sums[j].add(term);
                    }
                }
                BigDecimal squares = BigDecimal.ZERO;
                for (BigDecimal sum : sums) {
                    squares = squares.add(sum.multiply(sum));
                }
                DualOracle oracle = DualOracle.of(Matrix.of(samples, dimension, values))
                        .found()
                        .orElseThrow();
                double bound = oracle.upperBound(lambda);
                BigDecimal square = new BigDecimal(bound).multiply(new BigDecimal(bound));
                assertTrue(square.compareTo(squares) >= 0, "trial " + trial);
                double exact = Math.sqrt(squares.doubleValue());
                assertEquals(exact, bound, 1e-13 * exact, "trial " + trial);
                double error = oracle.errorBound(lambda);
                assertTrue(error > 1e-16 * exact && error < 1e-12 * samples, "error bound " + error);
                double[] tenfold = Arrays.stream(lambda).map(v -> 10 * v).toArray();
                assertEquals(10 * error, oracle.errorBound(tenfold), 1e-12 * error);
            }
        }
    }

    /** Where λ = 0 every direction attains the maximum; samples of one line are 0 on its rays, but not in its seeds. */
    @Test
    void whereNothingIsGainedAnyDirectionIsGiven() {
        for (double[] values : new double[][] {{3, 0, 0, 0.2}, {3, 1, -6, -2.5, 1, -4}, {2, 1}, {0, 0}}) {
            Matrix x = Matrix.of(values.length / 2, 2, values);
            DirectionMaximum place = DualOracle.of(x).found().orElseThrow().maximise(new double[x.rows()]);
            assertEquals(1, Vectors.norm(place.u()), 1e-14);
            assertEquals(0, place.value());
        }
        List<DirectionMaximum> seeds = DualOracle.of(Matrix.of(2, 2, 2, 1, -4, -2))
                .found()
                .orElseThrow()
                .seeds();
        assertEquals(4, seeds.size());
        for (DirectionMaximum seed : seeds.subList(2, 4)) {
            assertEquals(seed.signs()[0] * Math.sqrt(5), Vectors.dot(seed.u(), new double[] {2, 1}), 1e-12);
            assertEquals(-seed.signs()[0], seed.signs()[1]);
        }
    }

    /** Unit vectors all around, in order, no wider apart than asked, and not many more than needed. */
    @Test
    void denseDirectionsLeaveNoWideGap() {
        Random random = new Random(6);
        for (int share : new int[] {8, 40, 150}) {
            Matrix x = Matrix.of(5, 2, random.doubles(10, -3, 3).toArray());
            PlanarOracle oracle = (PlanarOracle) DualOracle.of(x).found().orElseThrow();
            List<DirectionMaximum> dense = oracle.dense(share);
            assertTrue(dense.size() <= 10 + share, dense.size() + " directions");
            double turned = 0;
            for (int i = 0; i < dense.size(); i++) {
                double[] u = dense.get(i).u();
                double[] next = dense.get((i + 1) % dense.size()).u();
                assertEquals(1, Vectors.norm(u), 1e-13);
                double step = Math.atan2(u[0] * next[1] - u[1] * next[0], Vectors.dot(u, next));
                assertTrue(step > 0 && step <= 2 * Math.PI / share * (1 + 1e-9), "step " + step);
                turned += step;
                for (int n = 0; n < 5; n++) {
                    double h = Vectors.dot(x.row(n), u);
                    assertEquals(
                            Math.abs(h) < 1e-12 ? 0 : Math.signum(h),
                            dense.get(i).signs()[n]);
                }
            }
            assertEquals(2 * Math.PI, turned, 1e-9);
        }
    }

    @Test
    void seedsOfSpaceAreUnitVectorsWithTheirSigns() {
        Matrix x = Matrix.of(4, 3, new Random(7).doubles(12, -5, 5).toArray());
        List<DirectionMaximum> seeds = DualOracle.of(x).found().orElseThrow().seeds();
        int onHinges = 0;
        for (DirectionMaximum seed : seeds) {
            assertEquals(1, Vectors.norm(seed.u()), 1e-13);
            for (int n = 0; n < 4; n++) {
                double h = Vectors.dot(x.row(n), seed.u());
                assertEquals(seed.signs()[n] == 0 ? 0 : Math.signum(h), Math.abs(h) < 1e-12 ? 0 : Math.signum(h));
                onHinges += seed.signs()[n] == 0 ? 1 : 0;
            }
        }
        // Every sample has directions on its hinge on both sides of as many planes as there are dimensions.
        assertEquals(4 * 2 * 3, onHinges);
    }
}
