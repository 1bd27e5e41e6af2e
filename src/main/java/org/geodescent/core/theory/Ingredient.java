package org.geodescent.core.theory;

import java.util.List;
import org.geodescent.core.number.Answer;

/**
 * A number that a bound is made of.
 *
 * @param name as in files: {@code nActiveMax}
 * @param symbol as in formulas: {@code n_active^max}
 * @param value the number, or why there is none
 * @param culprits the nodes, samples and cells that attain it; empty if it belongs to all or none
 */
public record Ingredient(String name, String symbol, Answer<Double> value, List<Culprit> culprits) {
    public Ingredient {
        culprits = List.copyOf(culprits);
    }

    static Ingredient of(String name, String symbol, double value, Culprit... culprits) {
        return new Ingredient(name, symbol, Answer.finite(value), List.of(culprits));
    }

    static Ingredient none(String name, String symbol, String reason) {
        return new Ingredient(name, symbol, Answer.none(reason), List.of());
    }
}
