package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * The rectified ellipsoid {@code Q = {(Xu)_+ : ‖u‖ ≤ 1}} of B Figures 1, 6, 8 and 9 for two samples of the plane as axes. Its outer boundary is made of the images of the arcs of the unit
 * circle between the samples' hinge rays: an arc of the ellipse where both are active, a <em>spike</em>, one-dimensional, where one is, the origin where none is. Immutable.
 */
public final class RectifiedEllipsoid {
    /**
     * The image of one sector of directions.
     *
     * @param pattern which of the two samples are active
     * @param curve the image of the sector's unit vectors in their anticlockwise order; never further than the tolerance from the true curve; on a spike
     *     it runs along an axis
     */
    public record Piece(ActivationPattern pattern, List<Vec2> curve) {
        public Piece {
            curve = List.copyOf(curve);
        }

        /** Whether the piece is one-dimensional: exactly one sample is active. */
        public boolean isSpike() {
            return pattern.count() == 1;
        }
    }

    private final List<Piece> pieces;

    private RectifiedEllipsoid(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * The rectified ellipsoid of two samples.
     *
     * @param first finite
     * @param second finite
     * @param tolerance positive, in the units of the samples
     */
    public static RectifiedEllipsoid of(Vec2 first, Vec2 second, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance is %s; it must be positive".formatted(tolerance));
        }
        double[][] rows = {{first.x(), first.y()}, {second.x(), second.y()}};
        DirectionFan fan = DirectionFan.ofPlane(rows);
        double size = Math.max(first.norm(), second.norm());
        // A chord of an arc of angle a, of an ellipse no larger than the size, is at most size·√2·a²/8 from it.
        double step = StrictMath.sqrt(4 * tolerance / Math.max(size, tolerance));
        List<Piece> pieces = new ArrayList<>();
        for (int s = 0; s < fan.sectors(); s++) {
            ActivationPattern pattern = ActivationPattern.of(fan.isActive(0, s), fan.isActive(1, s));
            pieces.add(
                    new Piece(pattern, curve(first, second, pattern, from(fan, rows, s), width(fan, rows, s), step)));
        }
        return new RectifiedEllipsoid(pieces);
    }

    /** One piece per sector, anticlockwise in u. */
    public List<Piece> pieces() {
        return pieces;
    }

    private static List<Vec2> curve(
            Vec2 first, Vec2 second, ActivationPattern pattern, double from, double width, double step) {
        int parts = Math.max(1, (int) StrictMath.ceil(width / step));
        List<Vec2> curve = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            double angle = from + width * i / parts;
            Vec2 u = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
            // The pattern is exact; at the ends of a sector the inner product may be slightly negative.
            double x = pattern.isActive(0) ? Math.max(0, first.dot(u)) : 0;
            double y = pattern.isActive(1) ? Math.max(0, second.dot(u)) : 0;
            curve.add(new Vec2(x, y));
        }
        return curve;
    }

    private static double from(DirectionFan fan, double[][] rows, int sector) {
        if (fan.lines() == 0) {
            return 0;
        }
        int n = fan.representative(sector % fan.lines());
        double sign = fan.turnOf(n) * (sector % (2 * fan.lines()) < fan.lines() ? 1 : -1);
        return StrictMath.atan2(sign * rows[n][0], -sign * rows[n][1]);
    }

    private static double width(DirectionFan fan, double[][] rows, int sector) {
        if (fan.lines() == 0) {
            return 2 * StrictMath.PI;
        }
        double width = from(fan, rows, sector + 1) - from(fan, rows, sector);
        return width < 0 ? width + 2 * StrictMath.PI : width;
    }
}
