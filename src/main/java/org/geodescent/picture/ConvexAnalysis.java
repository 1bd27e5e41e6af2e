package org.geodescent.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.LeastPush;

/**
 * What B's theory says of the samples alone, whatever network is trained: the convex program (14) with its dual, and
 * the diagnostics. Class 0 against all others. Immutable.
 *
 * @param data N ≥ 1 samples
 * @param biasColumn whether a 1 is appended to every sample
 * @param x the samples as the network sees them, N×d
 * @param outcome of the convex program
 * @param certifier makes the gap interval of a network
 * @param oracle evaluates the dual constraint (16); refused for too many samples
 * @param diagnostics arrangements and spike-freeness
 * @param leastPush g_min of (24)
 * @param orthogonalityViolation as {@link Diagnostics#orthogonalityViolation()}
 */
public record ConvexAnalysis(
        Dataset data,
        boolean biasColumn,
        Matrix x,
        ConvexOutcome outcome,
        GapCertifier certifier,
        Answer<DualOracle> oracle,
        ConvexDiagnostics diagnostics,
        Answer<Double> leastPush,
        Optional<Diagnostics.SamplePair> orthogonalityViolation) {
    /**
     * In three dimensions the program of more samples may take seconds: then it is not solved. The gap interval needs
     * no solution.
     */
    private static final int MOST_WITH_BIAS = 60;

    private static final String TOO_LARGE = "More than %d samples with a bias take too long.".formatted(MOST_WITH_BIAS);

    /**
     * Analyses a data set.
     *
     * @param previous of a data set with one sample moved, say; its solution is a start for the new one
     * @param cancelled asked now and then; true leaves the program undecided
     */
    public static ConvexAnalysis of(
            Dataset data, boolean biasColumn, Optional<ConvexAnalysis> previous, BooleanSupplier cancelled) {
        Matrix x = biasColumn ? withOnes(data) : data.features();
        GapCertifier certifier = GapCertifier.of(x, data.signs());
        Optional<ConvexOutcome.Solved> start = previous.flatMap(ConvexAnalysis::solved);
        return new ConvexAnalysis(
                data,
                biasColumn,
                x,
                isTooLarge(data, biasColumn)
                        ? new ConvexOutcome.Undecided(TOO_LARGE, 0, Double.POSITIVE_INFINITY)
                        : MaxMarginProgram.solve(data, biasColumn, start, cancelled),
                certifier,
                isTooLarge(data, biasColumn) ? Answer.none(TOO_LARGE) : DualOracle.of(x),
                ConvexDiagnostics.of(data, biasColumn),
                isTooLarge(data, biasColumn) ? Answer.none(TOO_LARGE) : LeastPush.of(x, data.signs()),
                Diagnostics.orthogonalityViolation(data, biasColumn));
    }

    /** Whether the programs of these samples are not solved. */
    static boolean isTooLarge(Dataset data, boolean biasColumn) {
        return biasColumn && data.size() > MOST_WITH_BIAS;
    }

    private static Matrix withOnes(Dataset data) {
        double[][] rows = new double[data.size()][];
        for (int n = 0; n < rows.length; n++) {
            double[] row = data.features().row(n);
            rows[n] = Arrays.copyOf(row, row.length + 1);
            rows[n][row.length] = 1;
        }
        return Matrix.ofRows(rows);
    }

    /** N labels, ±1. */
    public int[] y() {
        return data.signs();
    }

    /** The solution, if there is one. */
    public Optional<ConvexOutcome.Solved> solved() {
        return outcome instanceof ConvexOutcome.Solved solved ? Optional.of(solved) : Optional.empty();
    }

    /** Why the program has no solution; empty if it has one. */
    String unsolved() {
        return unsolved(outcome);
    }

    static String unsolved(ConvexOutcome outcome) {
        if (outcome instanceof ConvexOutcome.Infeasible infeasible) {
            return infeasible.reason();
        }
        return outcome instanceof ConvexOutcome.Undecided undecided ? undecided.reason() : "";
    }

    /** The oracle, if there is one. */
    public Optional<DualOracle> dualOracle() {
        return oracle instanceof Answer.Value<DualOracle> ready ? Optional.of(ready.value()) : Optional.empty();
    }

    /**
     * Whether the solution came from that of other samples; such a solution may differ from the one that the samples
     * alone give in its last digits.
     */
    public boolean warm() {
        return solved().map(ConvexOutcome.Solved::warm).orElse(false);
    }

    /** B 3.1. */
    public boolean orthogonalSeparable() {
        return orthogonalityViolation.isEmpty();
    }
}
