package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.AlignmentTimes;
import org.geodescent.core.theory.AlignmentTimes.Neuron;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.io.JsonText;

/** B's times of a run, beside the measured ones. */
final class TimesReport {
    private TimesReport() {}

    /**
     * Adds {@code times}. Its lists have one entry per neuron; beside a list with nulls stands one of reasons, null
     * where there is a number.
     */
    static void put(ObjectNode node, AlignmentTimes times) {
        ObjectNode all = node.putObject("times");
        all.put("delta", AlignmentTimes.DELTA);
        all.put("unit", times.unit());
        JsonText.put(all, "gMin", times.gMin());
        JsonText.put(all, "gMinAsPrinted", half(times.gMin()));
        JsonText.put(all, "smallUntil", times.smallUntil());
        put(all, "tStar", times, Neuron::tStar);
        put(all, "tStarAsPrinted", times, Neuron::tStarAsPrinted);
        put(all, "tShift", times, Neuron::tShift);
        put(all, "tShiftAsPrinted", times, Neuron::tShiftAsPrinted);
        put(all, "measured", times, neuron -> time(neuron.aligned(), AlignmentTimes.Event::at));
        put(all, "switched", times, neuron -> time(neuron.switched(), AlignmentTimes.Event::after));
        putVerdicts(all, "lemma3", times, Neuron::verdict);
        put(all, "proposition6Bound", times, neuron -> neuron.sixth().bound());
        put(all, "proposition6Measured", times, neuron -> time(neuron.sixth().aligned(), AlignmentTimes.Event::at));
        putVerdicts(all, "proposition6", times, neuron -> neuron.sixth().verdict());
    }

    private static void putVerdicts(
            ObjectNode all, String key, AlignmentTimes times, Function<Neuron, ConvexTheorems.Verdict> of) {
        ArrayNode verdicts = all.putArray(key);
        ArrayNode reasons = all.putArray(key + "Reason");
        for (Neuron neuron : times.neurons()) {
            verdicts.add(word(of.apply(neuron)));
            of.apply(neuron).voidBecause().ifPresentOrElse(reasons::add, reasons::addNull);
        }
    }

    /** Of a verdict. */
    static String word(ConvexTheorems.Verdict verdict) {
        return verdict.undecided() ? "not decided" : verdict.applies() ? "applies" : "outside";
    }

    /** Lines for people. */
    static List<String> lines(AlignmentTimes times) {
        long applies = times.neurons().stream()
                .filter(neuron -> neuron.verdict().applies())
                .count();
        return List.of(
                "g_min (24)           %s, with y/4 as printed %s"
                        .formatted(BiasFreeReport.shown(times.gMin()), BiasFreeReport.shown(half(times.gMin()))),
                "Lemma 2              "
                        + (times.smallUntil() instanceof Answer.Value<Double> until
                                ? "holds until t = " + NumberText.of(until.value(), 6)
                                : "does not hold: " + times.smallUntil().reason()),
                "Lemma 3              applies to %d of %d neurons"
                                .formatted(applies, times.neurons().size())
                        + tightest(times, false, "; aligned between t = %s and %s, T* = %s (neuron %d)")
                        + tightest(times, true, "; left its sector between t = %s and %s, T^shift = %s (neuron %d)"),
                "Proposition 6        applies to %d of %d neurons"
                                .formatted(
                                        times.neurons().stream()
                                                .filter(neuron ->
                                                        neuron.sixth().verdict().applies())
                                                .count(),
                                        times.neurons().size())
                        + times.tightestSixth()
                                .flatMap(i -> times.neurons()
                                        .get(i)
                                        .sixth()
                                        .compared()
                                        .map(compared -> compared(
                                                compared,
                                                "; aligned with the flow between t = %s and %s, bound %s (neuron %d)",
                                                i)))
                                .orElse(""));
    }

    private static String compared(AlignmentTimes.Compared compared, String words, int neuron) {
        return words.formatted(
                NumberText.of(compared.seen().after(), 4),
                NumberText.of(compared.seen().at(), 4),
                NumberText.of(compared.bound(), 4),
                neuron + 1);
    }

    /** The neuron that comes closest to its bound. */
    private static String tightest(AlignmentTimes times, boolean switched, String words) {
        return times.tightest(switched)
                .flatMap(i -> times.neurons().get(i).compared().found().map(compared -> compared(compared, words, i)))
                .orElse("");
    }

    private static Answer<Double> half(Answer<Double> value) {
        return value instanceof Answer.Value<Double> number ? Answer.of(number.value() / 2) : value;
    }

    private static Answer<Double> time(
            Answer<AlignmentTimes.Event> event, Function<AlignmentTimes.Event, Double> time) {
        return event instanceof Answer.Value<AlignmentTimes.Event> seen
                ? Answer.of(time.apply(seen.value()))
                : Answer.none(event.reason());
    }

    private static void put(
            ObjectNode node, String key, AlignmentTimes times, Function<Neuron, Answer<Double>> number) {
        ArrayNode list = node.putArray(key);
        List<Optional<String>> reasons = times.neurons().stream()
                .map(number)
                .map(answer -> Optional.of(answer.reason()).filter(reason -> !reason.isEmpty()))
                .toList();
        times.neurons().forEach(neuron -> number.apply(neuron).found().ifPresentOrElse(list::add, list::addNull));
        if (reasons.stream().anyMatch(Optional::isPresent)) {
            ArrayNode why = node.putArray(key + "Reason");
            reasons.forEach(reason -> reason.ifPresentOrElse(why::add, why::addNull));
        }
    }
}
