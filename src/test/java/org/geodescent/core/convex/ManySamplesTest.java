package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

/** The interior-point method that starts programs with many samples of the plane. */
class ManySamplesTest {
    private static ConvexInstance clouds(int samples, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[samples][];
        List<Integer> y = new ArrayList<>();
        for (int n = 0; n < samples; n++) {
            y.add(n % 2 == 0 ? 1 : -1);
            x[n] = new double[] {0.7 * y.get(n) + random.nextGaussian(), 0.35 * y.get(n) + random.nextGaussian()};
        }
        return new ConvexInstance("clouds", Matrix.ofRows(x), y);
    }

    @Test
    void overlappingCloudsAreSolvedAndCertified() {
        int samples = MaxMarginSolver.MANY;
        for (long seed = 1; seed <= 2; seed++) {
            ConvexInstance instance = clouds(samples, seed);
            ConvexOutcome.Solved solution = MaxMarginProgramTest.solved(instance.x(), instance.y(), false);
            MaxMarginProgramTest.assertCertified(instance.x(), instance.y(), false, solution);
            assertTrue(solution.relativeGap() < 1e-9, () -> "gap " + solution.relativeGap());
        }
    }

    /** No network takes any values on x and −x: least squares cannot reach all margins exactly. */
    @Test
    void antipodalSamplesAreSolved() {
        ConvexInstance instance = ConvexInstance.of("antipodal", MaxMarginSolver.MANY + 50, 1);
        ConvexOutcome.Solved solution = MaxMarginProgramTest.solved(instance.x(), instance.y(), false);
        MaxMarginProgramTest.assertCertified(instance.x(), instance.y(), false, solution);
    }

    /** The two starts share nothing but the certificate: one sample less, and the simplex method starts. */
    @Test
    void aRepeatedSampleDoesNotChangeTheOptimum() {
        ConvexInstance few = clouds(MaxMarginSolver.MANY - 1, 3);
        double[][] x = new double[few.y().length + 1][];
        for (int n = 0; n < few.y().length; n++) {
            x[n] = few.x().row(n);
        }
        // A sample far out on a ray of its own, deep in its class: its margin is never tight.
        double value = MaxMarginProgramTest.solved(few.x(), few.y(), false).primal();
        double[] first = x[0];
        x[x.length - 1] = new double[] {1e6 * first[0] * (1 + 1e-9), 1e6 * first[1]};
        int[] y = Arrays.copyOf(few.y(), x.length);
        y[x.length - 1] = y[0];
        assertEquals(
                value, MaxMarginProgramTest.solved(Matrix.ofRows(x), y, false).primal(), 1e-8 * value);
    }

    @Test
    void aSearchThatIsCancelledAtOnceEndsSoon() {
        ConvexInstance instance = clouds(1500, 4);
        ConvexOutcome outcome = MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> true);
        assertEquals(
                "cancelled",
                assertInstanceOf(ConvexOutcome.Undecided.class, outcome).reason());
    }

    /** Against the matrix entry by entry. */
    @Test
    void productsAndSystemsAreThoseOfTheMatrix() {
        for (int seed = 0; seed < 12; seed++) {
            ConvexInstance instance = ConvexInstance.of(seed % 2 == 0 ? "random labels" : "antipodal", 5 + seed, seed);
            double[][] rows = new double[instance.y().length][];
            for (int n = 0; n < rows.length; n++) {
                rows[n] = instance.x().row(n);
            }
            PlanarOracle oracle = (PlanarOracle) ((Answer.Value<DualOracle>) DualOracle.of(rows, 2)).value();
            SolverProblem problem = new SolverProblem(rows, instance.y(), oracle);
            List<Atom> atoms = new ArrayList<>();
            for (DirectionMaximum place : oracle.dense(3 * rows.length)) {
                atoms.add(new Atom(place, 1));
                atoms.add(new Atom(place, -1));
            }
            FanColumns columns = new FanColumns(problem, oracle, atoms);
            double[][] a = new double[rows.length][atoms.size()];
            for (int n = 0; n < rows.length; n++) {
                for (int k = 0; k < atoms.size(); k++) {
                    double[] u = atoms.get(k).place().direction();
                    a[n][k] = atoms.get(k).sign() * instance.y()[n] * Math.max(0, Vectors.dot(problem.points[n], u));
                }
            }
            assertMatrix(columns, a, new Random(seed));
        }
    }

    private static void assertMatrix(FanColumns columns, double[][] a, Random random) {
        double[] weights = random.doubles(a[0].length).toArray();
        double[] diagonal = random.doubles(a.length).toArray();
        double[] x = random.doubles(a.length, -1, 1).toArray();
        double[] times = columns.times(weights);
        double[] transposed = columns.transposed(x);
        double[] right = new double[a.length];
        for (int k = 0; k < weights.length; k++) {
            double expected = 0;
            for (int n = 0; n < a.length; n++) {
                expected += a[n][k] * x[n];
            }
            assertEquals(expected, transposed[k], 1e-12);
            for (int n = 0; n < a.length; n++) {
                right[n] += weights[k] * a[n][k] * expected;
            }
        }
        for (int n = 0; n < a.length; n++) {
            assertEquals(Vectors.dot(a[n], weights), times[n], 1e-12);
            right[n] += diagonal[n] * x[n];
        }
        HingeCircle.Solution solution = columns.normal(weights, diagonal).solve(right);
        assertTrue(Vectors.norm(Vectors.difference(solution.mu(), x)) < 1e-10);
        assertTrue(Vectors.norm(Vectors.difference(solution.values(), transposed)) < 1e-10);
    }

    @Test
    void systemsAreSolvedAndDependentRowsAreLeftOut() {
        Random random = new Random(5);
        for (int size = 1; size < 14; size++) {
            double[][] factors = new double[size][size];
            for (double[] row : factors) {
                Arrays.setAll(row, j -> random.nextInt(9) - 4);
            }
            if (size > 5) {
                factors[4] = factors[1].clone();
            }
            double[][] lower = new double[size][size];
            double[][] whole = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    whole[i][k] = Vectors.dot(factors[i], factors[k]) + (i == k && size <= 5 ? 1 : 0);
                    lower[i][k] = k <= i ? whole[i][k] : Double.NaN;
                }
            }
            double[] x = random.doubles(size, -1, 1).toArray();
            double[] right =
                    Arrays.stream(whole).mapToDouble(row -> Vectors.dot(row, x)).toArray();
            double[] solution = Cholesky.solve(lower, right);
            for (int i = 0; i < size; i++) {
                assertEquals(right[i], Vectors.dot(whole[i], solution), 1e-6 * (1 + Math.abs(right[i])));
            }
            assertTrue(size <= 5 || solution[4] == 0);
        }
    }
}
