package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.RunSpec;

/** Theorem 1 as a value to show. */
final class Theorem1Value {
    private static final String FORMULA = "n_active^max · √(2/(δ λ)) · (2 μ ‖b‖_∞ / λ + √(|2/δ − ‖b‖_∞²| / λ))";

    private Theorem1Value() {}

    static TheoremValue of(
            Optional<Theorem1> theorem, RunSpec spec, List<String> differences, Answer<Double> lipschitz) {
        Answer<Double> bound = theorem.map(Theorem1::bound).orElseGet(() -> none(spec));
        String formula =
                theorem.map(value -> formula(value, spec.descent().stepSize())).orElse(FORMULA);
        return new TheoremValue(
                Statement.THEOREM_1,
                differences,
                bound,
                bound,
                ingredients(theorem, spec),
                formula,
                formula,
                lipschitz);
    }

    static Answer<Double> none(RunSpec spec) {
        return Answer.none(
                spec.model() instanceof TwoLayerRelu
                        ? "its eigenvalues are computed for up to %d features".formatted(Theorem1.MOST_COORDINATES)
                        : "the model has no hidden ReLU nodes");
    }

    private static List<Ingredient> ingredients(Optional<Theorem1> theorem, RunSpec spec) {
        Ingredient step = Ingredient.of("delta", "δ", spec.descent().stepSize());
        if (theorem.isEmpty()) {
            String reason = none(spec).reason();
            return List.of(
                    Ingredient.none("lambda", "λ", reason),
                    Ingredient.none("mu", "μ", reason),
                    Ingredient.none("bInf", "‖b‖_∞", reason),
                    Ingredient.none("nActiveMax", "n_active^max", reason),
                    step);
        }
        Theorem1 value = theorem.get();
        return List.of(
                Ingredient.of("lambda", "λ", value.lambda(), new Culprit.Node(value.lambdaNode())),
                Ingredient.of("mu", "μ", value.mu(), new Culprit.Node(value.muNode())),
                Ingredient.of("bInf", "‖b‖_∞", value.bInf(), new Culprit.Node(value.bInfNode())),
                new Ingredient("nActiveMax", "n_active^max", value.nActiveMax(), busiest(spec)),
                step);
    }

    /** A cell can be shown in the plane only. */
    private static List<Culprit> busiest(RunSpec spec) {
        return spec.data().dimension() == 2 ? List.of(new Culprit.Cell(ExtremeCell.MOST_ACTIVE)) : List.of();
    }

    private static String formula(Theorem1 value, double stepSize) {
        if (!(value.bound() instanceof Answer.Value<Double> bound)
                || !(value.nActiveMax() instanceof Answer.Value<Double> active)) {
            return FORMULA;
        }
        String lambda = shown(value.lambda());
        return "%s · √(2/(%s · %s)) · (2 · %s · %s / %s + √(|%s − %s| / %s)) = %s"
                .formatted(
                        shown(active.value()),
                        shown(stepSize),
                        lambda,
                        shown(value.mu()),
                        shown(value.bInf()),
                        lambda,
                        shown(2 / stepSize),
                        shown(value.bInf() * value.bInf()),
                        lambda,
                        shown(bound.value()));
    }
}
