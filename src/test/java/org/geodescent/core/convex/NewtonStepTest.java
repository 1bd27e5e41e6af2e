package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
