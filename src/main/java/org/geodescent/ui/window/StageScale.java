package org.geodescent.ui.window;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.geodescent.io.Decimal;

/**
 * One factor for everything on the stage: type, marks, heights and widths are that much larger than at 1280×800.
 *
 * @param type times as large type, and all that goes with it
 * @param marks times as thick lines and large marks of the pictures
 * @param numbers how wide the column of numbers is, in pixels
 */
record StageScale(double type, double marks, double numbers) {
    private static final PseudoClass WIDE_WINDOW = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass NARROW_WINDOW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass BROAD_NUMBERS = PseudoClass.getPseudoClass("broad");
    private static final double TYPE = 14;
    /** From here on, in pixels of the window, everything is larger. */
    private static final double WIDE = 1600;

    private static final double WIDEST = 2400;
    private static final double PROJECTOR = 1.6;
    private static final double PROJECTOR_MARKS = 2;
    /** Narrower windows, in pixels at type 1, have a narrower column of numbers. */
    private static final double NARROW = 1120;

    private static final double NARROW_NUMBERS = 184;
    private static final double NUMBERS = 224;
    private static final double WIDE_NUMBERS = 280;
    private static final double PROJECTED_NUMBERS = 320;

    /** Of a window so wide, in pixels. */
    static StageScale of(double width, boolean projector) {
        if (projector) {
            double larger = width >= WIDEST ? 1.5 / 1.15 : 1;
            return new StageScale(
                    PROJECTOR * larger,
                    PROJECTOR_MARKS * larger,
                    projected(width, PROJECTOR * larger) * PROJECTOR * larger);
        }
        if (width >= WIDEST) {
            return new StageScale(1.5, 1.5 * 1.25 / 1.15, WIDE_NUMBERS * 1.5 / 1.15);
        }
        return width >= WIDE ? new StageScale(1.15, 1.25, WIDE_NUMBERS) : new StageScale(1, 1, numbers(width, 1));
    }

    /** The numbers of a projector are read from the last row. */
    private static double projected(double width, double type) {
        return width >= WIDE ? PROJECTED_NUMBERS : numbers(width, type);
    }

    private static double numbers(double width, double type) {
        return width < NARROW * type ? NARROW_NUMBERS : NUMBERS;
    }

    /** Whether the column of numbers is as narrow as it gets. */
    boolean isNarrow() {
        return numbers < NUMBERS * type;
    }

    /** Whether it is as wide as on a projector. */
    boolean isBroad() {
        return numbers > NUMBERS * type * 1.3;
    }

    /** Gives a window its type, and says to its styles how wide it is. */
    void apply(Region window) {
        window.setStyle("-fx-font-size: %spx;".formatted(Decimal.format(TYPE * type)));
        window.pseudoClassStateChanged(WIDE_WINDOW, type > 1);
        window.pseudoClassStateChanged(NARROW_WINDOW, isNarrow());
        window.pseudoClassStateChanged(BROAD_NUMBERS, isBroad());
    }

    /** So many pixels for so many at 1280×800. */
    double px(double at1280) {
        return Math.rint(at1280 * type);
    }
}
