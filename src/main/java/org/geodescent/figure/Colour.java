package org.geodescent.figure;

/**
 * An sRGB colour.
 *
 * @param rgb 0xRRGGBB
 * @param opacity from 0 to 1
 */
public record Colour(int rgb, double opacity) {
    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("colour %x with opacity %s".formatted(rgb, opacity));
        }
    }

    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    public Colour withOpacity(double other) {
        return new Colour(rgb, other);
    }
}
