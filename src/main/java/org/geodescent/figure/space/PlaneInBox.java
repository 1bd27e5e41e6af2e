package org.geodescent.figure.space;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;

/** The part of a plane through the origin that lies in a box. */
public final class PlaneInBox {
    private PlaneInBox() {}

    /**
     * The part as a face; empty if the plane misses the box or only touches it.
     *
     * @param normal of any length but 0
     * @param low the box's corner with the smallest coordinates
     * @param high its corner with the largest
     */
    public static Optional<Face> of(Vec3 normal, Vec3 low, Vec3 high, Colour fill) {
        Vec3 n = normal.times(1 / normal.norm());
        Vec3 axis = Math.abs(n.x()) < 0.6 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        Vec3 first = n.cross(axis);
        first = first.times(2 * (low.norm() + high.norm()) / first.norm());
        Vec3 second = n.cross(first);
        List<Vec3> ring = List.of(first, second, first.times(-1), second.times(-1));
        double tolerance = SpaceScene.ROUNDING * high.minus(low).norm();
        for (Vec3 direction : List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1))) {
            ring = clipped(ring, low, direction, tolerance);
            ring = clipped(ring, high, direction.times(-1), tolerance);
        }
        return ring.isEmpty() ? Optional.empty() : Optional.of(new Face(ring, n, fill));
    }

    private static List<Vec3> clipped(List<Vec3> ring, Vec3 corner, Vec3 inwards, double tolerance) {
        // Of this face only the plane counts.
        Face wall = new Face(List.of(corner, corner, corner), inwards, Colour.of(0));
        return FaceOrder.clipped(ring, wall, 1, tolerance);
    }
}
