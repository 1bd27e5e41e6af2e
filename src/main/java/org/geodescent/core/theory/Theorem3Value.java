package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;

/** Theorem 3 as a value to show. */
final class Theorem3Value {
    private static final String FORMULA = "n_node^min · √(n_sup^max) / √λ";

    private Theorem3Value() {}

    static TheoremValue of(
            Optional<Theorem3> theorem,
            Network network,
            Dataset data,
            List<String> differences,
            Answer<Double> lipschitz) {
        String reason = reason(network, data);
        Answer<Double> none = Answer.none(reason);
        return new TheoremValue(
                Statement.THEOREM_3,
                differences,
                theorem.map(Theorem3::bound).orElse(none),
                theorem.map(Theorem3::boundAsPrinted).orElse(none),
                theorem.map(Theorem3Value::ingredients).orElseGet(() -> missing(reason)),
                theorem.map(value -> formula(value, value.corrected(), value.bound()))
                        .orElse(FORMULA),
                theorem.map(value -> formula(value, value.printed(), value.boundAsPrinted()))
                        .orElse(FORMULA),
                theorem.map(value -> scaled(lipschitz, value.smallestScore())).orElse(none));
    }

    /** Why the theorem cannot be evaluated, if it cannot. */
    private static String reason(Network network, Dataset data) {
        return network.spec() instanceof TwoLayerRelu
                ? Hypotheses.misclassified(network, data).orElse("the scores are beyond the range of numbers")
                : "the model has no hidden ReLU nodes";
    }

    private static Answer<Double> scaled(Answer<Double> lipschitz, double score) {
        return lipschitz instanceof Answer.Value<Double> value ? Answer.finite(value.value() / score) : lipschitz;
    }

    private static List<Ingredient> ingredients(Theorem3 value) {
        Culprit[] cover = value.cover().stream().map(Culprit.Node::new).toArray(Culprit[]::new);
        Culprit[] support = value.support().stream().map(Culprit.Sample::new).toArray(Culprit[]::new);
        Theorem3.Excitation corrected = value.corrected();
        Theorem3.Excitation printed = value.printed();
        return List.of(
                Ingredient.of("nSupMax", "n_sup^max", corrected.most(), node(corrected.mostNode())),
                new Ingredient("nNodeMin", "n_node^min", value.nNodeMin(), List.of(cover)),
                Ingredient.of("lambda", "λ", corrected.lambda(), node(corrected.lambdaNode())),
                Ingredient.of("nSupMaxAsPrinted", "n_sup^max as printed", printed.most(), node(printed.mostNode())),
                Ingredient.of("lambdaAsPrinted", "λ as printed", printed.lambda(), node(printed.lambdaNode())),
                Ingredient.of("nSup", "support vectors", value.support().size(), support),
                Ingredient.of("stationarityResidual", "residual of Lemmas 5 and 6", value.stationarityResidual()));
    }

    private static List<Ingredient> missing(String reason) {
        return List.of(
                Ingredient.none("nSupMax", "n_sup^max", reason),
                Ingredient.none("nNodeMin", "n_node^min", reason),
                Ingredient.none("lambda", "λ", reason),
                Ingredient.none("nSupMaxAsPrinted", "n_sup^max as printed", reason),
                Ingredient.none("lambdaAsPrinted", "λ as printed", reason),
                Ingredient.none("nSup", "support vectors", reason),
                Ingredient.none("stationarityResidual", "residual of Lemmas 5 and 6", reason));
    }

    private static Culprit[] node(int index) {
        return index < 0 ? new Culprit[0] : new Culprit[] {new Culprit.Node(index)};
    }

    private static String formula(Theorem3 value, Theorem3.Excitation excitation, Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> number && value.nNodeMin() instanceof Answer.Value<Double> nodes
                ? "%s · √%s / √%s = %s"
                        .formatted(
                                shown(nodes.value()),
                                excitation.most(),
                                shown(excitation.lambda()),
                                shown(number.value()))
                : FORMULA;
    }
}
