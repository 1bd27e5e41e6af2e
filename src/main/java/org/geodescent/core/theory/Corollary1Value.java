package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.RunSpec;

/** Corollary 1 as a value to show. */
final class Corollary1Value {
    static final String OVERLAP = "the scores of the two classes are not apart";
    private static final String FORMULA = "Δ / (2 L)";

    private Corollary1Value() {}

    static TheoremValue of(
            Optional<Theorem1> theorem, RunSpec spec, List<String> differences, ScoreGap gap, Answer<Double> margin) {
        Answer<Double> lipschitz = theorem.map(Theorem1::bound).orElseGet(() -> Theorem1Value.none(spec));
        Answer<Double> bound = bound(lipschitz, gap);
        String formula = bound instanceof Answer.Value<Double> value
                        && lipschitz instanceof Answer.Value<Double> ceiling
                ? "%s / (2 · %s) = %s".formatted(shown(gap.delta()), shown(ceiling.value()), shown(value.value()))
                : FORMULA;
        return new TheoremValue(
                Statement.COROLLARY_1,
                differences,
                bound,
                bound,
                List.of(delta(gap), new Ingredient("lipschitzBound", "L", lipschitz, List.of())),
                formula,
                formula,
                margin);
    }

    private static Answer<Double> bound(Answer<Double> lipschitz, ScoreGap gap) {
        if (!gap.separates()) {
            return Answer.none(OVERLAP);
        }
        return lipschitz instanceof Answer.Value<Double> ceiling
                ? Answer.finite(gap.delta() / 2 / ceiling.value())
                : lipschitz;
    }

    private static Ingredient delta(ScoreGap gap) {
        List<Culprit> culprits = new ArrayList<>();
        if (gap.lowest() >= 0 && gap.highest() >= 0) {
            culprits.add(new Culprit.Sample(gap.lowest()));
            culprits.add(new Culprit.Sample(gap.highest()));
        }
        Answer<Double> delta =
                culprits.isEmpty() ? Answer.none("one class has no samples") : Answer.finite(gap.delta());
        return new Ingredient("scoreGap", "Δ", delta, culprits);
    }
}
