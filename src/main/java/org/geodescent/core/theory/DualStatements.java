package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.convex.ConeMaximum;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.ConvexTheorems.Verdict;

/**
 * What B's section 3.1 says of the dual feasibility (16) of a state's λ: Propositions 4 and 5 and Remark 1. Their
 * conditions on the data are asked exactly, those on the neurons of the state as it is; that it is a KKT point only up
 * to its residual, as for {@link ConvexTheorems#theorem3}.
 *
 * @param bound on the left side of (16), {@link LabelCover#bound}; where Proposition 4 or 5 applies it is 1 up to the
 *     residual, and it holds for any state of such data
 * @param proposition4 for orthogonal separable data
 * @param proposition5 for spike-free data
 * @param rectified the left side of Remark 1's first form, {@code max |λᵀXu|} over {@code Xu ≥ 0, ‖u‖ ≤ 1}: for
 *     spike-free data that of (16)
 * @param byLabels the larger left side of its second form, {@code max λᵀY₊Xu} and {@code max −λᵀY₋Xu} over the same u:
 *     at most 1 only if (16) holds, but not the other way round, as is printed
 * @param remark1 whether the data are as Remark 1 asks
 */
public record DualStatements(
        Answer<Double> bound,
        Verdict proposition4,
        Verdict proposition5,
        Answer<Double> rectified,
        Answer<Double> byLabels,
        Verdict remark1) {
    /**
     * Of a state.
     *
     * @param x N×d, finite
     * @param orthogonality empty if the data are orthogonal separable; else two samples that show that they are not
     * @param spikes empty if they are spike-free; else why not, one sentence
     * @param y N labels, ±1
     */
    public static DualStatements of(
            BiasFreeNetwork state,
            Matrix x,
            Optional<Diagnostics.SamplePair> orthogonality,
            Optional<String> spikes,
            int... y) {
        Optional<String> orthogonal = orthogonality.map(pair -> sentence(x, pair, y));
        Optional<String> free =
                spikes.map(reason -> "X is not spike-free: " + reason + (reason.endsWith(".") ? "" : "."));
        Optional<KktNearness> nearness = KktNearness.of(state, x, y);
        if (nearness.isEmpty()) {
            Answer<Double> none = Answer.none("a sample is misclassified: there is no λ");
            Optional<String> reason = Optional.of("A sample is misclassified: there is no λ.");
            return new DualStatements(
                    none,
                    Verdict.of(orthogonal.or(() -> reason)),
                    Verdict.of(free.or(() -> reason)),
                    none,
                    none,
                    Verdict.of(free.or(() -> reason)));
        }
        double[] lambda = nearness.get().lambda().stream().mapToDouble(v -> v).toArray();
        Answer<Double> bound = LabelCover.of(state, x, lambda, y).bound();
        double distance = nearness.get().distance();
        return new DualStatements(
                orthogonal.isEmpty() || free.isEmpty()
                        ? bound
                        : Answer.none("the data are neither orthogonal separable nor spike-free"),
                verdict(orthogonal, bound, distance),
                verdict(free, bound, distance),
                Answer.finite(rectified(x, lambda)),
                Answer.finite(byLabels(x, lambda)),
                Verdict.of(free));
    }

    /** Why data are not orthogonal separable, as one sentence. */
    static String sentence(Matrix x, Diagnostics.SamplePair pair, int... y) {
        int n = pair.first();
        int m = pair.second();
        String product = shown(Vectors.dot(x.row(n), x.row(m)));
        String rows = n == m ? "sample " + (n + 1) + " has" : "samples %d and %d have".formatted(n + 1, m + 1);
        return "Not orthogonal separable: "
                + (y[n] == y[m]
                        ? "%s one label and x·x′ = %s, not above 0.".formatted(rows, product)
                        : "%s different labels and x·x′ = %s, above 0.".formatted(rows, product));
    }

    private static Verdict verdict(Optional<String> data, Answer<Double> bound, double distance) {
        if (data.isPresent()) {
            return Verdict.of(data);
        }
        if (bound.found().isEmpty()) {
            return Verdict.of(Optional.of("At this state " + bound.reason() + "."));
        }
        // A neuron too small to count in the distance may be the one that covers.
        double off = Math.max(distance, bound.found().get() - 1);
        if (!(off <= ConvexTheorems.NEAR)) {
            return Verdict.of(Optional.of(
                    "The state is not near a KKT point: Proposition 3 or complementary slackness is missed by %s; at most %s is asked."
                            .formatted(shown(off), ConvexTheorems.NEAR)));
        }
        return off <= ConvexTheorems.DECISIVE
                ? Verdict.of(Optional.empty())
                : Verdict.open("Not decided: the state is a KKT point only up to %s; within %s it counts as one."
                        .formatted(shown(off), ConvexTheorems.DECISIVE));
    }

    private static double rectified(Matrix x, double... lambda) {
        boolean[] all = new boolean[x.rows()];
        Arrays.fill(all, true);
        return ConeMaximum.of(x, ActivationPattern.of(all), lambda).value();
    }

    private static double byLabels(Matrix x, double... lambda) {
        double[] positive = Arrays.stream(lambda).map(v -> Math.max(0, v)).toArray();
        double[] negative = Arrays.stream(lambda).map(v -> Math.max(0, -v)).toArray();
        return Math.max(rectified(x, positive), rectified(x, negative));
    }
}
