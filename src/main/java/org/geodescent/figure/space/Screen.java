package org.geodescent.figure.space;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;

/** A face that may hide things: its plane, turned to the viewer, and its edges in the picture. Immutable. */
final class Screen {
    private final Vec3 corner;
    private final Vec3 front;
    private final double tolerance;

    /** For every edge (a, b, c): {@code a·x + b·y + c > 0} strictly inside. */
    private final double[] edges;

    /** @param face not seen edge-on */
    Screen(Face face, Camera.View view, double tolerance) {
        this.corner = face.ring().get(0);
        this.front = face.normal().times(face.normal().dot(view.viewer()) > 0 ? 1 : -1);
        this.tolerance = tolerance;
        List<Vec2> outline = face.ring().stream().map(view::project).toList();
        double area = 0;
        for (int i = 0; i < outline.size(); i++) {
            area += outline.get(i).cross(outline.get((i + 1) % outline.size()));
        }
        double[] found = new double[3 * outline.size()];
        int count = 0;
        for (int i = 0; i < outline.size(); i++) {
            Vec2 start = outline.get(i);
            Vec2 edge = outline.get((i + 1) % outline.size()).minus(start);
            double length = edge.norm();
            if (length > 0) {
                double turn = Math.signum(area) / length;
                found[count] = -edge.y() * turn;
                found[count + 1] = edge.x() * turn;
                found[count + 2] = -edge.cross(start) * turn - tolerance;
                count += 3;
            }
        }
        this.edges = Arrays.copyOf(found, count);
    }

    /**
     * Where a segment is behind the face, as shares of its way.
     *
     * @param a where {@code from} is seen
     * @param b where {@code to} is seen
     * @return from &gt; to if nowhere
     */
    HiddenLines.Interval hidden(Vec3 from, Vec3 to, Vec2 a, Vec2 b) {
        Cut cut = new Cut();
        cut.keepPositive(-front.dot(from.minus(corner)) - tolerance, -front.dot(to.minus(corner)) - tolerance);
        for (int i = 0; i < edges.length && cut.from <= cut.to; i += 3) {
            cut.keepPositive(
                    edges[i] * a.x() + edges[i + 1] * a.y() + edges[i + 2],
                    edges[i] * b.x() + edges[i + 1] * b.y() + edges[i + 2]);
        }
        return new HiddenLines.Interval(cut.from, cut.to);
    }

    /** The part of [0, 1] on which linear functions are positive. */
    private static final class Cut {
        private double from;
        private double to = 1;

        /** Cuts with a function that has the given values at 0 and 1. */
        void keepPositive(double at0, double at1) {
            if (!(at0 > 0 || at1 > 0)) {
                from = 1;
                to = 0;
            } else if (!(at0 > 0)) {
                from = Math.max(from, at0 / (at0 - at1));
            } else if (!(at1 > 0)) {
                to = Math.min(to, at0 / (at0 - at1));
            }
        }
    }
}
