package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** The sums and systems that make many samples of the plane fast, on few, against plain matrices and a simplex. */
class PlanarSystemsTest {
    private record Setting(SolverProblem problem, PlanarOracle oracle, List<Atom> atoms, FanColumns columns) {
        static Setting of(ConvexInstance instance) {
            double[][] rows = new double[instance.y().length][];
            for (int n = 0; n < rows.length; n++) {
                rows[n] = instance.x().row(n);
            }
            PlanarOracle oracle =
                    (PlanarOracle) DualOracle.of(instance.x()).found().orElseThrow();
            SolverProblem problem = new SolverProblem(rows, instance.y(), oracle);
            List<Atom> atoms = new ArrayList<>();
            for (DirectionMaximum place : oracle.dense(4 * rows.length)) {
                atoms.add(new Atom(place, 1));
                atoms.add(new Atom(place, -1));
            }
            return new Setting(problem, oracle, atoms, new FanColumns(problem, oracle, atoms));
        }

        /** A, column by column: {@code y_n s (x_n·u)_+}. */
        List<double[]> dense() {
            List<double[]> dense = new ArrayList<>();
            for (Atom atom : atoms) {
                double[] column = new double[problem.samples()];
                for (int n = 0; n < column.length; n++) {
                    double h = Vectors.dot(problem.points[n], atom.place().direction());
                    column[n] = atom.place().signs()[n] == 0 ? 0 : problem.labels[n] * atom.sign() * Math.max(0, h);
                }
                dense.add(column);
            }
            return dense;
        }
    }

    private static List<Setting> settings() {
        return List.of(
                Setting.of(ConvexInstance.of("separable", 9, 1)),
                Setting.of(ConvexInstance.of("interleaved", 8, 2)),
                Setting.of(ConvexInstance.of("antipodal", 10, 3)),
                Setting.of(ConvexInstance.of("clusters", 12, 4)));
    }

    @Test
    void productsAreThoseOfTheMatrix() {
        Random random = new Random(1);
        for (Setting setting : settings()) {
            List<double[]> dense = setting.dense();
            double[] c = random.doubles(dense.size(), 0, 1).toArray();
            double[] mu = random.doubles(setting.problem.samples(), 0, 1).toArray();
            double[] scores = setting.columns.times(c);
            for (int n = 0; n < scores.length; n++) {
                double expected = 0;
                for (int k = 0; k < c.length; k++) {
                    expected += dense.get(k)[n] * c[k];
                }
                assertEquals(expected, scores[n], 1e-12 * c.length);
            }
            double[] left = setting.columns.transposed(mu);
            for (int k = 0; k < c.length; k++) {
                assertEquals(Vectors.dot(dense.get(k), mu), left[k], 1e-12 * mu.length);
            }
        }
    }

    @Test
    void systemsAreSolved() {
        Random random = new Random(2);
        for (Setting setting : settings()) {
            List<double[]> dense = setting.dense();
            int size = setting.problem.samples();
            double[] weights = random.doubles(dense.size(), 0.01, 1).toArray();
            double[] diagonal = random.doubles(size, 0, 1e-3).toArray();
            double[] right = random.doubles(size, -1, 1).toArray();
            HingeCircle.Solution solution =
                    setting.columns.normal(weights, diagonal).solve(right);
            assertSolves(dense, weights, diagonal, solution.mu(), right, 1e-13);
            for (int k = 0; k < dense.size(); k++) {
                double expected = Vectors.dot(dense.get(k), solution.mu());
                assertEquals(expected, solution.values()[k], 1e-14 * Vectors.norm(solution.mu()));
            }
        }
    }

    private static void assertSolves(
            List<double[]> dense, double[] weights, double[] diagonal, double[] x, double[] right, double tolerance) {
        double[] rest = right.clone();
        for (int n = 0; n < rest.length; n++) {
            rest[n] -= diagonal[n] * x[n];
        }
        for (int k = 0; k < weights.length; k++) {
            Vectors.add(rest, -weights[k] * Vectors.dot(dense.get(k), x), dense.get(k));
        }
        assertTrue(Vectors.norm(rest) <= tolerance * (1 + Vectors.norm(x)), "residual " + Vectors.norm(rest));
    }

