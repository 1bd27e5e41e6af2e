package org.geodescent.core.regression;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** A strictly convex problem {@code min_W residual(W) + penalty(W)}. */
public sealed interface RegularisedRegression permits PenalisedRegression, InflatedRegression {
    /** The residual's part. */
    RegressionProblem problem();

    /** What is minimised, evaluated as the paper writes it. */
    double objective(double... weights);

    /** {@code argmin_U ½‖U − W‖_F² + t · penalty(U)}. */
    double[] proximal(double[] weights, double t);

    /**
     * Where a problem is smallest.
     *
     * @param weights W, k×d
     * @param objective at W
     * @param errorBound at least the Frobenius distance from W to the exact solution, up to rounding: the norm of a
     *     subgradient at W divided by the modulus of strong convexity
     * @param iterations that were made
     */
    record Solution(Matrix weights, double objective, double errorBound, int iterations) {}

    /** Relative to the weights. */
    double TOLERANCE = 1e-13;

    int MOST_ITERATIONS = 200_000;
    /** So many iterations without a better bound: the rest is rounding. */
    int PATIENCE = 400;

    /**
     * Solves the problem by the accelerated proximal gradient method (Nesterov), until the error bound is a tiny part
     * of the weights or falls no more.
     *
     * @param cancelled asked now and then
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    default Solution solve(BooleanSupplier cancelled) {
        RegressionProblem problem = problem();
        double t = 1 / problem.smoothness();
        double root = Math.sqrt(problem.convexity() / problem.smoothness());
        double momentum = (1 - root) / (1 + root);
        double[] weights = new double[problem.outputs() * problem.dimension()];
        double[] ahead = weights;
        double[] best = weights;
        double bestBound = Double.POSITIVE_INFINITY;
        int iteration = 0;
        int lastBetter = 0;
        while (iteration < MOST_ITERATIONS && iteration - lastBetter < PATIENCE) {
            if (iteration % 256 == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            iteration++;
            double[] next = proximal(combined(ahead, -t, problem.gradient(ahead)), t);
            double bound = subgradient(next, ahead, t) / problem.convexity();
            if (bound < bestBound) {
                bestBound = bound;
                best = next;
                lastBetter = iteration;
            }
            if (bound <= TOLERANCE * Vectors.norm(next)) {
                break;
            }
            ahead = combined(next, momentum, Vectors.difference(next, weights));
            weights = next;
        }
        return new Solution(
                Matrix.of(problem.outputs(), problem.dimension(), best), objective(best), bestBound, iteration);
    }

    /**
     * The norm of {@code (ahead − next)/t + ∇(next) − ∇(ahead)}, which is a subgradient of the whole objective at
     * {@code next}.
     */
    private double subgradient(double[] next, double[] ahead, double t) {
        double[] sum = combined(problem().gradient(next), -1, problem().gradient(ahead));
        return Vectors.norm(combined(sum, 1 / t, Vectors.difference(ahead, next)));
    }

    private static double[] combined(double[] a, double factor, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + factor * b[i]);
        return sum;
    }
}
