package org.geodescent.figure;

import org.jspecify.annotations.Nullable;

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

    // Written out: surfaces look colours up for every mark, and what a record makes by itself is slow until it has been
    // compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Colour colour && rgb == colour.rgb && Double.compare(opacity, colour.opacity) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * rgb + Double.hashCode(opacity);
    }

    public Colour withOpacity(double other) {
        return new Colour(rgb, other);
    }
}
