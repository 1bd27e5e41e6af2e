package org.geodescent.figure.recipe;

import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;
import org.geodescent.figure.label.Wording.Word;

/**
 * The type of words that stand in a picture: smaller in a small plot, down to what can be read in print.
 *
 * @param scale 1 in a plot of the window, less in a smaller one
 */
record LabelInk(double scale) {
    private static final double NUMBER = 20;
    private static final double VALUE = 18;
    private static final double NAME = 14;
    private static final double WORD = 12.5;
    private static final double LEAST_NUMBER = 12;
    /** 7 pt. */
    private static final double LEAST_WORD = 9.4;

    /** Side of a plot in which words have their full size, in figure units. */
    private static final double FULL = 400;

    private static final double LEAST_SCALE = 0.6;

    /** For a plot of this size. */
    static LabelInk in(Rect plot) {
        return new LabelInk(Math.max(LEAST_SCALE, Math.min(1, Math.min(plot.width(), plot.height()) / FULL)));
    }

    /** A number at a mark. */
    Word number(double value, Colour ink) {
        return number(NumberText.shown(value), ink);
    }

    Word number(String text, Colour ink) {
        return new Word(text, style(Math.max(LEAST_NUMBER, NUMBER * scale), Weight.BOLD, ink));
    }

    /** A number at the end of a line. */
    Word value(String text, Colour ink) {
        return new Word(text, style(Math.max(LEAST_NUMBER, VALUE * scale), Weight.BOLD, ink));
    }

    /** The name of a line. */
    Word name(String text, Colour ink) {
        return new Word(text, style(Math.max(LEAST_WORD, NAME * scale), Weight.BOLD, ink));
    }

    /** What is said beside. */
    Word word(String text, Colour ink) {
        return new Word(text, style(Math.max(LEAST_WORD, WORD * scale), Weight.REGULAR, ink));
    }

    private static TextStyle style(double size, Weight weight, Colour ink) {
        return new TextStyle(size, weight, false, ink, Anchor.START, Palette.GROUND);
    }
}
