package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Ingredient;
import org.geodescent.core.theory.LinearStepLimit;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.io.JsonText;

/** What A's Theorems 1 to 3 say of a trained model. */
record TheoremReport(List<TheoremValue> values, Answer<Double> stepLimit, Answer<Double> inflation) {
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
                    none);
        }
        return new TheoremReport(
                TheoremEvaluator.evaluate(spec, snapshot), LinearStepLimit.of(spec), inflation(spec.data()));
    }

    /** A (13) attains no minimum for ε below the largest margin of any hyperplane, here in the 2-norm. */
    private static Answer<Double> inflation(Dataset data) {
        if (data.inhabitedClasses() < 2) {
            return Answer.none("only one class has samples");
        }
        return LinearSeparation.hardMargin(data)
                .map(best -> Answer.finite(best.margin()))
                .orElseGet(() -> Answer.none(LinearSeparation.reason(data)));
    }

    private static TheoremValue aboutTwoClasses(Statement statement, int classes) {
        String reason = "the statement is about two classes; there are " + classes;
        Answer<Double> none = Answer.none(reason);
        return new TheoremValue(statement, List.of(reason), none, none, List.of(), "", "", none);
    }

    /**
     * Adds {@code theorem1}, {@code theorem2} and {@code theorem3}, a corollary as a key of its theorem;
     * {@code stepLimit} of (3) and {@code inflationLimit}, the ε* of (13).
     */
    void put(ObjectNode node) {
        for (TheoremValue value : values) {
            String key = KEYS.get(value.statement());
            if (key != null) {
                putTheorem(node.putObject(key), value);
            }
        }
        JsonText.put(node, "stepLimit", stepLimit);
        JsonText.put(node, "inflationLimit", inflation);
        node.withObjectProperty("theorem1").setAll(corollary("corollary1", of(Statement.COROLLARY_1)));
        node.withObjectProperty("theorem2").setAll(corollary("corollary2", of(Statement.COROLLARY_2)));
    }

    /** The same keys where there is no state to speak about. */
    static void putMissing(ObjectNode node, String reason) {
        for (String key : List.of("theorem1", "theorem2", "theorem3", "stepLimit", "inflationLimit")) {
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
