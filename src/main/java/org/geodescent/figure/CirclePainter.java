package org.geodescent.figure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Draws circles in data units, which may be far larger than the plot. */
final class CirclePainter {
    /**
     * Beyond this radius in figure units the visible arc is drawn as a fine polyline; surfaces draw smaller circles
     * themselves.
     */
    private static final double LARGE = 4000;
    /** Greatest distance between arc and polyline, in figure units. */
    private static final double TOLERANCE = 0.02;

    private CirclePainter() {}

    static void paint(
            Surface surface,
            Clipper clip,
            double x,
            double y,
            double radius,
            @Nullable Colour fill,
            @Nullable Stroke stroke) {
        if (clip.distanceTo(x, y) > radius) {
            return;
        }
        Rect rect = clip.rect();
        if (radius <= Math.max(LARGE, 2 * (rect.width() + rect.height()))) {
            surface.circle(x, y, radius, fill, stroke);
            return;
        }
        // A circle so large around a point inside lies out of sight, as does one beyond every corner: only its inside
        // shows.
        if (clip.contains(x, y) || clip.farthestFrom(x, y) < radius) {
            if (fill != null) {
                surface.path(new double[][] {Painter.rectangle(rect)}, true, fill, null);
            }
            return;
        }
        double[] sector = sector(clip, x, y, radius);
        double[] inside = clip.closed(sector);
        if (fill != null && inside.length > 0) {
            surface.path(new double[][] {inside}, true, fill, null);
        }
        if (stroke != null) {
            double[] arc = Arrays.copyOfRange(sector, 2, sector.length);
            double[][] pieces = clip.open(arc);
            if (pieces.length > 0) {
                surface.path(pieces, false, null, stroke);
            }
        }
    }

    /** The centre, and the arc seen from it in the direction of the rectangle, which does not contain it. */
    private static double[] sector(Clipper clip, double x, double y, double radius) {
        Rect rect = clip.rect();
        double middle = StrictMath.atan2(rect.y() + rect.height() / 2 - y, rect.x() + rect.width() / 2 - x);
        double half = 0;
        double[] corners = Painter.rectangle(rect);
        for (int i = 0; i < corners.length; i += 2) {
            double angle = StrictMath.atan2(corners[i + 1] - y, corners[i] - x) - middle;
            half = Math.max(half, Math.abs(StrictMath.IEEEremainder(angle, 2 * StrictMath.PI)));
        }
        double step = 2 * Math.sqrt(2 * TOLERANCE / radius);
        int pieces = (int) Math.ceil(2 * half / step) + 1;
        double[] path = new double[2 * (pieces + 2)];
        path[0] = x;
        path[1] = y;
        for (int i = 0; i <= pieces; i++) {
            double angle = middle - half + 2 * half * i / pieces;
            path[2 * i + 2] = x + radius * StrictMath.cos(angle);
            path[2 * i + 3] = y + radius * StrictMath.sin(angle);
        }
        return path;
    }
}
