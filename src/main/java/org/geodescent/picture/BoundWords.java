package org.geodescent.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;

/** What a statement of A says, in words and numbers, as corrected or as printed. */
public final class BoundWords {
    /** Said of a statement that the run refutes. */
    public static final String EXCEEDED = "printed bound exceeded";

    private BoundWords() {}

    public static Answer<Double> bound(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.boundAsPrinted() : value.bound();
    }

    public static OptionalDouble ratio(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.ratioAsPrinted() : value.ratio();
    }

    public static String formula(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.formulaAsPrinted() : value.formula();
    }

    /** The badge of this reading. */
    public static Badge badge(TheoremValue value, boolean asPrinted) {
        if (!value.differences().isEmpty()) {
            return new Badge.Outside(value.differences());
        }
        return bound(value, asPrinted) instanceof Answer.None<Double> none
                ? new Badge.VoidBound(none.reason())
                : new Badge.Applies();
    }

    /** One word. */
    public static String word(Badge badge) {
        if (badge instanceof Badge.Applies) {
            return "applies";
        }
        return badge instanceof Badge.VoidBound ? "void" : "outside";
    }

    /** The whole reason. */
    public static String sentence(Badge badge) {
        if (badge instanceof Badge.Outside outside) {
            return "Outside: " + String.join("; ", outside.differences()) + ".";
        }
        return badge instanceof Badge.VoidBound none
                ? "Void, because " + none.reason() + "."
                : "Applies: every hypothesis that can be checked holds.";
    }

    /** The reason where there is little room: of several differences the first, and how many there are. */
    public static String brief(Badge badge) {
        if (badge instanceof Badge.Outside outside && outside.differences().size() > 1) {
            return "Outside: %s; %d more."
                    .formatted(
                            outside.differences().get(0), outside.differences().size() - 1);
        }
        return sentence(badge);
    }

    public static String number(Answer<Double> bound) {
        return bound instanceof Answer.Value<Double> value ? NumberText.of(value.value()) : "–";
    }

    public static String number(OptionalDouble value) {
        return value.isPresent() ? NumberText.of(value.getAsDouble()) : "–";
    }

    /** What is read at a place of the curves. */
    static Optional<String> readout(TheoremSeries series, Statement statement, long iteration) {
        if (series.points().isEmpty()) {
            return Optional.empty();
        }
        TheoremSeries.Point point = series.points().get(0);
        for (TheoremSeries.Point each : series.points()) {
            point = each.iteration() <= iteration ? each : point;
        }
        TheoremValue value = point.value(statement);
        StringBuilder text = new StringBuilder("iteration " + NumberText.of(point.iteration()));
        text.append('\n').append(value.statement().quantity()).append(' ').append(number(value.measured()));
        if (value.bound().equals(value.boundAsPrinted())) {
            text.append("\nbound ").append(number(value.bound()));
        } else {
            text.append("\nbound, corrected ").append(number(value.bound()));
            text.append("\nbound, as printed ").append(number(value.boundAsPrinted()));
        }
        return Optional.of(text.append('\n').append(word(value.badge())).toString());
    }
}
