package org.geodescent.figure.space;

import java.util.List;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;

/**
 * A flat convex face.
 *
 * @param ring at least three corners in order, in one plane and convex up to rounding
 * @param normal a unit vector orthogonal to it
 * @param fill opaque, except for the {@link SpaceScene#pane}
 */
public record Face(List<Vec3> ring, Vec3 normal, Colour fill) {
    public Face {
        if (ring.size() < 3) {
            throw new IllegalArgumentException("a face with %d corners".formatted(ring.size()));
        }
        if (!(Math.abs(normal.norm() - 1) <= 1e-9)) {
            throw new IllegalArgumentException(
                    "the normal of a face is %s; it must be a unit vector".formatted(normal));
        }
        ring = List.copyOf(ring);
    }

    /** The signed distance of a point from the plane of this face. */
    double distance(Vec3 point) {
        return normal.dot(point.minus(ring.get(0)));
    }

    Face withRing(List<Vec3> part) {
        return new Face(part, normal, fill);
    }
}
