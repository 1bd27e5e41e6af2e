package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;

/** Theorem 2 and Corollary 2 as values to show. */
final class Theorem2Value {
    private static final String FORMULA = "min(γ_OPT, 1 / √(1/γ_sup² + B² ΣΔ_k²))";
    private static final String FORMULA_AS_PRINTED = "1 / √(1/γ_OPT² + B² ΣΔ_k²)";
    private static final String COROLLARY = "1 / (|B| Δ), B Δ ≥ 0";
    private static final String COROLLARY_AS_PRINTED = "1 / (|B| √(ΣΔ_k²))";

    private Theorem2Value() {}

    static TheoremValue of(Optional<Theorem2> theorem, String missing, List<String> differences) {
        return new TheoremValue(
                Statement.THEOREM_2,
                differences,
                bound(theorem.map(Theorem2::bound), missing),
                bound(theorem.map(Theorem2::boundAsPrinted), missing),
                ingredients(theorem, missing),
                theorem.map(Theorem2Value::formula).orElse(FORMULA),
                theorem.map(Theorem2Value::formulaAsPrinted).orElse(FORMULA_AS_PRINTED),
                limitMargin(theorem, missing));
    }

    static TheoremValue corollary(Optional<Theorem2> theorem, String missing, List<String> differences) {
        Answer<Double> bound = bound(theorem.map(Theorem2::corollary2), missing);
        Answer<Double> printed = bound(theorem.map(Theorem2::corollary2AsPrinted), missing);
        Ingredient bias = bias(theorem, missing);
        return new TheoremValue(
                Statement.COROLLARY_2,
                differences,
                bound,
                printed,
                List.of(
                        bias,
                        new Ingredient("delta", "Δ", over(bound, bias.value()), List.of()),
                        new Ingredient("deltaAsPrinted", "|Δ| as printed", over(printed, bias.value()), List.of())),
                corollary(bound, bias.value(), COROLLARY),
                corollary(printed, bias.value(), COROLLARY_AS_PRINTED),
                limitMargin(theorem, missing));
    }

    /** Why there is no limit direction where {@link Theorem2#of} finds none. */
    static String reason(Dataset data) {
        if (data.dimension() > Theorem1.MOST_COORDINATES) {
            return "the limit direction is computed for up to %d features".formatted(Theorem1.MOST_COORDINATES);
        }
        return data.inhabitedClasses() < 2 ? "one class has no samples" : LinearSeparation.reason(data);
    }

    private static Answer<Double> bound(Optional<Answer<Double>> bound, String missing) {
        return bound.orElseGet(() -> Answer.none(missing));
    }

    private static Answer<Double> limitMargin(Optional<Theorem2> theorem, String missing) {
        return theorem.map(value -> Answer.finite(value.limit().margin())).orElseGet(() -> Answer.none(missing));
    }

    private static Ingredient bias(Optional<Theorem2> theorem, String missing) {
        return theorem.map(value -> Ingredient.of("B", "B", value.bias()))
                .orElseGet(() -> Ingredient.none("B", "B", missing));
    }

    private static List<Ingredient> ingredients(Optional<Theorem2> theorem, String missing) {
        if (theorem.isEmpty()) {
            return List.of(
                    Ingredient.none("gammaOpt", "γ_OPT", missing),
                    Ingredient.none("gammaOptSupport", "γ_sup", missing),
                    bias(theorem, missing),
                    Ingredient.none("sumDeltaSquared", "ΣΔ_k²", missing));
        }
        Theorem2 value = theorem.get();
        Culprit[] support = value.support().stream().map(Culprit.Sample::new).toArray(Culprit[]::new);
        return List.of(
                Ingredient.of("gammaOpt", "γ_OPT", value.gammaOpt()),
                Ingredient.of("gammaOptSupport", "γ_sup", value.gammaOptSupport(), support),
                bias(theorem, missing),
                Ingredient.of("sumDeltaSquared", "ΣΔ_k²", value.sumDeltaSquared(), support));
    }

    private static String formula(Theorem2 value) {
        return "min(%s, %s)".formatted(shown(value.gammaOpt()), root(value, value.gammaOptSupport()))
                + equals(value.bound());
    }

    private static String formulaAsPrinted(Theorem2 value) {
        return root(value, value.gammaOpt()) + equals(value.boundAsPrinted());
    }

    private static String root(Theorem2 value, double gamma) {
        double bias = value.bias();
        return "1 / √(1/%s² + %s · %s)".formatted(shown(gamma), shown(bias * bias), shown(value.sumDeltaSquared()));
    }

    private static String equals(Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> value ? " = " + shown(value.value()) : "";
    }

    /** The Δ behind a bound {@code 1/(|B| Δ)}. */
    private static Answer<Double> over(Answer<Double> bound, Answer<Double> bias) {
        return bound instanceof Answer.Value<Double> value && bias instanceof Answer.Value<Double> b
                ? Answer.finite(1 / value.value() / Math.abs(b.value()))
                : bound;
    }

    private static String corollary(Answer<Double> bound, Answer<Double> bias, String symbols) {
        return over(bound, bias) instanceof Answer.Value<Double> delta && bias instanceof Answer.Value<Double> b
                ? "1 / (%s · %s)%s".formatted(shown(Math.abs(b.value())), shown(delta.value()), equals(bound))
                : symbols;
    }
}
