package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * A piece of the decision boundary.
 *
 * @param points its vertices in order; a single one is an isolated zero of f
 * @param closed whether the last point joins the first one again, which is not repeated
 */
public record Polyline(List<Vec2> points, boolean closed) {
    public Polyline {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a polyline needs a point");
        }
    }
}
