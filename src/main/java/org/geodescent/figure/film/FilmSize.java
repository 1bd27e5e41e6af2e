package org.geodescent.figure.film;

import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;

/**
 * How many pixels the frames of a film have.
 *
 * @param width at least 1
 * @param height at least 1
 * @param dotsPerInch of which they are
 */
public record FilmSize(int width, int height, double dotsPerInch) {
    /** More would not be played by anything. */
    private static final double MOST = 16e6;

    /**
     * Of figures like this one.
     *
     * @throws IllegalArgumentException in one sentence, if that is less than a pixel or more than 16 megapixels
     */
    public static FilmSize of(Figure figure, double widthMillimetres, double dotsPerInch) {
        double width = widthMillimetres / 25.4 * dotsPerInch;
        double height = width * figure.height() / figure.width();
        if (!(width >= 1 && height >= 1 && width * height <= MOST && Math.max(width, height) <= 65_535)) {
            throw new IllegalArgumentException(
                    "frames %s mm wide at %s dpi would have %s × %s pixels; choose a width and a resolution that give at least one and at most 16 million"
                            .formatted(
                                    widthMillimetres,
                                    dotsPerInch,
                                    NumberText.fixed(width, 0),
                                    NumberText.fixed(height, 0)));
        }
        return new FilmSize((int) Math.rint(width), (int) Math.rint(height), dotsPerInch);
    }
}
