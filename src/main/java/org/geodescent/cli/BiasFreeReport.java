package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.AlignmentTimes;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.core.theory.DualStatements;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.InitialPushes;
import org.geodescent.core.theory.KktNearness;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
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
 * @param dual Propositions 4 and 5 and Remark 1
 * @param times of Lemmas 2 and 3 and Proposition 6
 * @param peaks Lemma 4 and Proposition 7; empty if the samples are not of the plane
 */
record BiasFreeReport(
        GapInterval gap,
        List<Alignment> alignment,
        Answer<Double> residual,
        double drift,
        Answer<Double> left16,
        Optional<String> pattern,
        DualStatements dual,
        AlignmentTimes times,
        Optional<PeaksReport> peaks) {
    /** What has an entry in JSON. */
    static final List<String> KEYS = List.of(
            "gap",
            "alignment",
            "residual",
            "balanceDrift",
            "dualFeasibility",
            "proposition4",
            "proposition5",
            "remark1",
            "times",
            "proposition7");

    private static final String NO_LAMBDA = "the network does not classify every sample correctly: it has no λ";

    /**
     * Empty for nets with biases.
     *
     * @param run the problem of the network
     * @param states recorded, at least the start
     * @param network the network of a state
     */
    static Optional<BiasFreeReport> of(RunSpec run, List<Snapshot> states, Function<Snapshot, Network> network) {
        Function<Snapshot, Optional<BiasFreeNetwork>> biasFree = state -> BiasFreeNetwork.of(network.apply(state));
        return biasFree.apply(states.get(states.size() - 1)).flatMap(end -> BiasFreeNetwork.of(
                        network.apply(states.get(0)))
                .map(start -> of(
                        start,
                        end,
                        run.data(),
                        AlignmentTimes.of(
                                run,
                                states,
                                biasFree,
                                run.data().features(),
                                InitialPushes.of(
                                        run.data().features(), run.data().signs()),
                                run.data().signs()))));
    }

    private static BiasFreeReport of(BiasFreeNetwork start, BiasFreeNetwork end, Dataset data, AlignmentTimes times) {
        int[] y = data.signs();
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
                pattern,
                DualStatements.of(
                        end,
                        data.features(),
                        Diagnostics.orthogonalityViolation(data, false),
                        ConvexDiagnostics.of(data, false)
                                .spikeFreeViolation()
                                .map(ConvexDiagnostics.SpikeWitness::reason),
                        y),
                times,
                PeaksReport.of(data));
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
        ObjectNode feasibility = node.putObject("dualFeasibility");
        JsonText.put(feasibility, "left16", left16);
        JsonText.put(feasibility, "left17", left16);
        pattern.ifPresent(bits -> feasibility.put("pattern", bits));
        ObjectNode fourth = verdict(node, "proposition4", dual.proposition4());
        JsonText.put(fourth, "bound", dual.bound());
        JsonText.put(fourth, "measured", left16);
        ObjectNode fifth = verdict(node, "proposition5", dual.proposition5());
        JsonText.put(fifth, "bound", dual.bound());
        JsonText.put(fifth, "measured", left16);
        ObjectNode remark = verdict(node, "remark1", dual.remark1());
        JsonText.put(remark, "rectified", dual.rectified());
        JsonText.put(remark, "byLabels", dual.byLabels());
        JsonText.put(remark, "measured", left16);
        TimesReport.put(node, times);
        PeaksReport.put(node, peaks);
    }

    /** Adds whether a statement applies, and why not. */
    static ObjectNode verdict(ObjectNode node, String key, ConvexTheorems.Verdict verdict) {
        return node.putObject(key)
                .put("verdict", TimesReport.word(verdict))
                .put("reason", verdict.voidBecause().orElse(""));
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
        GapInterval sum = total(classes);
        JsonText.put(total, "lower", sum.lower());
        JsonText.put(total, "upper", sum.upper());
        for (String key : KEYS.subList(1, KEYS.size())) {
            for (String name : List.of(key, key + "Reason")) {
                if (each.stream().anyMatch(own -> own.has(name))) {
                    ArrayNode list = node.putArray(name);
                    each.forEach(own -> list.add(own.get(name)));
                }
            }
        }
    }

    private static GapInterval total(List<BiasFreeReport> classes) {
        return GapInterval.sum(classes.stream().map(BiasFreeReport::gap).toList());
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
        String bound = dual.bound()
                .found()
                .map(value -> "left side at most " + NumberText.of(value, 6) + ": ")
                .orElse("");
        List<String> lines = new ArrayList<>(List.of(
                "gap interval         %s to %s%s"
                        .formatted(
                                shown(gap.lower()),
                                shown(gap.upper()),
                                gap.globallyOptimal() ? ": globally optimal within 1 %" : ""),
                "aligned neurons      %d of %d, cosines %s".formatted(cosines.size(), alignment.size(), range),
                "Proposition 3        residual " + shown(residual),
                "Lemma 1              drift " + NumberText.of(drift, 6),
                "(16)                 left side " + shown(left16),
                "Proposition 4        " + bound + said(dual.proposition4()),
                "Proposition 5        " + bound + said(dual.proposition5()),
                "Remark 1             left sides %s and %s: %s"
                        .formatted(shown(dual.rectified()), shown(dual.byLabels()), said(dual.remark1()))));
        lines.addAll(TimesReport.lines(times));
        peaks.ifPresent(found -> lines.addAll(found.lines()));
        return lines;
    }

    private static String said(ConvexTheorems.Verdict verdict) {
        return (verdict.undecided() ? "" : verdict.applies() ? "applies" : "outside: ")
                + verdict.voidBecause().orElse("");
    }

    /**
     * Lines for people about K ≥ 3 classes.
     *
     * @param classNames K names
     */
    static List<String> lines(List<String> classNames, List<BiasFreeReport> classes) {
        GapInterval total = total(classes);
        String ends = classes.stream()
                .map(report -> shown(report.gap.lower()) + " to " + shown(report.gap.upper()))
                .collect(Collectors.joining("; "));
        List<String> lines = new ArrayList<>();
        lines.add("gap interval         %s to %s, the sum of %s"
                .formatted(shown(total.lower()), shown(total.upper()), ends));
        for (int k = 0; k < classes.size(); k++) {
            lines.add("class " + classNames.get(k) + " against the rest");
            classes.get(k).lines().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String reason(Alignment alignment) {
        return alignment instanceof Alignment.None none
                ? none.reason()
                : "the sign of its output weight is not that of yᵀ(Xw1)₊";
    }

    /** In the middle of a line: a number, or that there is none, and why. */
    static String shown(Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> value
                ? NumberText.of(value.value(), 6)
                : "none (%s)".formatted(bound.reason());
    }
}
