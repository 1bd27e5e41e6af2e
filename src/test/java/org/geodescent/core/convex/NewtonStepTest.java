package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** What a step of Newton's method reaches, and where the search along it ends. */
class NewtonStepTest {
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
            KktStep step = KktStep.of(problem, neurons, lambda, tight, 1);
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

    /**
     * The sums that are differences of running sums give the step that sums over all neurons and samples give, with
     * samples on one line and opposite ones, and weights that differ by much.
     */
    @Test
    void runningSumsGiveTheSameStep() {
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            int samples = KktStep.MANY + trial;
            double[][] rows = new double[samples][];
            int[] y = new int[samples];
            for (int n = 0; n < samples; n++) {
                double[] on = n % 5 == 4
                        ? rows[random.nextInt(n)]
                        : new double[] {random.nextGaussian(), random.nextGaussian()};
                double length = (n % 5 == 4 ? random.nextInt(2) - 0.5 : 0.5) * Math.scalb(1.0, random.nextInt(3));
                rows[n] = new double[] {length * on[0], length * on[1]};
                y[n] = random.nextBoolean() ? 1 : -1;
            }
            SolverProblem problem = new SolverProblem(
                    rows, y, DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow());
            List<FaceNeuron> neurons = new ArrayList<>();
            for (int k = 0; k < samples / 2; k++) {
                double weight = Math.exp(3 * random.nextGaussian());
                neurons.add(neuron(problem, 1 - 2 * (k % 2), 7 * random.nextDouble(), weight, random.nextInt(2)));
            }
            int[] tight = IntStream.range(0, samples)
                    .filter(n -> n % 3 != 1 && n % 5 != 4)
                    .toArray();
            double[] lambda = new double[samples];
            for (int n : tight) {
                lambda[n] = y[n] * random.nextDouble();
            }
            KktStep step = KktStep.of(problem, neurons, lambda, tight, 1);
            KktStep general = GeneralStep.of(problem, neurons, lambda, tight, 1);
            assertTrue(step instanceof PlanarStep);
            assertEquals(general.residual(), step.residual(), 1e-12 * general.residual());
            assertArrayEquals(general.scores(), step.scores(), 1e-14 * largest(general.scores()));
            checkSums(problem, neurons, tight, random);
            StepLimit limit = StepLimit.of(problem, neurons, new boolean[samples], step, step.scoreChanges());
            assertEquals(
                    limit,
                    StepLimit.of(
                            problem,
                            neurons,
                            new boolean[samples],
                            new Everywhere(step, neurons.size()),
                            step.scoreChanges()));
        }
    }

    /** The system may be ill-conditioned: what it is made of is looked at. */
    private static void checkSums(SolverProblem problem, List<FaceNeuron> neurons, int[] tight, Random random) {
        PlanarOracle plane = problem.plane().orElseThrow();
        FanSums sums = new FanSums(problem, plane, neurons);
        int[] rows = plane.inOrder(tight);
        assertArrayEquals(tight, IntStream.of(rows).sorted().toArray());
        double[][] forms = new double[neurons.size()][];
        double[][] vectors = new double[neurons.size()][];
        for (int k = 0; k < forms.length; k++) {
            double size = Math.exp(6 * random.nextGaussian());
            forms[k] = new double[] {size * random.nextDouble(), size * random.nextGaussian(), size};
            vectors[k] = new double[] {size * random.nextGaussian(), random.nextGaussian()};
        }
        double[] lambda = random.doubles(problem.samples(), -1, 1).toArray();
        double[][] matrix = sums.matrix(forms, rows);
        double[] products = sums.products(vectors);
        double[][] gradients = sums.gradients(lambda);
        for (int i = 0; i < rows.length; i++) {
            double[] x = problem.points[rows[i]];
            for (int j = 0; j <= i; j++) {
                double[] z = problem.points[rows[j]];
                double sum = 0;
                double terms = 0;
                for (int k = 0; k < forms.length; k++) {
                    if (neurons.get(k).signs[rows[i]] > 0 && neurons.get(k).signs[rows[j]] > 0) {
                        double[] f = forms[k];
                        sum += x[0] * (f[0] * z[0] + f[1] * z[1]) + x[1] * (f[1] * z[0] + f[2] * z[1]);
                        terms += 4 * (f[0] + 2 * Math.abs(f[1]) + f[2]);
                    }
                }
                assertEquals(sum, matrix[i][j], 1e-14 * terms, i + ", " + j);
            }
        }
        for (int n = 0; n < products.length; n++) {
            double sum = 0;
            double terms = 0;
            for (int k = 0; k < vectors.length; k++) {
                if (neurons.get(k).signs[n] > 0) {
                    sum += Vectors.dot(problem.points[n], vectors[k]);
                    terms += 2 * Vectors.norm(vectors[k]);
                }
            }
            assertEquals(sum, products[n], 1e-14 * terms, "sample " + n);
        }
        for (int k = 0; k < gradients.length; k++) {
            double[] sum = new double[2];
            for (int n = 0; n < lambda.length; n++) {
                if (neurons.get(k).signs[n] > 0) {
                    Vectors.add(sum, lambda[n], problem.points[n]);
                }
            }
            double[] gradient = gradients[k];
            for (double[] b : neurons.get(k).basis) {
                assertEquals(Vectors.dot(b, sum), Vectors.dot(b, gradient), 1e-14 * lambda.length, "neuron " + k);
            }
        }
    }

    /** The same step, which names all samples as walls. */
    private static final class Everywhere extends KktStep {
        private final KktStep step;

        Everywhere(KktStep step, int neurons) {
            super(
                    step.residual(),
                    step.scores(),
                    step.multipliers(),
                    IntStream.range(0, neurons).mapToObj(step::change).toArray(double[][]::new));
            this.step = step;
        }

        @Override
        int[] walls(int neuron) {
            return IntStream.range(0, step.scores().length).toArray();
        }

        @Override
        double[] scoreChanges() {
            return step.scoreChanges();
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
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
            KktStep step = KktStep.of(problem, neurons, lambda, tight, 1);
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

    private static double sine(double[] point, double[] u) {
        return Math.abs(Vectors.dot(point, u)) / Vectors.norm(point);
    }

    /** In a cell, or on the hinge of the sample nearest to that. */
    private static FaceNeuron neuron(SolverProblem problem, int sign, double angle, double weight, int hinges) {
        double[] u = {Math.cos(angle), Math.sin(angle)};
        int nearest = 0;
        for (int n = 0; n < problem.samples(); n++) {
            nearest = sine(problem.points[n], u) < sine(problem.points[nearest], u) ? n : nearest;
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
