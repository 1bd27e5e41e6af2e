package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.io.JsonText;

/** What B says of a trained net without biases: the gap interval, and Theorem 1's cosine of every neuron. */
record BiasFreeReport(GapInterval gap, List<Alignment> alignment) {
    /** Empty for nets with biases. */
    static Optional<BiasFreeReport> of(Network network, Dataset data) {
        return BiasFreeNetwork.of(network).map(net -> {
            int[] y = IntStream.range(0, data.size()).map(data::sign).toArray();
            return new BiasFreeReport(GapCertifier.of(data).at(net), Alignment.ofTheorem1(net, data.features(), y));
        });
    }

    /**
     * Adds {@code gap} and {@code alignment}. The list {@code alignmentReason} has an entry per neuron: null where there is a cosine.
     */
    void put(ObjectNode node) {
        ObjectNode ends = node.putObject("gap");
        JsonText.put(ends, "lower", gap.lower());
        JsonText.put(ends, "upper", gap.upper());
        ArrayNode cosines = node.putArray("alignment");
        List<Optional<String>> reasons = new ArrayList<>();
        for (Alignment each : alignment) {
            if (each instanceof Alignment.Cosine cosine) {
                cosines.add(cosine.value());
                reasons.add(Optional.empty());
            } else {
                cosines.addNull();
                reasons.add(Optional.of(reason(each)));
            }
        }
        if (reasons.stream().anyMatch(Optional::isPresent)) {
            ArrayNode list = node.putArray("alignmentReason");
            reasons.forEach(each -> each.ifPresentOrElse(list::add, list::addNull));
        }
    }

    /** Lines for people. */
    List<String> lines() {
        List<Double> cosines = alignment.stream()
                .filter(each -> each instanceof Alignment.Cosine)
                .map(each -> ((Alignment.Cosine) each).value())
                .sorted()
                .toList();
        String range = cosines.isEmpty()
                ? "none"
                : NumberText.of(cosines.get(0), 6) + " to " + NumberText.of(cosines.get(cosines.size() - 1), 6);
        return List.of(
                "gap interval         %s to %s%s"
                        .formatted(
                                shown(gap.lower()),
                                shown(gap.upper()),
                                gap.globallyOptimal() ? ": globally optimal within 1 %" : ""),
                "aligned neurons      %d of %d, cosines %s".formatted(cosines.size(), alignment.size(), range));
    }

    private static String reason(Alignment alignment) {
        return alignment instanceof Alignment.None none
                ? none.reason()
                : "the sign of its output weight is not that of yᵀ(Xw1)₊";
    }

    private static String shown(Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> value
                ? NumberText.of(value.value(), 6)
                : "none (%s)".formatted(bound.reason());
    }
}
