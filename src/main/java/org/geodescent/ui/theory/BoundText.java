package org.geodescent.ui.theory;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Bound;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a statement of A says, in words and numbers, as corrected or as printed. */
final class BoundText {
    /** Said of a statement that the run refutes. */
    static final String EXCEEDED = "printed bound exceeded";

    private BoundText() {}

    static Bound bound(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.boundAsPrinted() : value.bound();
    }

    static OptionalDouble ratio(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.ratioAsPrinted() : value.ratio();
    }

    static String formula(TheoremValue value, boolean asPrinted) {
        return asPrinted ? value.formulaAsPrinted() : value.formula();
    }

    /** The badge of this reading. */
    static Badge badge(TheoremValue value, boolean asPrinted) {
        if (!value.differences().isEmpty()) {
            return new Badge.Outside(value.differences());
        }
        return bound(value, asPrinted) instanceof Bound.None none
                ? new Badge.VoidBound(none.reason())
                : new Badge.Applies();
    }

    /** One word. */
    static String word(Badge badge) {
        if (badge instanceof Badge.Applies) {
            return "applies";
        }
        return badge instanceof Badge.VoidBound ? "void" : "outside";
    }

    /** The whole reason. */
    static String sentence(Badge badge) {
        if (badge instanceof Badge.Outside outside) {
            return "Outside: " + String.join("; ", outside.differences()) + ".";
        }
        return badge instanceof Badge.VoidBound none
                ? "Void, because " + none.reason() + "."
                : "Applies: every hypothesis that can be checked holds.";
    }

    /** The reason where there is little room: of several differences the first, and how many there are. */
    static String brief(Badge badge) {
        if (badge instanceof Badge.Outside outside && outside.differences().size() > 1) {
            return "Outside: %s; %d more."
                    .formatted(
                            outside.differences().get(0), outside.differences().size() - 1);
        }
        return sentence(badge);
    }

    static String number(Bound bound) {
        return bound instanceof Bound.Value value ? NumberText.of(value.value()) : "–";
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? NumberText.of(value.getAsDouble()) : "–";
    }

    static String loss(Loss loss) {
        return loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared loss";
    }

    /** What is read at a place of the curves. */
    static String readout(TheoremSeries.Point point, TheoremValue value) {
        StringBuilder text = new StringBuilder("iteration " + NumberText.of(point.iteration()));
        text.append('\n').append(value.statement().quantity()).append(' ').append(number(value.measured()));
        if (value.bound().equals(value.boundAsPrinted())) {
            text.append("\nbound ").append(number(value.bound()));
        } else {
            text.append("\nbound, corrected ").append(number(value.bound()));
            text.append("\nbound, as printed ").append(number(value.boundAsPrinted()));
        }
        return text.append('\n').append(word(value.badge())).toString();
    }

    /** Makes a badge look like what it says. */
    static void dress(Label label, Badge badge) {
        boolean applies = badge instanceof Badge.Applies;
        label.setText(word(badge));
        label.setGraphic(new FontIcon(applies ? Feather.CHECK : Feather.X));
        label.getStyleClass().removeAll("holds", "fails");
        label.getStyleClass().addAll(List.of(applies ? "holds" : "fails"));
    }
}
