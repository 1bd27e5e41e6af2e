package org.geodescent.ui.theory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.AlignmentTimes;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.picture.ConvexReading.NetworkState;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.theory.ReadingRows.Reading;

/** The propositions and lemmas of B as text. */
final class StatementWords {
    private static final String NOBODY_PUSHED = "outside: no neuron is pushed forwards at the start";
    private static final String SIXTH = "applies: aligned with the flow between t = %s and %s, bound %s (neuron %d)";

    private StatementWords() {}

    static Reading proposition4(NetworkState state) {
        return feasible(state, state.statements().proposition4());
    }

    static Reading proposition5(NetworkState state) {
        return feasible(state, state.statements().proposition5());
    }

    /** Where the data are as asked, the bound holds for any state. */
    private static Reading feasible(NetworkState state, ConvexTheorems.Verdict verdict) {
        String bound = state.statements()
                .bound()
                .found()
                .map(value -> "at most " + NumberText.of(value))
                .orElse("");
        return Reading.of(
                verdict.applies()
                        ? bound + ": applies"
                        : verdict.undecided() ? bound + ", n" + said(verdict).substring(1) : said(verdict));
    }

    private static String said(ConvexTheorems.Verdict verdict) {
        return (verdict.undecided() ? "" : "outside: ") + verdict.voidBecause().orElse("");
    }

    static Reading remark1(NetworkState state) {
        Optional<Double> rectified = state.statements().rectified().found();
        Optional<Double> byLabels = state.statements().byLabels().found();
        if (rectified.isEmpty() || byLabels.isEmpty()) {
            return Reading.of(state.statements().rectified().reason());
        }
        String sides = "%s and %s".formatted(NumberText.of(rectified.get()), NumberText.of(byLabels.get()));
        return Reading.of(
                state.statements().remark1().applies()
                        ? sides
                        : sides + "; " + said(state.statements().remark1()));
    }

    static Reading gMin(NetworkState state) {
        Answer<Double> least = state.times().gMin();
        return Reading.of(
                least instanceof Answer.Value<Double> value
                        ? "%s (printed: %s)".formatted(NumberText.of(value.value()), NumberText.of(value.value() / 2))
                        : "none: " + least.reason());
    }

    static Reading lemma2(NetworkState state) {
        Answer<Double> until = state.times().smallUntil();
        return Reading.of(
                until instanceof Answer.Value<Double> time
                        ? "holds until t = " + NumberText.of(time.value())
                        : "outside: " + until.reason());
    }

    static Reading tStar(NetworkState state) {
        AlignmentTimes times = state.times();
        Optional<Reading> tightest =
                tightest(times, false, "applies: aligned between t = %s and %s, bound %s (neuron %d)");
        boolean atOnce = times.tightest(false)
                .flatMap(i -> times.neurons().get(i).tStar().found())
                .filter(bound -> bound == 0)
                .isPresent();
        return atOnce
                ? Reading.of("applies: aligned from the start")
                : tightest.orElseGet(() -> Reading.of(nobody(times)));
    }

    static Reading tShift(NetworkState state) {
        return tightest(state.times(), true, "applies: left its sector between t = %s and %s, bound %s (neuron %d)")
                .orElseGet(() -> Reading.of("no neuron has left its sector"));
    }

    private static Optional<Reading> tightest(AlignmentTimes times, boolean switched, String words) {
        return times.tightest(switched)
                .flatMap(i -> times.neurons().get(i).compared().found().map(compared -> reading(compared, words, i)));
    }

    /** Why no neuron's time is compared with T*: that of one that is pushed, if there is one. */
    private static String nobody(AlignmentTimes times) {
        List<AlignmentTimes.Neuron> pushed = pushed(times);
        return pushed.stream()
                .map(AlignmentTimes.Neuron::verdict)
                .filter(verdict -> !verdict.applies())
                .min(Comparator.comparing(ConvexTheorems.Verdict::undecided, Comparator.reverseOrder()))
                .map(StatementWords::said)
                .orElse(pushed.isEmpty() ? NOBODY_PUSHED : "every neuron left its sector before");
    }

    private static List<AlignmentTimes.Neuron> pushed(AlignmentTimes times) {
        return times.neurons().stream()
                .filter(neuron -> neuron.tStar().found().isPresent())
                .toList();
    }

    /** Of the neurons to which it applies the one that comes closest to its bound. */
    static Reading proposition6(NetworkState state) {
        AlignmentTimes times = state.times();
        return times.tightestSixth()
                .flatMap(i -> times.neurons().get(i).sixth().compared().map(compared -> reading(compared, SIXTH, i)))
                .orElseGet(() -> Reading.of(pushed(times).stream()
                        .map(neuron -> neuron.sixth().verdict())
                        .filter(verdict -> !verdict.applies())
                        .min(Comparator.comparing(ConvexTheorems.Verdict::undecided, Comparator.reverseOrder()))
                        .map(StatementWords::said)
                        .orElse(NOBODY_PUSHED)));
    }

    private static Reading reading(AlignmentTimes.Compared compared, String words, int neuron) {
        return new Reading(
                words.formatted(
                        NumberText.of(compared.seen().after()),
                        NumberText.of(compared.seen().at()),
                        NumberText.of(compared.bound()),
                        neuron + 1),
                new Highlight.Node(neuron));
    }
}
