package org.geodescent.core.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** A, Theorem 6, Corollary 3, and (10) ⇔ (11). */
class PenaltyEquivalenceTest {
    private static final double[] EPSILONS = {0.01, 0.1, 0.3, 1, 3, 20};
    private static final double[] EXPONENTS = {1, 1.2, 1.5, 2, 3, 5};

    private static RegressionProblem random(long seed, int samples, int dimension, int outputs) {
        Random random = new Random(seed);
        double[] inputs = new double[samples * dimension];
        double[] targets = new double[samples * outputs];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextGaussian();
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = random.nextGaussian();
        }
        return new RegressionProblem(Matrix.of(samples, dimension, inputs), Matrix.of(samples, outputs, targets));
    }

    @Test
    void bothProblemsHaveOneSolutionForEveryNormAndExponent() {
        for (VectorNorm norm : VectorNorm.values()) {
            for (double exponent : EXPONENTS) {
                for (long seed = 0; seed < 3; seed++) {
                    RegressionProblem problem = random(seed, 9, 2 + (int) seed, 1);
                    for (double epsilon : EPSILONS) {
                        PenaltyEquivalence.Pair pair =
                                new PenaltyEquivalence(problem, norm, exponent).at(epsilon, () -> false);
                        double size = Vectors.norm(pair.inflated().weights().toArray());
                        String shown = norm + " m=" + exponent + " ε=" + epsilon + " " + pair;
                        assertTrue(pair.distance() <= 1e-9 * size, shown);
                        assertTrue(pair.inflated().errorBound() <= 1e-9 * size, shown);
                    }
                }
            }
        }
    }

    @Test
    void theReferencesSolutionsAreFound() throws IOException {
        JsonNode reference;
        try (InputStream in =
                Objects.requireNonNull(PenaltyEquivalenceTest.class.getResourceAsStream("/reference/theorem6.json"))) {
            reference = new ObjectMapper().readTree(in);
        }
        double[][] inputs = new double[6][2];
        double[] targets = new double[6];
        for (int n = 0; n < 6; n++) {
            targets[n] = reference.required("y").required(n).doubleValue();
            for (int j = 0; j < 2; j++) {
                inputs[n][j] = reference.required("X").required(n).required(j).doubleValue();
            }
        }
        RegressionProblem problem = new RegressionProblem(Matrix.ofRows(inputs), Matrix.of(6, 1, targets));
        double epsilon = reference.required("epsilon").doubleValue();
        PenaltyEquivalence.Pair pair = new PenaltyEquivalence(problem, VectorNorm.TWO, 2).at(epsilon, () -> false);
        assertEquals(6 * epsilon * epsilon, pair.lambda(), 1e-15);
        for (int j = 0; j < 2; j++) {
            double expected = reference.required("inflatedSolution").required(j).doubleValue();
            assertEquals(expected, pair.inflated().weights().get(0, j), 1e-8);
            double ridge = reference
                    .required("ridgeSolutionWithNEpsilonSquared")
                    .required(j)
                    .doubleValue();
            assertEquals(ridge, pair.penalised().weights().get(0, j), 1e-8);
        }
        double[] asPrinted = new PenalisedRegression(problem, VectorNorm.TWO, epsilon * epsilon, 2)
                .solve(() -> false)
                .weights()
                .toArray();
        assertEquals(
                reference
                        .required("ridgeSolutionWithEpsilonSquared")
                        .required(0)
                        .doubleValue(),
                asPrinted[0],
                1e-7);
    }

    @Test
    void theInflatedObjectiveIsThatOfTheExtremePoints() {
        Random random = new Random(5);
        RegressionProblem problem = random(5, 7, 2, 1);
        for (VectorNorm norm : VectorNorm.values()) {
            double[] w = {random.nextGaussian(), random.nextGaussian()};
            double sum = 0;
            for (int n = 0; n < 7; n++) {
                double middle = Vectors.dot(w, problem.inputs().row(n));
                double y = problem.targets().get(n, 0);
                double low = y - (middle - 0.3 * norm.of(w));
                double high = y - (middle + 0.3 * norm.of(w));
                sum += low * low / 2 + high * high / 2;
            }
            assertEquals(sum, new InflatedRegression(problem, norm, 0.3).objective(w), 1e-13 * sum);
        }
    }

    @Test
    void noNeighbourIsLower() {
        Random random = new Random(6);
        RegressionProblem problem = random(6, 8, 3, 1);
        for (VectorNorm norm : VectorNorm.values()) {
            for (double exponent : EXPONENTS) {
                assertLowest(new PenalisedRegression(problem, norm, 2, exponent), random);
            }
            assertLowest(new InflatedRegression(problem, norm, 0.5), random);
        }
    }

    private static void assertLowest(RegularisedRegression regression, Random random) {
        RegularisedRegression.Solution solution = regression.solve(() -> false);
        for (int round = 0; round < 100; round++) {
            double[] other = solution.weights().toArray();
            double size = StrictMath.pow(10, -random.nextInt(6));
            for (int i = 0; i < other.length; i++) {
                other[i] += size * random.nextGaussian();
            }
            assertTrue(solution.objective() <= regression.objective(other) * (1 + 1e-14), regression::toString);
        }
    }

    @Test
    void aLargePenaltyOfTheNormItselfHasNoEpsilon() {
        RegressionProblem problem = random(7, 9, 2, 1);
        for (VectorNorm norm : VectorNorm.values()) {
            PenaltyEquivalence equivalence = new PenaltyEquivalence(problem, norm, 1);
            double limit = equivalence.unreachable().orElseThrow();
            RegularisedRegression.Solution above =
                    new PenalisedRegression(problem, norm, limit * (1 + 1e-9), 1).solve(() -> false);
            assertArrayEquals(new double[2], above.weights().toArray(), 0);
            assertTrue(equivalence.epsilonOf(limit * (1 + 1e-9), above).isEmpty());
            RegularisedRegression.Solution below =
                    new PenalisedRegression(problem, norm, limit * 0.999, 1).solve(() -> false);
            double epsilon = equivalence.epsilonOf(limit * 0.999, below).orElseThrow();
            assertEquals(limit * 0.999, equivalence.at(epsilon, () -> false).lambda(), 1e-9 * limit);
            // However large ε is, the inflated solution is not 0 and its λ stays below the limit.
            PenaltyEquivalence.Pair far = equivalence.at(1e4, () -> false);
            assertTrue(norm.of(far.inflated().weights().toArray()) > 0 && far.lambda() < limit);
        }
        assertTrue(
                new PenaltyEquivalence(problem, VectorNorm.TWO, 2).unreachable().isEmpty());
    }

    @Test
    void severalOutputsArePenalisedInTheInducedNorm() {
        for (int classes = 2; classes <= 4; classes++) {
            int[] labels = new int[15];
            for (int n = 0; n < labels.length; n++) {
                labels[n] = n % classes;
            }
            RegressionProblem problem =
                    new RegressionProblem(random(8, 15, 2, 1).inputs(), RegularSimplex.targets(classes, labels));
            PenaltyEquivalence equivalence = new PenaltyEquivalence(problem, new SpectralNorm(classes - 1, 2), 2);
            for (double epsilon : EPSILONS) {
                PenaltyEquivalence.Pair pair = equivalence.at(epsilon, () -> false);
                double size = Vectors.norm(pair.inflated().weights().toArray());
                assertEquals(15 * epsilon * epsilon, pair.lambda(), 1e-12 * pair.lambda());
                assertTrue(pair.distance() <= 1e-9 * size && pair.certified() <= 1e-9 * size, pair::toString);
            }
        }
    }

    /** A (11): with ξ = ±√(λ d / N) e_j, each of the 2d with the same chance, {@code E ξξᵀ = (λ/N) I}. */
    @Test
    void ridgeRegressionIsLeastSquaresOnPerturbedSamples() {
        RegressionProblem problem = random(9, 6, 3, 1);
        double lambda = 0.7;
        double length = Math.sqrt(lambda * 3 / 6);
        double[][] inputs = new double[36][];
        double[] targets = new double[36];
        for (int i = 0; i < 36; i++) {
            inputs[i] = problem.inputs().row(i / 6);
            inputs[i][i % 3] += i % 6 < 3 ? length : -length;
            targets[i] = problem.targets().get(i / 6, 0);
        }
        RegressionProblem perturbed = new RegressionProblem(Matrix.ofRows(inputs), Matrix.of(36, 1, targets));
        double[] ridge = new PenalisedRegression(problem, VectorNorm.TWO, lambda, 2)
                .solve(() -> false)
                .weights()
                .toArray();
        double[] leastSquares = new PenalisedRegression(perturbed, VectorNorm.TWO, 1e-300, 2)
                .solve(() -> false)
                .weights()
                .toArray();
        assertArrayEquals(ridge, leastSquares, 1e-12);
    }

    @Test
    void badProblemsAreRefusedAndSolvingCanBeCancelled() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RegressionProblem(Matrix.of(2, 2, 1, 2, 2, 4), Matrix.of(2, 1, 1, 2)));
        RegressionProblem problem = random(1, 5, 2, 2);
        assertThrows(IllegalArgumentException.class, () -> new InflatedRegression(problem, VectorNorm.TWO, 1));
        SpectralNorm norm = new SpectralNorm(2, 2);
        assertThrows(IllegalArgumentException.class, () -> new PenalisedRegression(problem, norm, Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> new PenalisedRegression(problem, norm, 1, 0.9));
        assertThrows(CancellationException.class, () -> new InflatedRegression(problem, norm, 1).solve(() -> true));
        assertFalse(new InflatedRegression(problem, norm, 1).solve(() -> false).errorBound() > 1e-10);
    }
}
