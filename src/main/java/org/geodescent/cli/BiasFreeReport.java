package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.KktNearness;
import org.geodescent.io.JsonText;

/**
 * What B says of a trained net without biases.
 *
 * @param gap interval of the optimal value
 * @param alignment Theorem 1's cosine of every neuron
 * @param residual the largest of Proposition 3
 * @param drift the largest change of Lemma 1's {@code ‖w1_i‖² − w2_i²} since the start
 * @param left16 the left side of (16) for the net's λ
 * @param pattern the D_j whose left side of (17) that is; empty if there is none
 */
record BiasFreeReport(
        GapInterval gap,
        List<Alignment> alignment,
        Answer<Double> residual,
        double drift,
        Answer<Double> left16,
        Optional<String> pattern) {
    /** What has an entry in JSON. */
    static final List<String> KEYS = List.of("gap", "alignment", "residual", "balanceDrift", "dualFeasibility");

    private static final String NO_LAMBDA = "the network does not classify every sample correctly: it has no λ";

    /** Empty for nets with biases. */
    static Optional<BiasFreeReport> of(Network start, Network end, Dataset data) {
        return BiasFreeNetwork.of(end).flatMap(net -> BiasFreeNetwork.of(start).map(first -> of(first, net, data)));
    }

    private static BiasFreeReport of(BiasFreeNetwork start, BiasFreeNetwork end, Dataset data) {
        int[] y = IntStream.range(0, data.size()).map(data::sign).toArray();
        Optional<KktNearness> nearness = KktNearness.of(end, data.features(), y);
        Answer<Double> left16 = Answer.none(NO_LAMBDA);
        Optional<String> pattern = Optional.empty();
        if (nearness.isPresent()) {
            double[] lambda =
                    nearness.get().lambda().stream().mapToDouble(v -> v).toArray();
            if (DualOracle.of(data.features()) instanceof Answer.Value<DualOracle> ready) {
                DirectionMaximum maximum = ready.value().maximise(lambda);
                left16 = Answer.finite(maximum.value());
                pattern = Optional.of(maximum.pattern().toString());
            } else {
                left16 = Answer.none("there are too many hyperplane arrangements to look at all of them");
            }
        }
        return new BiasFreeReport(
                GapCertifier.of(data).at(end),
                Alignment.ofTheorem1(end, data.features(), y),
                nearness.map(near -> Answer.finite(near.residual())).orElse(Answer.none(NO_LAMBDA)),
                BiasFreeNetwork.largestDrift(start, end).change(),
                left16,
                pattern);
    }

    /**
     * Adds {@link #KEYS}. The list {@code alignmentReason} has an entry per neuron: null where there is a cosine.
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
        JsonText.put(node, "residual", residual);
        node.put("balanceDrift", drift);
        ObjectNode dual = node.putObject("dualFeasibility");
        JsonText.put(dual, "left16", left16);
        JsonText.put(dual, "left17", left16);
        pattern.ifPresent(bits -> dual.put("pattern", bits));
    }

    /**
     * Adds {@link #KEYS} for K ≥ 3 classes: a list each, one entry per class; {@code gap} has lists for its ends, and
     * their sums as {@code total}.
     */
    static void put(ObjectNode node, List<BiasFreeReport> classes) {
        List<ObjectNode> each = new ArrayList<>();
        for (BiasFreeReport report : classes) {
            ObjectNode own = node.objectNode();
            report.put(own);
            each.add(own);
        }
        ObjectNode gap = node.putObject("gap");
        for (String end : List.of("lower", "upper", "lowerReason", "upperReason")) {
            if (each.stream().anyMatch(own -> own.get("gap").has(end))) {
                ArrayNode list = gap.putArray(end);
                each.forEach(own -> list.add(own.get("gap").get(end)));
            }
        }
        ObjectNode total = gap.putObject("total");
        JsonText.put(
                total,
                "lower",
                sum(classes.stream().map(report -> report.gap.lower()).toList()));
        JsonText.put(
                total,
                "upper",
                sum(classes.stream().map(report -> report.gap.upper()).toList()));
        for (String key : KEYS.subList(1, KEYS.size())) {
            for (String name : List.of(key, key + "Reason")) {
                if (each.stream().anyMatch(own -> own.has(name))) {
                    ArrayNode list = node.putArray(name);
                    each.forEach(own -> list.add(own.get(name)));
                }
            }
        }
    }

    private static Answer<Double> sum(List<Answer<Double>> bounds) {
        double sum = 0;
        for (int k = 0; k < bounds.size(); k++) {
            if (!(bounds.get(k) instanceof Answer.Value<Double> value)) {
                return Answer.none("class %d of %d has none".formatted(k + 1, bounds.size()));
            }
            sum += value.value();
        }
        return Answer.finite(sum);
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
                "aligned neurons      %d of %d, cosines %s".formatted(cosines.size(), alignment.size(), range),
                "Proposition 3        residual " + shown(residual),
                "Lemma 1              drift " + NumberText.of(drift, 6),
                "(16)                 left side " + shown(left16));
    }

    /** Lines for people about K ≥ 3 classes. */
    static List<String> lines(List<BiasFreeReport> classes) {
        String ends = classes.stream()
                .map(report -> shown(report.gap.lower()) + " to " + shown(report.gap.upper()))
                .collect(Collectors.joining("; "));
        return List.of("gap interval         %s to %s, the sum of %s"
                .formatted(
                        shown(sum(classes.stream()
                                .map(report -> report.gap.lower())
                                .toList())),
                        shown(sum(classes.stream()
                                .map(report -> report.gap.upper())
                                .toList())),
                        ends));
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
