package org.geodescent.figure.page;

import java.util.Optional;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.PageStyle;

/**
 * What is wanted of a figure on paper.
 *
 * @param width in millimetres; empty: as wide as the figure is by itself, or as follows from the height
 * @param height in millimetres; empty: as follows from the width
 * @param leastType the size of the smallest words, in points of 1/72 inch, 1 to 72
 * @param key where it stands; empty: where the figure has it by itself
 * @param style of grid and axes
 * @param letters whether the plots of a figure of several are called (a), (b), …
 */
public record Page(
        Optional<Double> width,
        Optional<Double> height,
        double leastType,
        Optional<KeyPlace> key,
        PageStyle style,
        boolean letters) {
    /** In points: what journals ask for. */
    public static final double USUAL_TYPE = 7;

    private static final double LONGEST = 5080;

    public Page {
        check("wide", "width", width);
        check("high", "height", height);
        if (!(leastType >= 1 && leastType <= 72)) {
            throw new IllegalArgumentException(
                    "type of %s pt; it must be between 1 and 72 pt".formatted(NumberText.shown(leastType)));
        }
    }

    private static void check(String how, String name, Optional<Double> length) {
        if (length.isPresent() && !(length.get() > 0 && length.get() <= LONGEST)) {
            throw new IllegalArgumentException("a figure %s mm %s; the %s must be positive and at most 5080 mm"
                    .formatted(length.get(), how, name));
        }
    }
}
