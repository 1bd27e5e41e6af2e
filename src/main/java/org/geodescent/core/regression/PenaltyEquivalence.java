package org.geodescent.core.regression;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Norm;
import org.geodescent.core.linalg.Vectors;

/**
 * A, Theorem 6 and Corollary 3: the penalised and the inflated problem have the same solution W if
 *
 * <pre>λ m ‖W‖^{m−1} = 2 N ε² ‖W‖,</pre>
 *
 * since both then pull at the norm alike. For m = 2 this is {@code λ = N ε²}, whatever W is; the printed simplification
 * in A's Appendix F, read as {@code λ = ε²}, forgets that its penalty stands inside the sum over the samples.
 *
 * <p><b>As printed the theorem is wrong for m = 1</b>: for {@code λ ≥ 2‖YᵀX‖_dual} the penalised solution is 0, while
 * the inflated one is 0 for no ε unless YᵀX is. For such λ there is no ε. Everything else holds: every ε has its λ, and
 * every smaller λ its ε; for m &gt; 1 every λ has its ε.
 *
 * @param exponent m, at least 1 and finite
 */
public record PenaltyEquivalence(RegressionProblem problem, Norm norm, double exponent) {
    public PenaltyEquivalence {
        if (!(exponent >= 1 && exponent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("m is " + exponent + "; it must be finite and at least 1");
        }
    }

    /**
     * Both problems solved, each for itself.
     *
     * @param distance between the two solutions, Frobenius
     * @param certified the most by which rounding and the solver can be responsible for the distance: the sum of the
     *     two error bounds
     */
    public record Pair(
            double epsilon,
            double lambda,
            RegularisedRegression.Solution inflated,
            RegularisedRegression.Solution penalised,
            double distance,
            double certified) {}

    /**
     * Solves the inflated problem, maps its ε to λ, and solves the penalised one.
     *
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    public Pair at(double epsilon, BooleanSupplier cancelled) {
        RegularisedRegression.Solution inflated = new InflatedRegression(problem, norm, epsilon).solve(cancelled);
        double size = norm.of(inflated.weights().toArray());
        if (size == 0) {
            throw new IllegalArgumentException("the targets are not correlated with the samples: both solutions are 0");
        }
        double lambda = 2 * problem.samples() * epsilon * epsilon / exponent * StrictMath.pow(size, 2 - exponent);
        RegularisedRegression.Solution penalised =
                new PenalisedRegression(problem, norm, lambda, exponent).solve(cancelled);
        double distance = Vectors.norm(Vectors.difference(
                inflated.weights().toArray(), penalised.weights().toArray()));
        return new Pair(epsilon, lambda, inflated, penalised, distance, inflated.errorBound() + penalised.errorBound());
    }

    /** The ε of a penalised solution, or nothing if that solution is 0. */
    public OptionalDouble epsilonOf(double lambda, RegularisedRegression.Solution penalised) {
        double size = norm.of(penalised.weights().toArray());
        return size == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.sqrt(lambda * exponent / (2 * problem.samples()) * StrictMath.pow(size, exponent - 2)));
    }

    /** The least λ that has no ε, {@code 2‖YᵀX‖_dual}; nothing unless m = 1. */
    public OptionalDouble unreachable() {
        return exponent == 1 ? OptionalDouble.of(2 * norm.dual(problem.correlation())) : OptionalDouble.empty();
    }
}
