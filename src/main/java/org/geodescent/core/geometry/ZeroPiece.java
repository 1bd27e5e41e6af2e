package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the line {@code normalX·x + normalY·y + offset = 0} (unit normal): from {@code start} to {@code end}, or
 * to infinity if there is no end, in the direction {@code sense·(−normalY, normalX)}. A single point has {@code sense}
 * 0.
 */
record ZeroPiece(
        double normalX,
        double normalY,
        double offset,
        double sense,
        Vec2 start,
        @Nullable Vec2 end) {
    static ZeroPiece point(Vec2 point) {
        return new ZeroPiece(0, 0, 0, 0, point, point);
    }

    /**
     * The piece of the line {@code a x + b y + c = 0} between two points, or from one point to infinity towards
     * (towardsX, towardsY).
     */
    static ZeroPiece of(
            double a, double b, double c, Vec2 start, @Nullable Vec2 end, double towardsX, double towardsY) {
        double norm = StrictMath.hypot(a, b);
        double normalX = a / norm;
        double normalY = b / norm;
        double offset = c / norm;
        double sense = normalX * towardsY - normalY * towardsX >= 0 ? 1 : -1;
        if (end != null && !isFinite(end)) {
            return new ZeroPiece(normalX, normalY, offset, sense, start, null);
        }
        return new ZeroPiece(normalX, normalY, offset, sense, start, end);
    }

    static boolean isFinite(Vec2 point) {
        return Double.isFinite(point.x()) && Double.isFinite(point.y());
    }

    /** The whole line, as two rays from its point nearest to the origin. */
    List<ZeroPiece> wholeLine() {
        Vec2 foot = new Vec2(-offset * normalX, -offset * normalY);
        return List.of(
                new ZeroPiece(normalX, normalY, offset, 1, foot, null),
                new ZeroPiece(normalX, normalY, offset, -1, foot, null));
    }

    /**
     * The nearest point of the piece. Accurate also where the ends are far away: the foot is found from the line, not
     * from the ends.
     */
    Vec2 nearestTo(Vec2 p) {
        boolean afterStart = along(start, p) > 0;
        if (sense == 0 || (end != null && afterStart && along(end, p) >= 0)) {
            return end == null ? start : end;
        }
        if (!afterStart) {
            return start;
        }
        double height = height(p);
        return new Vec2(Math.fma(-height, normalX, p.x()), Math.fma(-height, normalY, p.y()));
    }

    /** The distance to the piece. */
    double distanceTo(Vec2 p) {
        boolean afterStart = along(start, p) > 0;
        if (sense == 0 || (end != null && afterStart && along(end, p) >= 0)) {
            return (end == null ? start : end).distanceTo(p);
        }
        return afterStart ? Math.abs(height(p)) : start.distanceTo(p);
    }

    /** The nearest point in another norm; one of them. */
    Vec2 nearestTo(Vec2 p, VectorNorm norm) {
        return norm == VectorNorm.TWO ? nearestTo(p) : foot(p, norm);
    }

    /** The distance in another norm. */
    @SuppressWarnings("ReferenceEquality") // an end itself is given back
    double distanceTo(Vec2 p, VectorNorm norm) {
        if (norm == VectorNorm.TWO) {
            return distanceTo(p);
        }
        Vec2 foot = foot(p, norm);
        boolean inside = foot != start && foot != end;
        return inside ? Math.abs(height(p)) / norm.dual(normalX, normalY) : norm.of(foot.x() - p.x(), foot.y() - p.y());
    }

    /**
     * Along the line the distance is convex: where a nearest point of the line is not of the piece, the end next to it
     * is nearest.
     */
    private Vec2 foot(Vec2 p, VectorNorm norm) {
        if (sense == 0) {
            return start;
        }
        double[] normal = {normalX, normalY};
        double[] towards = norm.dual().extremeDisturbance(normal, normal.length);
        double length = -height(p) / norm.dual(normal);
        Vec2 foot = new Vec2(p.x() + length * towards[0], p.y() + length * towards[1]);
        if (!(along(start, foot) > 0)) {
            return start;
        }
        return end != null && along(end, foot) >= 0 ? end : foot;
    }

    private double height(Vec2 p) {
        return Math.fma(normalX, p.x(), Math.fma(normalY, p.y(), offset));
    }

    private double along(Vec2 from, Vec2 p) {
        return sense * (normalX * (p.y() - from.y()) - normalY * (p.x() - from.x()));
    }
}
