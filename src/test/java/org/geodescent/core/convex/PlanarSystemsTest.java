package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    /** Samples of several lengths on one line, on both sides of 0. */
    private static Setting shared() {
        double[] values = {4, 1, 6, 1.5, -5, -1.25, 2, 5, 3, 7.5, -4, 4, 7, -7, 1, -6, -3, -2};
        return Setting.of(
                new ConvexInstance("shared lines", Matrix.of(9, 2, values), List.of(1, 1, -1, 1, -1, -1, 1, -1, 1)));
    }

    @Test
    void productsAreThoseOfTheMatrix() {
        Random random = new Random(1);
        for (Setting setting : with(settings(), shared())) {
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

    private static List<Setting> with(List<Setting> settings, Setting more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toList();
    }

    @Test
    void systemsAreSolved() {
        assertSystemsAreSolved(with(settings(), shared()), 1e-14);
    }

    /** As if they were on it: from both sides, and where the circle closes. */
    @Test
    void directionsNextToARayAreTakenForIt() {
        assertSystemsAreSolved(
                settings().stream().map(PlanarSystemsTest::withNeighboursOfRays).toList(), 1e-12);
    }

    private static Setting withNeighboursOfRays(Setting setting) {
        List<Atom> atoms = new ArrayList<>(setting.atoms);
        List<DirectionMaximum> rays = setting.oracle.seeds();
        for (int i = 0; i < rays.size(); i++) {
            double[] from = rays.get(i).direction();
            double[] to = rays.get((i + 1) % rays.size()).direction();
            byte[] signs = new byte[setting.problem.samples()];
            for (int n = 0; n < signs.length; n++) {
                double[] x = setting.problem.points[n];
                signs[n] = (byte) Math.signum(Vectors.dot(x, from) + Vectors.dot(x, to));
            }
            for (double share : new double[] {1e-14, 1 - 1e-14}) {
                double[] u = Vectors.scaled(from, 1 - share);
                Vectors.add(u, share, to);
                atoms.add(new Atom(new DirectionMaximum(0, 1, Vectors.normalised(u), signs), i % 2 == 0 ? 1 : -1));
            }
        }
        return new Setting(
                setting.problem, setting.oracle, atoms, new FanColumns(setting.problem, setting.oracle, atoms));
    }

    private static void assertSystemsAreSolved(List<Setting> settings, double tolerance) {
        Random random = new Random(2);
        for (Setting setting : settings) {
            List<double[]> dense = setting.dense();
            int size = setting.problem.samples();
            double[] weights = random.doubles(dense.size(), 0.01, 1).toArray();
            double[] diagonal = random.doubles(size, 0, 1e-3).toArray();
            double[] right = random.doubles(size, -1, 1).toArray();
            HingeCircle.Solution solution =
                    setting.columns.normal(weights, diagonal).solve(right);
            assertSolves(dense, weights, diagonal, solution.mu(), right, 10 * tolerance);
            for (int k = 0; k < dense.size(); k++) {
                double expected = Vectors.dot(dense.get(k), solution.mu());
                assertEquals(expected, solution.values()[k], tolerance * Vectors.norm(solution.mu()));
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
        for (Setting setting : with(settings(), Setting.of(ConvexInstance.of("mixed scales", 10, 5)))) {
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
                double gap = program.relativeGap();
                if (gap < 1e-2) {
                    // By weak duality, of a network that reaches the margins.
                    double primal = Vectors.dot(program.multipliers(), bounds) / (1 - gap);
                    assertTrue(primal >= expected * (1 - 1e-9), primal + " is less than " + expected);
                }
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
        assertTrue(total <= 76, "steps of all five: " + total);
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
            for (int k = 0; k < 4; k++) {
                assertEquals(exact(pairs, k).doubleValue(), pairs.high(k), "the first is the pair, rounded");
            }
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
                assertEquals(solution[i], x.high(i), 1e-6, "trial " + trial);
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
}
