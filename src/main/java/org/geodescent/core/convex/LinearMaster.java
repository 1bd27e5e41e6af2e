package org.geodescent.core.convex;

import java.util.List;
import java.util.Optional;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/**
 * The linear program {@code min 1ᵀc} subject to {@code A c ≥ b, c ≥ 0} and its dual {@code max bᵀμ} subject to
 * {@code Aᵀμ ≤ 1, μ ≥ 0}, solved by ojAlgo's simplex. The only class that sees ojAlgo. What it returns is a guess to be
 * certified: no status word of the solver is trusted.
 */
final class LinearMaster {
    static {
        // One thread: the same sums in the same order on every machine.
        OjAlgoUtils.limitThreadsTo(1);
    }

    private LinearMaster() {}

    /** Immutable by custom: the arrays belong to whoever asked for the solution. */
    static final class Solution {
        private final double[] weights;
        private final double[] multipliers;

        Solution(double[] weights, double[] multipliers) {
            this.weights = weights;
            this.multipliers = multipliers;
        }

        /** c, one per column, none negative. */
        double[] weights() {
            return weights;
        }

        /** μ, one per row, none negative. */
        double[] multipliers() {
            return multipliers;
        }
    }

    /**
     * Solves the program.
     *
     * @param columns the columns of A, each with one entry per row
     * @param costs what each column costs, positive
     * @param bounds b, positive
     * @return empty if the simplex method breaks off, as it may by cycling
     */
    static Optional<Solution> solve(List<double[]> columns, double[] costs, double[] bounds) {
        Optional<Solution> solution = attempt(columns, costs, bounds, true);
        return solution.isPresent() ? solution : attempt(columns, costs, bounds, false);
    }

    private static Optional<Solution> attempt(
            List<double[]> columns, double[] costs, double[] bounds, boolean dualSimplex) {
        LinearSolver.Builder builder = LinearSolver.newBuilder(costs);
        double[] row = new double[columns.size()];
        for (int n = 0; n < bounds.length; n++) {
            for (int k = 0; k < row.length; k++) {
                row[k] = -columns.get(k)[n];
            }
            builder.inequality(-bounds[n], row);
        }
        Optimisation.Options options = new Optimisation.Options();
        // Nearly half of A is not 0, but ojAlgo takes it for sparse where it is eleven times as wide as high.
        options.sparse = false;
        options.iterations_abort = 20 * (bounds.length + columns.size());
        if (dualSimplex) {
            options.linear().dual();
        } else {
            options.linear().primal();
        }
        Optimisation.Result result = builder.build(options).solve();
        if (!result.getState().isFeasible() || result.getDualSolution().isEmpty()) {
            return Optional.empty();
        }
        Access1D<?> dual = result.getDualSolution().get().get();
        double[] weights = new double[columns.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(0, result.doubleValue(k));
        }
        double[] multipliers = new double[bounds.length];
        for (int n = 0; n < multipliers.length; n++) {
            multipliers[n] = Math.abs(dual.doubleValue(n));
        }
        return finite(weights) && finite(multipliers)
                ? Optional.of(new Solution(weights, multipliers))
                : Optional.empty();
    }

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
