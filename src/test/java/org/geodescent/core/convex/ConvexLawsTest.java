package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Parts of the search in other units, on ties, and against exact sums. */
class ConvexLawsTest {
    private static double[][] rows(int dimension, double... values) {
        double[][] rows = new double[values.length / dimension][];
        Arrays.setAll(rows, n -> Arrays.copyOfRange(values, n * dimension, (n + 1) * dimension));
        return rows;
    }

    /** Small whole numbers, so that gradients lie on walls, vanish, or are as long on both sides of one. */
    @Test
    void onTiesThePreciseMaximumIsThatOfTheOracle() {
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            int samples = 3 + random.nextInt(4);
            double[] values = new double[3 * samples];
            for (int k = 0; k < values.length; k++) {
                values[k] = k < 9 ? (k % 4 == 0 ? 1 : 0) : random.nextInt(3) - 1;
            }
            double[] lambda = new double[samples];
            Arrays.setAll(lambda, n -> random.nextInt(3) - 1);
            PreciseOracle precise = new PreciseOracle(rows(3, values));
            double largest = 0;
            for (PreciseOracle.Piece piece : precise.maxima(DyadicVector.of(lambda), 0)) {
                double[] u = Vectors.normalised(DyadicVector.toDoubles(piece.direction()));
                double attained = 0;
                for (int n = 0; n < samples; n++) {
                    attained += lambda[n]
                            * Math.max(0, values[3 * n] * u[0] + values[3 * n + 1] * u[1] + values[3 * n + 2] * u[2]);
                }
                assertEquals(piece.value().toDouble(), piece.sign() * attained, 1e-12, "trial " + trial);
                largest = Math.max(largest, piece.value().toDouble());
            }
            double expected = DualOracle.of(Matrix.of(samples, 3, values))
                    .found()
                    .orElseThrow()
                    .maximise(lambda)
                    .value();
            assertEquals(expected, largest, 1e-12, "trial " + trial);
            if (expected > 0) {
                double threshold = 0.999 * expected;
                List<PreciseOracle.Piece> high = precise.maxima(DyadicVector.of(lambda), threshold);
                assertTrue(
                        high.stream().anyMatch(piece -> Math.abs(piece.value().toDouble() - expected) < 1e-12));
                assertTrue(high.stream().allMatch(piece -> piece.value().toDouble() >= threshold * (1 - 1e-9)));
            }
        }
    }

    /** However many samples lie on its hinge, a neuron can go along itself; what is orthogonal to its face joins it. */
    @Test
    void aFaceIsNeverEmptyAndHasAllItsHinges() {
        double[][] plane = {{0, 1}, {1e-9, 1}, {1, 1}};
        FaceNeuron flat = new FaceNeuron(1, new double[] {1, 0}, 2, new byte[] {0, 0, 1}, plane);
        assertEquals(1, flat.basis.length);
        assertEquals(1, Math.abs(flat.basis[0][0]), 1e-8);
        double[][] space = {{0, 1, 0}, {0, 0, 1}, {0, 0.6, -0.3}, {1, 2, 3}};
        FaceNeuron edge = new FaceNeuron(1, new double[] {1, 0, 0}, 2, new byte[] {0, 0, 1, 1}, space);
        assertEquals(1, edge.basis.length);
        assertArrayEquals(new byte[] {0, 0, 0, 1}, edge.signs);
    }

    /** Samples and λ of any size: a power of two changes no digit of a maximum, its place and its bound. */
    @Test
    void maximaScale() {
        Random random = new Random(4);
        for (int trial = 0; trial < 30; trial++) {
            int dimension = 2 + trial % 3;
            double[] x = random.doubles(6L * dimension, -1, 1).toArray();
            double[] lambda = random.doubles(6, -1, 1).toArray();
            DualOracle oracle =
                    DualOracle.of(Matrix.of(6, dimension, x)).found().orElseThrow();
            for (int exponent : new int[] {-400, 400}) {
                double unit = Math.scalb(1.0, exponent);
                DualOracle other = DualOracle.of(Matrix.of(6, dimension, Vectors.scaled(x, unit)))
                        .found()
                        .orElseThrow();
                assertEquals(
                        oracle.maximise(lambda).value() * unit,
                        other.maximise(lambda).value());
                assertArrayEquals(
                        oracle.maximise(lambda).u(), other.maximise(lambda).u());
                assertEquals(oracle.upperBound(lambda) * unit, other.upperBound(lambda));
                assertEquals(oracle.upperBound(lambda) * 0x1p-40, oracle.upperBound(Vectors.scaled(lambda, 0x1p-40)));
            }
        }
    }

    private static SolverProblem problem(double[][] rows, int... y) {
        return new SolverProblem(
                rows, y, DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow());
    }

    /** Neurons a million times larger than what they add up to: the scores keep the digits of the difference. */
    @Test
    void scoresOfNeuronsThatCancelAreThoseOfExactSums() {
        Random random = new Random(2);
        for (int trial = 0; trial < 100; trial++) {
            double[][] rows = rows(2, random.doubles(10, 0.5, 1).toArray());
            SolverProblem problem = problem(rows, 1, -1, 1, -1, 1);
            byte[] signs = {1, 1, 1, 1, 1};
            FaceNeuron[] neurons = new FaceNeuron[4];
            for (int k = 0; k < 4; k++) {
                double angle = k % 2 == 0
                        ? 0.7 + 0.1 * random.nextDouble()
                        : Math.atan2(neurons[k - 1].u[1], neurons[k - 1].u[0]) + 1e-7;
                double[] direction = {Math.cos(angle), Math.sin(angle)};
                neurons[k] = new FaceNeuron(k % 2 == 0 ? 1 : -1, direction, 1e6, signs, problem.points);
            }
            double[] found = problem.scores(List.of(neurons));
            assertArrayEquals(found, problem.trueScores(List.of(neurons)));
            for (int n = 0; n < 5; n++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (FaceNeuron neuron : neurons) {
                    for (int j = 0; j < 2; j++) {
                        sum = sum.add(new BigDecimal(neuron.sign * problem.points[n][j])
                                .multiply(new BigDecimal(neuron.u[j])));
                    }
                }
                assertEquals(sum.doubleValue(), found[n], 4 * Math.ulp(sum.doubleValue()) + 1e-22);
            }
        }
    }

    @Test
    void multipliersOfSamplesAndPointsGoToAndFro() {
        double[][] rows = rows(2, 5, 1, -0.01, 0.3, 100, -7);
        SolverProblem problem = problem(rows, 1, -1, 1);
        double[] lambda = {0.25, -3, 1e-3};
        assertArrayEquals(lambda, problem.lambda(problem.scaled(lambda)));
        assertArrayEquals(new double[] {0, 0, 1e-3}, problem.lambda(problem.scaled(new double[] {-1, 2, 1e-3})));
        for (int n = 0; n < 3; n++) {
            // The same margin, of the sample and of its multiple.
            assertArrayEquals(rows[n], Vectors.scaled(problem.points[n], 1 / problem.bounds[n]));
        }
    }

    private static Dataset two(double unit, double... values) {
        return new Dataset(Matrix.of(2, 2, Vectors.scaled(values, unit)), new int[] {0, 1}, List.of("1", "-1"));
    }

    /** Touching hulls touch in any unit; where they do not, margins are distances. */
    @Test
    void separationIsMeasuredInTheUnitOfTheSamples() {
        for (double unit : new double[] {1e-6, 1, 1e6}) {
            LinearSeparation hard =
                    LinearSeparation.hardMargin(two(unit, 3, 1, 0, -3)).orElseThrow();
            assertEquals(2.5 * unit, hard.margin(), 1e-12 * unit);
            LinearSeparation limit =
                    LinearSeparation.crossEntropyLimit(two(unit, 3, 1, 0, -3)).orElseThrow();
            double[] w = limit.w();
            double positive = w[0] * 3 * unit + w[1] * unit + limit.b();
            double negative = -(w[1] * -3 * unit + limit.b());
            assertEquals(1, Math.min(positive, negative), 1e-9);
            assertEquals(Math.min(positive, negative) / Vectors.norm(w), limit.margin(), 1e-9 * unit);
            Dataset touching = new Dataset(
                    Matrix.of(3, 2, 0.1 * unit, 0, 0.3 * unit, 0, 0.2 * unit, 1e-17 * unit),
                    new int[] {0, 0, 1},
                    List.of("1", "-1"));
            assertTrue(LinearSeparation.hardMargin(touching).isEmpty());
        }
    }

    /** A power of two changes no digit of a projection on a cone. */
    @Test
    void projectionsOnConesScale() {
        Random random = new Random(3);
        for (int trial = 0; trial < 60; trial++) {
            int dimension = 2 + trial % 3;
            double[][] walls =
                    rows(dimension, random.doubles(5L * dimension, -1, 1).toArray());
            // Twice the same wall, and one on which the vector lies.
            walls[1] = walls[0].clone();
            double[] vector = random.doubles(dimension, -1, 1).toArray();
            vector[1] = trial % 2 == 0 ? vector[1] : -vector[0] * walls[2][0] / walls[2][1];
            ConeProjection one = ConeProjection.of(vector, walls);
            for (int exponent : new int[] {-40, 40}) {
                double unit = Math.scalb(1.0, exponent);
                ConeProjection longer = ConeProjection.of(Vectors.scaled(vector, unit), walls);
                assertArrayEquals(Vectors.scaled(one.point(), unit), longer.point());
                for (int n = 0; n < walls.length; n++) {
                    assertEquals(one.isActive(n), longer.isActive(n));
                }
                double[][] other =
                        Arrays.stream(walls).map(w -> Vectors.scaled(w, unit)).toArray(double[][]::new);
                ConeProjection same = ConeProjection.of(vector, other);
                assertArrayEquals(one.point(), same.point());
                for (int n = 0; n < walls.length; n++) {
                    assertEquals(one.isActive(n), same.isActive(n));
                }
            }
            for (double[] wall : walls) {
                assertTrue(Vectors.dot(wall, one.point()) >= -1e-11);
            }
            double[] removed = Vectors.difference(vector, one.point());
            assertEquals(0, Vectors.dot(removed, one.point()), 1e-11);
        }
    }

    /** The longest neuron first; λ and the neurons add up to the value, in small units and with a bias, too. */
    @Test
    void aSolutionAddsUpToItsValue() {
        double[] units = {1, 1e-3, 1e-10};
        for (double unit : units) {
            double[] values = {0.25, 0.5, 0.75, 0.125, 0.9, 0.8};
            Matrix x = Matrix.of(3, 2, Vectors.scaled(values, unit));
            int[] y = {1, -1, 1};
            ConvexOutcome.Solved solved = assertInstanceOf(
                    ConvexOutcome.Solved.class, MaxMarginProgramTest.outcome(x, y, true), () -> "unit " + unit);
            double dual = 0;
            for (int n = 0; n < 3; n++) {
                dual += y[n] * solved.lambda().get(n);
            }
            assertEquals(solved.dual(), dual, 1e-6 * dual);
            double primal = 0;
            double last = Double.POSITIVE_INFINITY;
            for (OptimalNeuron neuron : solved.neurons()) {
                double length =
                        Vectors.norm(neuron.u().stream().mapToDouble(v -> v).toArray());
                assertTrue(length <= last, "unit " + unit);
                last = length;
                primal += length;
            }
            assertEquals(solved.primal(), primal, 1e-6 * primal);
            assertTrue(solved.neurons().size() > 1);
        }
    }

    @Test
    void samplesAreNumberedFromOne() {
        Matrix pairs = Matrix.of(6, 2, 1, 0, -2, 0, -1, 1, 1, -1, -1, -1, 3, 3);
        ConvexOutcome.Infeasible infeasible = assertInstanceOf(
                ConvexOutcome.Infeasible.class,
                MaxMarginProgramTest.outcome(pairs, new int[] {1, -1, 1, -1, 1, -1}, false));
        assertTrue(infeasible.reason().startsWith("samples 1, 2, 3, 4, 5, 6 are"), infeasible.reason());
        double[] many = new double[18 * 20];
        for (int n = 0; n < 18; n++) {
            many[20 * n + n] = 1;
            many[20 * n + 19] = n == 3 ? -0.4 : n == 7 ? 0.4 : 0;
        }
        ConvexDiagnostics.SpikeWitness witness =
                SpikeFree.violation(rows(20, many)).orElseThrow();
        assertEquals(
                "the entry of samples 4, 8 in the inverse Gram matrix of the directions of samples up to 16 is positive",
                witness.reason());
    }
}
