package org.geodescent.picture;

import java.util.Optional;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.InitialPushes;

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
 * @param pushes while all scores are 0
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
        InitialPushes pushes,
        Optional<Diagnostics.SamplePair> orthogonalityViolation) {
    /** Says of a data set what B's theory asks, beside the outcome of its program. */
    static ConvexAnalysis of(Dataset data, boolean biasColumn, ConvexOutcome outcome) {
        Matrix x = biasColumn ? Matrix.ofRows(data.rows(true)) : data.features();
        return new ConvexAnalysis(
                data,
                biasColumn,
                x,
                outcome,
                GapCertifier.of(x, data.signs()),
                DualOracle.of(x),
                ConvexDiagnostics.of(data, biasColumn),
                InitialPushes.of(x, data.signs()),
                Diagnostics.orthogonalityViolation(data, biasColumn));
    }

    /** The same of the same data, with what became of their program since. */
    @SuppressWarnings("ReferenceEquality") // who looks for news looks for another reference
    ConvexAnalysis with(ConvexOutcome newer) {
        return newer == outcome
                ? this
                : new ConvexAnalysis(
                        data, biasColumn, x, newer, certifier, oracle, diagnostics, pushes, orthogonalityViolation);
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
    public String unsolved() {
        return unsolved(outcome);
    }

    static String unsolved(ConvexOutcome outcome) {
        if (outcome instanceof ConvexOutcome.Infeasible infeasible) {
            return infeasible.reason();
        }
        return outcome instanceof ConvexOutcome.Undecided undecided
                ? "The convex program is not solved: " + undecided.sentence() + "."
                : "";
    }

    /** Said in the place of a picture of the solution. */
    Absence absence() {
        return new Absence(
                unsolved(), outcome instanceof ConvexOutcome.Undecided ? Absence.Cure.SOLVE : Absence.Cure.NONE);
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
