package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.InflatedSamples;
import org.geodescent.core.theory.Ingredient;
import org.geodescent.core.theory.LinearStepLimit;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.io.JsonText;

/** What A's Theorems 1 to 3 say of a trained model. */
record TheoremReport(List<TheoremValue> values, Answer<Double> stepLimit, Map<VectorNorm, Inflation> inflation) {
    /**
     * A (13) in one norm.
     *
     * @param limit ε* of hyperplanes with a bias
     * @param throughOrigin ε* of hyperplanes without, as printed
     * @param margin up to which ε the trained classifier keeps every inflated sample's class
     */
    private record Inflation(Answer<Double> limit, Answer<Double> throughOrigin, Answer<Double> margin) {}

    private static final Map<Statement, String> KEYS = Map.of(
            Statement.THEOREM_1, "theorem1",
            Statement.THEOREM_2, "theorem2",
            Statement.THEOREM_3, "theorem3");

    static TheoremReport of(RunSpec spec, Snapshot snapshot) {
        if (spec.networks() > 1) {
            Answer<Double> none = Answer.none("there are more than two classes");
            return new TheoremReport(
                    Arrays.stream(Statement.values())
                            .map(statement -> aboutTwoClasses(
                                    statement, spec.data().classNames().size()))
                            .toList(),
                    none,
                    byNorm(p -> new Inflation(none, none, none)));
        }
        Network network = new Network(spec.model(), snapshot.parameters());
        return new TheoremReport(
                TheoremEvaluator.evaluate(spec, snapshot),
                LinearStepLimit.of(spec),
                byNorm(p -> new Inflation(
                        InflatedSamples.limit(spec.data(), p),
                        InflatedSamples.limitThroughOrigin(spec.data(), p),
                        InflatedSamples.margin(network, spec.data(), p))));
    }

    private static Map<VectorNorm, Inflation> byNorm(Function<VectorNorm, Inflation> inflation) {
        Map<VectorNorm, Inflation> all = new EnumMap<>(VectorNorm.class);
        for (VectorNorm p : VectorNorm.values()) {
            all.put(p, inflation.apply(p));
        }
        return all;
    }

    private static TheoremValue aboutTwoClasses(Statement statement, int classes) {
        String reason = "the statement is about two classes; there are " + classes;
        Answer<Double> none = Answer.none(reason);
        return new TheoremValue(statement, List.of(reason), none, none, List.of(), "", "", none);
    }

    /**
     * Adds {@code theorem1}, {@code theorem2} and {@code theorem3}, a corollary as a key of its theorem;
     * {@code stepLimit} of (3), {@code inflationLimit}, the ε* of (13) for p = 2, and {@code inflation} with what
     * belongs to (13) for p = 1, 2 and ∞.
     */
    void put(ObjectNode node) {
        for (TheoremValue value : values) {
            String key = KEYS.get(value.statement());
            if (key != null) {
                putTheorem(node.putObject(key), value);
            }
        }
        JsonText.put(node, "stepLimit", stepLimit);
        JsonText.put(node, "inflationLimit", Objects.requireNonNull(inflation.get(VectorNorm.TWO)).limit);
        ObjectNode norms = node.putObject("inflation");
        inflation.forEach((p, values) -> {
            ObjectNode of = norms.putObject(p == VectorNorm.INFINITY ? "inf" : p.p());
            JsonText.put(of, "limit", values.limit);
            JsonText.put(of, "limitThroughOrigin", values.throughOrigin);
            JsonText.put(of, "margin", values.margin);
        });
        node.withObjectProperty("theorem1").setAll(corollary("corollary1", of(Statement.COROLLARY_1)));
        node.withObjectProperty("theorem2").setAll(corollary("corollary2", of(Statement.COROLLARY_2)));
    }

    /** The same keys where there is no state to speak about. */
    static void putMissing(ObjectNode node, String reason) {
        for (String key : List.of("theorem1", "theorem2", "theorem3", "stepLimit", "inflationLimit", "inflation")) {
            JsonText.putMissing(node, key, reason);
        }
    }

    private TheoremValue of(Statement statement) {
        return values.stream()
                .filter(value -> value.statement() == statement)
                .findFirst()
                .orElseThrow();
    }

    private static void putTheorem(ObjectNode node, TheoremValue value) {
        node.put("applies", value.applies());
        node.put("void", value.isVoid());
        node.put("reason", value.reason());
        JsonText.put(node, "bound", value.bound());
        JsonText.put(node, "boundAsPrinted", value.boundAsPrinted());
        JsonText.put(node, "measured", value.measured());
        for (Ingredient ingredient : value.ingredients()) {
            JsonText.put(node, ingredient.name(), ingredient.value());
        }
    }

    private static ObjectNode corollary(String key, TheoremValue value) {
        ObjectNode node = JsonText.object();
        JsonText.put(node, key, value.bound());
        JsonText.put(node, key + "AsPrinted", value.boundAsPrinted());
        JsonText.put(node, key + "Measured", value.measured());
        return node;
    }

    /** Lines for people: per statement the bounds beside the measured quantity, then the badge. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (TheoremValue value : values) {
            lines.add("%-20s %s".formatted(value.statement().title(), sentence(value)));
            lines.addAll(badge(value));
        }
        if (stepLimit instanceof Answer.Value<Double> limit) {
            lines.add("(3)                  descent converges for steps below " + NumberText.of(limit.value(), 6));
        }
        inflation.forEach((p, values) -> {
            if (values.limit instanceof Answer.Value<Double> limit) {
                lines.add("(13), %s-norm         samples can be inflated by less than %s; these weights allow %s"
                        .formatted(p.p(), NumberText.of(limit.value(), 6), BiasFreeReport.shown(values.margin)));
            }
        });
        return lines;
    }

    private static String sentence(TheoremValue value) {
        Statement statement = value.statement();
        String measured = value.measured() instanceof Answer.Value<Double> exact
                ? "measured " + NumberText.of(exact.value(), 6)
                : "";
        String printed = value.boundAsPrinted() instanceof Answer.Value<Double> bound && !bound.equals(value.bound())
                ? "as printed " + NumberText.of(bound.value(), 6)
                : "";
        if (value.bound() instanceof Answer.Value<Double> bound) {
            return "%s %s %s"
                            .formatted(
                                    statement.quantity(),
                                    statement.isUpperBound() ? "at most" : "at least",
                                    NumberText.of(bound.value(), 6))
                    + (printed.isEmpty() ? "" : " (" + printed + ")")
                    + (measured.isEmpty() ? "" : ", " + measured);
        }
        List<String> numbers =
                Stream.of(printed, measured).filter(text -> !text.isEmpty()).toList();
        return "no bound on the " + statement.quantity()
                + (numbers.isEmpty() ? "" : " (" + String.join(", ", numbers) + ")")
                + ": "
                + value.bound().reason();
    }

    private static List<String> badge(TheoremValue value) {
        Badge badge = value.badge();
        if (badge instanceof Badge.Outside outside) {
            // A corollary has the hypotheses of its theorem.
            return KEYS.containsKey(value.statement())
                    ? outside.differences().stream()
                            .map(each -> indented("outside: " + each))
                            .toList()
                    : List.of();
        }
        return List.of(indented(badge instanceof Badge.VoidBound ? "void" : "applies"));
    }

    private static String indented(String text) {
        return " ".repeat(21) + text;
    }
}
