package org.geodescent.ui.theory;

import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.ConvexReading.NetworkState;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.theory.ReadingRows.Reading;

/** The numbers of B as text. */
final class ConvexWords {
    static final String NOT_TRAINED = "nothing is trained yet";
    static final String NO_LAMBDA = "no λ: a sample is misclassified";
    private static final int LONGEST_PATTERN = 10;

    private ConvexWords() {}

    static Reading optimum(ConvexReading reading) {
        ConvexOutcome outcome = reading.analysis().outcome();
        if (outcome instanceof ConvexOutcome.Solved solved) {
            return Reading.of(NumberText.of(solved.primal(), 6));
        }
        return Reading.of(
                outcome instanceof ConvexOutcome.Infeasible infeasible
                        ? "none: " + infeasible.reason()
                        : "not solved: " + ((ConvexOutcome.Undecided) outcome).sentence());
    }

    static Reading interval(ConvexReading reading) {
        return ofState(reading, state -> Reading.of(interval(state.interval())));
    }

    static String interval(GapInterval interval) {
        String lower = interval.lower() instanceof Answer.Value<Double> value ? NumberText.of(value.value()) : "0";
        return interval.upper() instanceof Answer.Value<Double> upper
                ? "%s to %s".formatted(lower, NumberText.of(upper.value()))
                : "above %s; %s".formatted(lower, interval.upper().reason());
    }

    static Reading verdict(ConvexReading reading) {
        return ofState(reading, state -> Reading.of(verdict(state.interval())));
    }

    static String verdict(GapInterval interval) {
        OptionalDouble width = interval.relativeWidth();
        if (width.isEmpty()) {
            return "not certified";
        }
        String shown = percent(width.getAsDouble());
        String limit = percent(GapInterval.GLOBALLY_OPTIMAL);
        return interval.globallyOptimal()
                ? "globally optimal: %s wide, at most %s asked".formatted(shown, limit)
                : "not certified: %s wide, %s asked".formatted(shown, limit);
    }

    private static String percent(double share) {
        return NumberText.brief(100 * share, 2) + " %";
    }

    static Reading dual(ConvexReading reading) {
        return ofState(
                reading,
                state -> Reading.of(state.dual()
                        .map(dual -> "%s where D = %s"
                                .formatted(NumberText.of(dual.value()), ConvexReading.pattern(dual, LONGEST_PATTERN)))
                        .orElse(NO_LAMBDA)));
    }

    static Reading residual(ConvexReading reading) {
        return ofState(
                reading,
                state -> state.residual().map(residual -> extreme(residual)).orElse(Reading.of(NO_LAMBDA)));
    }

    static Reading invariant(ConvexReading reading) {
        return ofState(reading, state -> extreme(state.invariantDrift()));
    }

    private static Reading extreme(ConvexReading.Extreme extreme) {
        return new Reading(
                "%s, neuron %d".formatted(NumberText.of(extreme.value()), extreme.neuron() + 1),
                new Highlight.Node(extreme.neuron()));
    }

    static Reading arrangements(ConvexReading reading) {
        Optional<Integer> count = reading.analysis().diagnostics().arrangements();
        String bound = reading.analysis().diagnostics().coverBound().toString();
        return Reading.of(
                count.map(p -> "%d of at most %s".formatted(p, bound)).orElse("not counted; at most " + bound));
    }

    private static Reading ofState(ConvexReading reading, java.util.function.Function<NetworkState, Reading> text) {
        return reading.state().map(text).orElse(Reading.of(NOT_TRAINED));
    }
}
