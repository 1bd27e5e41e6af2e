package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.RunSpec;

/**
 * Which of B's Theorems 1 to 4 say something about a run of a bias-free network. They speak of gradient flow from a
 * scaled start that is "sufficiently close to the origin"; plain gradient descent counts as flow here, and a start as
 * close if all scores are certainly at most {@link #SMALL_SCORE}.
 */
public final class ConvexTheorems {
    /**
     * A start is small if {@code max‖x_n‖ Σ‖w1_i‖²}, which no score of a scaled start exceeds (B, proof of Lemma 2), is
     * at most this: then every λ̃_n is within 5 % of y_n/2 (the paper's y_n/4 is a slip: −ℓ'(0) = ½).
     */
    public static final double SMALL_SCORE = 0.1;

    /** A start is scaled if {@code ‖w1_i‖} and {@code |w2_i|} agree to this, relatively. */
    public static final double SCALED = 1e-6;

    /** A state is near a KKT point of (2) if its residual is not larger. */
    public static final double NEAR = 0.05;

    /**
     * Up to this residual a λ that is feasible but for the residual decides: then the value of (14) of the state's own
     * network is certainly within {@link GapInterval#GLOBALLY_OPTIMAL} of the optimum, by the interval from {@code yᵀλ}
     * over the left side of (16) to {@code ½‖θ̂‖²}.
     */
    public static final double DECISIVE = GapInterval.GLOBALLY_OPTIMAL / 2;

    /** What exceeds 1 by more than so many residuals is not laid to the state's distance from a KKT point. */
    public static final double DOUBTFUL = 10;

    /** Rounding of the left side of (16). */
    private static final double ROUNDING = 1e-9;

    private ConvexTheorems() {}

    /**
     * Whether a theorem says something.
     *
     * @param voidBecause empty if it applies; else one sentence: which condition fails, or why that is not decided
     * @param undecided whether it is not decided if the conditions hold
     */
    public record Verdict(Optional<String> voidBecause, boolean undecided) {
        static Verdict of(Optional<String> reason) {
            return new Verdict(reason, false);
        }

        static Verdict open(String reason) {
            return new Verdict(Optional.of(reason), true);
        }

        /** Whether its conditions hold. */
        public boolean applies() {
            return voidBecause.isEmpty();
        }
    }

    /**
     * Theorem 1, alignment. The paper states it for any data; but a neuron may slide along a sample's hinge for ever
     * unless the data are orthogonal separable, so that is asked too.
     *
     * @param start the run's start weights
     * @param x N×d, finite
     * @param y N labels, ±1
     */
    public static Verdict theorem1(
            RunSpec run, BiasFreeNetwork start, boolean orthogonalSeparable, Matrix x, int... y) {
        return Verdict.of(
                flow(run)
                        .or(() -> smallScaledStart(start, x))
                        .or(
                                () -> Alignment.ofTheorem1(start, x, y).stream()
                                                .anyMatch(a -> a instanceof Alignment.Cosine)
                                        ? Optional.empty()
                                        : Optional.of(
                                                "No neuron has sign(yᵀ(Xw₁)₊) = sign(w₂) at the start, which (9) asks for."))
                        .or(
                                () -> orthogonalSeparable
                                        ? Optional.empty()
                                        : Optional.of(
                                                "The data are not orthogonal separable: a neuron may slide along a hinge, where the printed theorem fails.")));
    }

    /** Theorem 2 is Theorem 4 for K outputs. */
    public static Verdict theorem2() {
        return Verdict.of(Optional.of("The network has one output; for it Theorem 2 is Theorem 4."));
    }

    /**
     * Theorem 2, K ≥ 3 classes. Its proof applies Theorem 4 to every class against the rest, and with it the theorem
     * holds; but as printed it asks for data that are orthogonal separable among all classes. Then the rest of a class
     * is not, as soon as two more classes have samples, and the printed theorem fails.
     *
     * @param orthogonalSeparable whether the data are, among all classes
     * @param inhabited how many classes have samples
     * @param problems Theorem 4 of every class against the rest
     */
    public static Verdict theorem2(boolean orthogonalSeparable, int inhabited, List<Verdict> problems) {
        if (!orthogonalSeparable) {
            return Verdict.of(Optional.of("The data are not orthogonal separable among their classes (B 3.1)."));
        }
        if (inhabited > 2) {
            return Verdict.of(
                    Optional.of(
                            "The printed theorem is false: its proof takes every class against the rest for orthogonal separable, and with more than two classes the rest never is."));
        }
        return problems.stream()
                .filter(problem -> !problem.applies())
                .findFirst()
                .orElse(Verdict.of(Optional.empty()));
    }

    /** Theorem 4 is about one output. */
    public static Verdict theorem4OfClasses() {
        return Verdict.of(Optional.of("The network has several outputs; for them Theorem 4 is Theorem 2."));
    }

