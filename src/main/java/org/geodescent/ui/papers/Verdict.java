package org.geodescent.ui.papers;

import javafx.scene.control.Label;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.CardResult;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A badge that says whether a figure was reproduced, and one that says how closely it could be. On the JavaFX thread
 * only.
 */
final class Verdict {
    private Verdict() {}

    static Label badge(CardResult.Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED ->
                badge("reproduced", Feather.CHECK, "holds", "The published claim holds for what was computed here.");
            case DIFFERS ->
                badge("differs", Feather.X, "differs", "The published claim does not hold for what was computed here.");
            case ILLUSTRATIVE ->
                badge("illustrative", Feather.IMAGE, "fails", "The paper prints nothing that could be compared.");
        };
    }

    static Label badge(Card.Label label) {
        return switch (label) {
            case EXACT ->
                badge("exact", Feather.TARGET, "fails", "Data, seeds and schedule are known: the same numbers.");
            case DISTRIBUTIONAL ->
                badge("distributional", Feather.BAR_CHART_2, "fails", "Seeds are not known: the same distribution.");
            case ILLUSTRATIVE ->
                badge("sketch", Feather.IMAGE, "fails", "A sketch in the paper, drawn here from computed values.");
        };
    }

    private static Label badge(String text, Feather icon, String style, String hint) {
        Label badge = new Label(text, new FontIcon(icon));
        badge.getStyleClass().addAll("badge", style);
        badge.setMinWidth(Label.USE_PREF_SIZE);
        Hint.install(badge, hint);
        return badge;
    }
}