    /** Its value is that of the simplex method, within some dozen steps, and its multipliers are dual feasible. */
    @Test
    void theInteriorPointIsTheOptimumOfTheLinearProgram() {
        int total = 0;
        for (Setting setting : settings()) {
            List<double[]> dense = setting.dense();
            double[] bounds = setting.problem.bounds.clone();
            double[] costs = new double[dense.size()];
            Arrays.fill(costs, 1);
            double expected = Arrays.stream(LinearMaster.solve(dense, costs, bounds)
                            .orElseThrow()
                            .weights())
                    .sum();
            InteriorPoint program = new InteriorPoint(setting.columns, bounds);
            int steps = 0;
            while (program.relativeGap() > 1e-10 && steps < 24 && program.step()) {
                steps++;
            }
            total += steps;
            assertTrue(program.relativeGap() <= 1e-10, steps + " steps leave " + program.relativeGap());
            double[] mu = program.multipliers();
            assertEquals(expected, Vectors.dot(mu, bounds), 1e-8 * expected);
            for (double[] column : dense) {
                assertTrue(Vectors.dot(column, mu) <= 1 + 1e-9);
            }
            double[] c = program.finish();
            assertEquals(expected, Arrays.stream(c).sum(), 1e-9 * expected);
            double[] scores = setting.columns.times(c);
            for (int n = 0; n < scores.length; n++) {
                assertTrue(c[n] >= 0 && scores[n] >= bounds[n] * (1 - 1e-11), scores[n] + " of " + bounds[n]);
            }
            assertTrue(Arrays.stream(c).filter(v -> v > 0).count() < c.length / 2);
        }
        assertTrue(total <= 55, "steps of all four: " + total);
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static BigDecimal exact(PairArray pair, int i) {
        return exact(pair.get(i).high()).add(exact(pair.get(i).low()));
    }

    @Test
    void pairsCarryTwiceTheDigits() {
        Random random = new Random(3);
        PairArray pairs = new PairArray(4);
        for (int i = 0; i < 300; i++) {
            for (int k = 0; k < 4; k++) {
                pairs.set(k, random.nextGaussian() * Math.scalb(1.0, random.nextInt(20)));
                pairs.add(k, DoubleDouble.product(random.nextGaussian(), random.nextGaussian() * 0x1p-40));
            }
            BigDecimal product = exact(pairs, 1).multiply(exact(pairs, 2));
            BigDecimal expected = exact(pairs, 0).subtract(product);
            BigDecimal quotient = exact(pairs, 3).divide(exact(pairs, 2), MathContext.DECIMAL128);
            BigDecimal size = exact(pairs, 0).abs().add(product.abs());
            pairs.subtractProduct(0, pairs, 1, pairs, 2);
            pairs.divide(3, pairs, 2);
            assertTrue(exact(pairs, 0).subtract(expected).abs().compareTo(size.multiply(exact(0x1p-98))) < 0);
            assertTrue(exact(pairs, 3)
                            .subtract(quotient)
                            .abs()
                            .compareTo(quotient.abs().multiply(exact(0x1p-98)))
                    < 0);
            assertEquals(expected.doubleValue(), pairs.value(0), Math.abs(expected.doubleValue()) * 0x1p-52);
        }
    }

    /**
     * Whole numbers come back without any rounding, where no row may stay in its place and where doubles have no digit
     * left.
     */
    @Test
    void bandedAndBorderedSystemsAreSolved() {
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            int band = 3 + random.nextInt(12);
            int border = trial % 2 == 0 ? 4 : 1;
            int reach = 1 + random.nextInt(3);
            int size = band + border;
            BorderedSystem system = new BorderedSystem(band, border, reach);
            BigDecimal[] right = new BigDecimal[size];
            int[] solution = random.ints(size, -9, 10).toArray();
            Arrays.fill(right, BigDecimal.ZERO);
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    boolean inside = i < band && k < band;
                    if (!inside || Math.abs(i - k) <= reach) {
                        // Nearly all rows are alike within the band.
                        double value = 1 + (random.nextInt(1 << 20) - (1 << 19)) * 0x1p-52;
                        system.add(i, k, value);
                        right[i] = right[i].add(exact(value).multiply(BigDecimal.valueOf(solution[k])));
                    }
                }
            }
            system.factorise();
            PairArray x = new PairArray(size);
            for (int i = 0; i < size; i++) {
                double high = right[i].doubleValue();
                x.set(i, high);
                x.add(i, new DoubleDouble(right[i].subtract(exact(high)).doubleValue(), 0));
            }
            system.solve(x);
            for (int i = 0; i < size; i++) {
                assertEquals(solution[i], x.value(i), 1e-6, "trial " + trial);
            }
        }
    }

    @Test
    void aSumBetweenTwoRaysIsThatOfItsPlaces() {
        Random random = new Random(4);
        int rays = 7;
        FanColumns.RunningSums sums = new FanColumns.RunningSums(2, rays);
        double[][] values = new double[2 * rays][2];
        for (int place = 0; place < values.length; place++) {
            for (int j = 0; j < 2; j++) {
                values[place][j] = random.nextGaussian() * Math.scalb(1.0, 25 * random.nextInt(3));
                sums.add(place, j, values[place][j]);
            }
        }
        sums.run();
        for (int from = 0; from < rays; from++) {
            for (int length = 1; length < rays; length++) {
                for (int j = 0; j < 2; j++) {
                    BigDecimal expected = BigDecimal.ZERO;
                    for (int place = 2 * from + 1; place < 2 * (from + length); place++) {
                        expected = expected.add(exact(values[place % (2 * rays)][j]));
                    }
                    double plain = sums.between(from, from + length, j);
                    assertEquals(expected.doubleValue(), plain, Math.abs(plain) * 0x1p-50 + 0x1p-48);
                }
            }
        }
    }

    /** A full Newton step meets all tight margins, however few samples there are or many. */
    @Test
    void aStepMeetsTheTightMargins() {
        Random random = new Random(5);
        for (int samples : new int[] {6, MaxMarginSolver.MANY}) {
            double[][] rows = new double[samples][];
            int[] y = new int[samples];
            for (int n = 0; n < samples; n++) {
                double angle = 2 * Math.PI * (n + random.nextDouble()) / samples;
                y[n] = Math.cos(angle) > 0 ? 1 : -1;
                rows[n] = new double[] {1.3 * Math.cos(angle), 1.3 * Math.sin(angle)};
            }
            DualOracle oracle = DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow();
            SolverProblem problem = new SolverProblem(rows, y, oracle);
            assertEquals(samples >= MaxMarginSolver.MANY, problem.fan().isPresent());
            List<FaceNeuron> neurons = List.of(
                    neuron(problem, 1, 0.2, 0.9, 0),
                    neuron(problem, -1, 3.3, 1.4, 0),
                    neuron(problem, 1, -0.8, 0.5, 1));
            int[] tight = {0, samples / 3, samples / 2 + 1, samples - 1};
            double[] lambda = new double[samples];
            for (int n : tight) {
                lambda[n] = y[n] * (0.2 + random.nextDouble());
            }
            KktStep step = new KktStep(problem, neurons, lambda, tight, 1);
            double[] before = problem.scores(neurons);
            double[] change = step.scoreChanges();
            double residual = 0;
            for (int n : tight) {
                double after = y[n] * (before[n] + change[n]);
                assertEquals(problem.bounds[n], after, 1e-9 * problem.bounds[n], samples + ": " + n);
                residual = Math.max(residual, Math.abs(y[n] * before[n] - problem.bounds[n]) / problem.bounds[n]);
            }
            assertTrue(step.residual() >= residual);
            for (int n = 0; n < samples; n++) {
                boolean isTight = Arrays.binarySearch(tight, n) >= 0;
                assertTrue(isTight || step.multipliers()[n] == 0);
            }
        }
    }

    /** Σ‖u‖ less what the multipliers pay for the change of the scores. */
    private static double lagrangian(List<FaceNeuron> neurons, KktStep step, double[] change, double fraction) {
        double value = 0;
        for (int k = 0; k < neurons.size(); k++) {
            double[] moved = neurons.get(k).u.clone();
            Vectors.add(moved, fraction, step.change(k));
            value += Vectors.norm(moved);
        }
        return value - fraction * Vectors.dot(step.multipliers(), change);
    }

    /** The search ends near the lowest place, to a few halvings, or at the full step if it falls to there or hardly rises. */
    @Test
    void aLineSearchEndsAtTheLowestPlace() {
        Random random = new Random(6);
        int inside = 0;
        for (int trial = 0; trial < 60; trial++) {
            double[][] rows = new double[8][];
            int[] y = new int[8];
            for (int n = 0; n < 8; n++) {
                double angle = 2 * Math.PI * (n + random.nextDouble()) / 8;
                y[n] = Math.cos(angle) > 0 ? 1 : -1;
                rows[n] = new double[] {1.3 * Math.cos(angle), 1.3 * Math.sin(angle)};
            }
            SolverProblem problem = new SolverProblem(
                    rows, y, DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow());
            List<FaceNeuron> neurons = List.of(
                    neuron(problem, 1, 0.2, 0.2 + random.nextDouble(), 0),
                    neuron(problem, -1, 3.3, 1.4 * random.nextDouble(), 0),
                    neuron(problem, 1, -0.8, 0.5, trial % 2));
            int[] tight = {0, 2, 5, 7};
            boolean[] isTight = new boolean[8];
            double[] lambda = new double[8];
            for (int n : tight) {
                lambda[n] = y[n] * (0.2 + random.nextDouble());
                isTight[n] = true;
            }
            KktStep step = new KktStep(problem, neurons, lambda, tight, 1);
            double[] change = step.scoreChanges();
            double found = LineSearch.fraction(neurons, isTight, step, change, 1);
            if (found < 1) {
                double value = lagrangian(neurons, step, change, found);
                for (double other : new double[] {0, found - 0.02, found + 0.02, 1}) {
                    assertTrue(value <= lagrangian(neurons, step, change, other) + 1e-9, trial + ": " + found);
                }
                inside++;
            } else {
                double end = lagrangian(neurons, step, change, 1) - lagrangian(neurons, step, change, 1 - 1e-6);
                double start = lagrangian(neurons, step, change, 0) - lagrangian(neurons, step, change, 1e-6);
                assertTrue(end <= 0.5 * start + 1e-10, "trial " + trial);
            }
        }
        assertTrue(inside > 3, "inside: " + inside);
    }

    /** In a cell, or on the hinge of the sample nearest to that. */
    private static FaceNeuron neuron(SolverProblem problem, int sign, double angle, double weight, int hinges) {
        double[] u = {Math.cos(angle), Math.sin(angle)};
        int nearest = 0;
        for (int n = 0; n < problem.samples(); n++) {
            nearest = Math.abs(Vectors.dot(problem.points[n], u)) < Math.abs(Vectors.dot(problem.points[nearest], u))
                    ? n
                    : nearest;
        }
        byte[] signs = new byte[problem.samples()];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = (byte) Math.signum(Vectors.dot(problem.points[n], u));
        }
        FaceNeuron neuron = new FaceNeuron(sign, u, weight, signs, problem.points);
        if (hinges > 0) {
            neuron.restrict(nearest, problem.points);
        }
        return neuron;
    }
}