    /**
     * A statement about every class against the rest: void if it is void for one, and else undecided if it is for one.
     *
     * @param classNames K names
     * @param problems K verdicts
     */
    public static Verdict ofAll(List<String> classNames, List<Verdict> problems) {
        Verdict all = Verdict.of(Optional.empty());
        for (int k = 0; k < problems.size(); k++) {
            Verdict own = problems.get(k);
            if (!own.applies() && (all.applies() || (all.undecided() && !own.undecided()))) {
                all = new Verdict(
                        Optional.of("Class %s against the rest: %s"
                                .formatted(classNames.get(k), own.voidBecause().orElseThrow())),
                        own.undecided());
            }
        }
        return all;
    }

    /**
     * Theorem 3: a KKT point is globally optimal if its λ is dual feasible. A state of a run is never quite a KKT
     * point: how far from 1 the left side of (16) may be is measured by its residual.
     *
     * @param residual how far the state is from a KKT point: the larger of the residuals of Proposition 3 and
     *     {@link Proposition3#slackness}; empty if there is no λ
     * @param leftSide the left side of (16) for that λ; empty if there is no λ
     */
    public static Verdict theorem3(OptionalDouble residual, OptionalDouble leftSide) {
        if (residual.isEmpty() || leftSide.isEmpty()) {
            return Verdict.of(Optional.of("The network does not classify every sample correctly: it has no λ."));
        }
        double off = residual.getAsDouble();
        if (!(off <= NEAR)) {
            return Verdict.of(Optional.of(
                    "The state is not near a KKT point: Proposition 3 or complementary slackness is missed by more than "
                            + NEAR + "."));
        }
        double excess = leftSide.getAsDouble() - 1;
        if (!(excess <= DOUBTFUL * off + ROUNDING)) {
            return Verdict.of(Optional.of(
                    "Its λ is not dual feasible: the left side of (16) is 1 + %s, and the state is a KKT point up to %s."
                            .formatted(shown(excess), shown(off))));
        }
        return off <= DECISIVE && excess <= off + ROUNDING
                ? Verdict.of(Optional.empty())
                : Verdict.open(
                        "Not decided: the state is a KKT point only up to %s, and the left side of (16) is 1 %s %s."
                                .formatted(shown(off), excess < 0 ? "−" : "+", shown(Math.abs(excess))));
    }

    /**
     * Theorem 4, global optimum. "Almost all starts" means that for each label that a sample has some neuron of that
     * output sign is pushed by samples.
     *
     * @param start the run's start weights
     * @param x N×d, finite
     * @param y N labels, ±1
     */
    public static Verdict theorem4(
            RunSpec run, BiasFreeNetwork start, boolean orthogonalSeparable, Matrix x, int... y) {
        if (!orthogonalSeparable) {
            return Verdict.of(Optional.of("The data are not orthogonal separable (B 3.1)."));
        }
        return Verdict.of(flow(run)
                .or(() -> smallScaledStart(start, x))
                .or(() -> missing(start, x, 1, y))
                .or(() -> missing(start, x, -1, y)));
    }

    private static Optional<String> missing(BiasFreeNetwork start, Matrix x, int label, int... y) {
        boolean needed = java.util.Arrays.stream(y).anyMatch(v -> v == label);
        boolean found = false;
        var alignments = Alignment.ofTheorem1(start, x, y);
        for (int i = 0; i < start.neurons(); i++) {
            found |= alignments.get(i) instanceof Alignment.Cosine && Math.signum(start.output(i)) == label;
        }
        return needed && !found
                ? Optional.of("No neuron of %s output weight is pushed by samples of its label at the start."
                        .formatted(label > 0 ? "positive" : "negative"))
                : Optional.empty();
    }

    static Optional<String> flow(RunSpec run) {
        if (run.objective().loss() != Loss.CROSS_ENTROPY) {
            return Optional.of("The loss is not the cross-entropy.");
        }
        if (!run.excitation().isNone()) {
            return Optional.of("Samples are perturbed in training; the theorem speaks of plain gradient flow.");
        }
        return run.descent().momentum() == 0
                ? Optional.empty()
                : Optional.of("There is momentum; the theorem speaks of gradient flow.");
    }

    private static Optional<String> smallScaledStart(BiasFreeNetwork start, Matrix x) {
        double squares = 0;
        for (int i = 0; i < start.neurons(); i++) {
            double norm = Vectors.norm(start.hidden(i));
            double output = Math.abs(start.output(i));
            if (!(Math.abs(norm - output) <= SCALED * Math.max(norm, output))) {
                return Optional.of("The start is not scaled: ‖w₁‖ ≠ |w₂| for neuron %d (Lemma 1).".formatted(i + 1));
            }
            squares += norm * norm;
        }
        double longest = 0;
        for (int n = 0; n < x.rows(); n++) {
            longest = Math.max(longest, Vectors.norm(x.row(n)));
        }
        return longest * squares <= SMALL_SCORE
                ? Optional.empty()
                : Optional.of("The start is not small: scores may be above " + SMALL_SCORE + ".");
    }
}
