package org.geodescent.ui.window;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.geodescent.io.Decimal;

/**
 * One factor for everything on the stage: type, marks, heights and widths are that much larger than at 1280×800.
 *
 * @param type times as large type, and all that goes with it
 * @param marks times as thick lines and large marks of the pictures
 * @param numbers how wide the column of numbers is, in pixels
 * @param wanted how much of this somebody has asked for; 1: nothing
 */
record StageScale(double type, double marks, double numbers, double wanted) {
    private static final PseudoClass WIDE_WINDOW = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass NARROW_WINDOW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass BROAD_NUMBERS = PseudoClass.getPseudoClass("broad");
    private static final double TYPE = 14;
    /** Sizes of icons in pixels at 1280×800, by where they stand. */
    private static final Map<String, Integer> ICONS =
            Map.of("", 15, ".pane-button ", 13, ".bound-choice ", 12, ".badge ", 11);

    /** From here on, in pixels of the window, everything is larger. */
    private static final double WIDE = 1600;

    private static final double WIDEST = 2400;
    private static final double PROJECTOR = 1.6;
    private static final double PROJECTOR_MARKS = 2;
    /** Narrower windows, in pixels at type 1, have a narrower column of numbers. */
    private static final double NARROW = 1120;

    /** Below this size, in pixels at type 1, something is cut. */
    static final double LEAST_WIDTH = 930;

    static final double LEAST_HEIGHT = 600;

    private static final double NARROW_NUMBERS = 184;
    private static final double NUMBERS = 224;
    private static final double WIDE_NUMBERS = 280;
    private static final double PROJECTED_NUMBERS = 320;

    /**
     * Of a window that somebody wants to be so many times as large, as far as there is room.
     *
     * @param width of the window, in pixels
     * @param height of the window, in pixels
     */
    static StageScale of(double width, double height, boolean projector, double wanted) {
        double factor = fitting(width, height, wanted);
        return of(width / factor, projector).times(factor);
    }

    /** So many times as large, of what is wanted, a window of this size can be without anything being cut. */
    static double fitting(double width, double height, double wanted) {
        return Math.max(1, Math.min(wanted, Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT)));
    }

    private StageScale times(double factor) {
        return new StageScale(type * factor, marks * factor, numbers * factor, factor);
    }

    private StageScale(double type, double marks, double numbers) {
        this(type, marks, numbers, 1);
    }

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
        window.pseudoClassStateChanged(WIDE_WINDOW, type > wanted);
        window.pseudoClassStateChanged(NARROW_WINDOW, isNarrow());
        window.pseudoClassStateChanged(BROAD_NUMBERS, isBroad());
    }

    /**
     * Gives a scene what no size of words reaches: icons, and what pops up beside the window, which inherits nothing
     * from it.
     */
    void apply(Scene scene) {
        StringBuilder rules = new StringBuilder(
                ".tooltip.hint, .bubble, .bubble:projector { -fx-font-size: %spx; }\n".formatted(size(TYPE)));
        ICONS.forEach((selector, pixels) ->
                rules.append("%s.ikonli-font-icon { -fx-icon-size: %spx; }\n".formatted(selector, size(pixels))));
        String sheet = "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rules.toString().getBytes(StandardCharsets.UTF_8));
        // With every change of the list all that is in the scene is styled anew.
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets()
                    .setAll(Stream.concat(
                                    scene.getStylesheets().stream().filter(each -> !each.startsWith("data:")),
                                    Stream.of(sheet))
                            .toList());
        }
    }

    private String size(double at1280) {
        return Decimal.format(at1280 * type);
    }

    /** How much thicker lines of pictures are than their figures ask for, beside what their size makes of them. */
    double lines() {
        return marks / type;
    }

    /** So many pixels for so many at 1280×800. */
    double px(double at1280) {
        return Math.rint(at1280 * type);
    }
}
