package org.geodescent.figure;

import org.jspecify.annotations.Nullable;

/**
 * What the {@link Painter} draws on: screen, PNG, PDF and SVG implement these few calls and nothing else. Coordinates
 * are figure units, y downwards, already laid out and clipped numerically to a sane range. Not thread-safe; one figure
 * at a time.
 */
public interface Surface {
    /** Opens a named group; groups nest. */
    void beginGroup(String name);

    void endGroup();

    /** Restricts drawing to a rectangle until the matching {@link #endClip}; clips do not nest. */
    void beginClip(Rect rect);

    void endClip();

    /**
     * Draws a path of one or more pieces.
     *
     * @param coordinates per piece: x0, y0, x1, y1, …
     * @param closed whether every piece is closed; a fill uses the even-odd rule
     */
    void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke);

    void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke);

    /** Pixels as squares that fill a rectangle together, never smoothed. */
    void picture(Raster pixels, Rect rect);

    /** Text whose base line starts, is centred or ends at (x, y), turned anticlockwise by {@code degrees} about it. */
    void text(String text, double x, double y, double degrees, TextStyle style);
}
