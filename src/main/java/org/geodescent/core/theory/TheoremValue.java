package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.number.Answer;

/**
 * One statement of A evaluated for one state of a run. Everything is computed as far as it exists, also where the
 * statement does not apply. Immutable.
 *
 * @param statement which
 * @param differences how the run differs from the statement's setting, a clause each; empty if every hypothesis that
 *     can be checked holds
 * @param bound the corrected statement
 * @param boundAsPrinted the paper's; the same where the paper is right
 * @param ingredients what the bounds are made of
 * @param formula the corrected bound with the numbers in it; where there is no bound, with its symbols
 * @param formulaAsPrinted the same of the paper's
 * @param measured the exact quantity that is bounded, or why there is none
 */
public record TheoremValue(
        Statement statement,
        List<String> differences,
        Answer<Double> bound,
        Answer<Double> boundAsPrinted,
        List<Ingredient> ingredients,
        String formula,
        String formulaAsPrinted,
        Answer<Double> measured) {
    /** A bound may miss a quantity by rounding, and by what the tolerances of convergence let through: this share. */
    private static final double ROUNDING = 1e-5;

    public TheoremValue {
        differences = List.copyOf(differences);
        ingredients = List.copyOf(ingredients);
    }

    public Badge badge() {
        if (!differences.isEmpty()) {
            return new Badge.Outside(differences);
        }
        return bound instanceof Answer.None<Double> none ? new Badge.VoidBound(none.reason()) : new Badge.Applies();
    }

    /** Whether the bound exists and every hypothesis that can be checked holds. */
    public boolean applies() {
        return badge() instanceof Badge.Applies;
    }

    /** Whether there is no corrected bound. */
    public boolean isVoid() {
        return bound instanceof Answer.None<Double>;
    }

    /** Why it does not apply, or that it does: clauses joined by semicolons. */
    public String reason() {
        List<String> clauses = new ArrayList<>(differences);
        if (bound instanceof Answer.None<Double> none && !clauses.contains(none.reason())) {
            clauses.add(none.reason());
        }
        return clauses.isEmpty() ? "every hypothesis that can be checked holds" : String.join("; ", clauses);
    }

    /** Bound over measured quantity, where both exist. */
    public OptionalDouble ratio() {
        return ratio(bound);
    }

    /** The same for the bound as printed. */
    public OptionalDouble ratioAsPrinted() {
        return ratio(boundAsPrinted);
    }

    private OptionalDouble ratio(Answer<Double> some) {
        return some instanceof Answer.Value<Double> value
                        && measured instanceof Answer.Value<Double> exact
                        && exact.value() != 0
                ? OptionalDouble.of(value.value() / exact.value())
                : OptionalDouble.empty();
    }

    /**
     * Whether the run is in the statement's setting, and yet the measured quantity lies beyond the bound as printed.
     */
    public boolean refutesThePrintedBound() {
        OptionalDouble ratio = ratioAsPrinted();
        return differences.isEmpty()
                && ratio.isPresent()
                && (statement.isUpperBound() ? ratio.getAsDouble() < 1 - ROUNDING : ratio.getAsDouble() > 1 + ROUNDING);
    }

    /** The ingredient of this name. */
    public Optional<Ingredient> ingredient(String name) {
        return ingredients.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
