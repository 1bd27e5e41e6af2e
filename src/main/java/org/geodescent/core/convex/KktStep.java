package org.geodescent.core.convex;

import java.util.List;
import java.util.Optional;

/**
 * A Newton step on the KKT system of B (14)/(15) for a fixed set of neurons, faces and tight margins:
 * <pre>
 *   u_k / ‖u_k‖ = s_k A_kᵀ λ      for every neuron, A_k = D_k X restricted to its face,
 *   Σ_k s_k A_k u_k = y b          for every tight margin,   λ_n = 0 for the others.
 * </pre>
 * The neurons are eliminated, which leaves one positive definite system of the size of λ. A proximal term makes it
 * regular also where neurons are not unique; it vanishes at the solution. Mutable, for one thread.
 */
abstract class KktStep {
    /** From so many samples of the plane on sums are shortened by {@link FanSums}; fewer gain nothing. */
    static final int MANY = 32;

    private final double residual;
    private final double[] scores;
    private final double[] multipliers;
    private final double[][] changes;

    /** What the methods of these names return. */
    KktStep(double residual, double[] scores, double[] multipliers, double[][] changes) {
        this.residual = residual;
        this.scores = scores;
        this.multipliers = multipliers;
        this.changes = changes;
    }

    /**
     * The step.
     *
     * @param neurons not modified
     * @param lambda of the unit vectors; 0 where the margin is not tight; not modified
     * @param rows the tight margins, ascending
     * @param softness by which the proximal term of the lengths is divided, at least 1
     */
    static KktStep of(SolverProblem problem, List<FaceNeuron> neurons, double[] lambda, int[] rows, double softness) {
        Optional<PlanarOracle> plane = problem.samples() < MANY ? Optional.empty() : problem.plane();
        return plane.isPresent()
                ? PlanarStep.of(problem, plane.get(), neurons, lambda, rows, softness)
                : GeneralStep.of(problem, neurons, lambda, rows, softness);
    }

    /** The largest residual before the step: of the directions absolutely, of the margins relative to b. */
    final double residual() {
        return residual;
    }

    /** Of the unit vectors, before the step. */
    final double[] scores() {
        return scores;
    }

    /** λ after a full step; 0 where the margin is not tight. */
    final double[] multipliers() {
        return multipliers;
    }

    /** How a neuron would change. */
    final double[] change(int neuron) {
        return changes[neuron];
    }

    /** The samples, ascending, among which those are on whose hinges a neuron may meet a wall of its face. */
    abstract int[] walls(int neuron);

    /** How the scores of the unit vectors change. */
    abstract double[] scoreChanges();

    static double meanWeight(List<FaceNeuron> neurons) {
        double mean = 0;
        for (FaceNeuron neuron : neurons) {
            mean += neuron.weight() / neurons.size();
        }
        return mean;
    }

    /**
     * What the margins miss, and by how much the worst does, relative to b.
     *
     * @param right gets what is missing
     */
    static double marginResidual(SolverProblem problem, int[] rows, double[] scores, double[] right) {
        double worst = 0;
        for (int i = 0; i < rows.length; i++) {
            int n = rows[i];
            right[i] = problem.signed(n, problem.bounds[n]) - scores[n];
            worst = Math.max(worst, Math.abs(right[i]) / problem.bounds[n]);
        }
        return worst;
    }
}
