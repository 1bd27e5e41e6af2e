package org.geodescent.figure.space;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec3;

/**
 * Faces in an order in which each may be painted over the earlier ones (Fuchs, Kedem and Naylor 1980): a face's plane
 * separates what is behind it from what is before it, and cuts what crosses it.
 */
final class FaceOrder {
    private final Vec3 viewer;
    private final double tolerance;
    private final List<Fragment> ordered = new ArrayList<>();

    private FaceOrder(Vec3 viewer, double tolerance) {
        this.viewer = viewer;
        this.tolerance = tolerance;
    }

    /**
     * A part of a face.
     *
     * @param source the number of the face
     */
    record Fragment(int source, Face face) {}

    /**
     * Orders faces from the farthest to the nearest.
     *
     * @param viewer the direction towards the viewer
     * @param tolerance what is nearer to a plane lies in it
     */
    static List<Fragment> of(List<Face> faces, Vec3 viewer, double tolerance) {
        FaceOrder order = new FaceOrder(viewer, tolerance);
        List<Fragment> all = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            all.add(new Fragment(i, faces.get(i)));
        }
        order.paint(all);
        return order.ordered;
    }

    private void paint(List<Fragment> fragments) {
        if (fragments.isEmpty()) {
            return;
        }
        Face root = fragments.get(0).face();
        List<Fragment> inPlane = new ArrayList<>();
        List<Fragment> above = new ArrayList<>();
        List<Fragment> below = new ArrayList<>();
        for (Fragment fragment : fragments) {
            List<Vec3> up = clipped(fragment.face().ring(), root, 1);
            List<Vec3> down = clipped(fragment.face().ring(), root, -1);
            if (up.isEmpty() && down.isEmpty()) {
                inPlane.add(fragment);
            }
            addPart(above, fragment, up);
            addPart(below, fragment, down);
        }
        boolean fromAbove = root.normal().dot(viewer) > 0;
        paint(fromAbove ? below : above);
        ordered.addAll(inPlane);
        paint(fromAbove ? above : below);
    }

    private static void addPart(List<Fragment> parts, Fragment whole, List<Vec3> ring) {
        if (!ring.isEmpty()) {
            parts.add(new Fragment(whole.source(), whole.face().withRing(ring)));
        }
    }

    private List<Vec3> clipped(List<Vec3> ring, Face plane, int side) {
        return clipped(ring, plane, side, tolerance);
    }

    /** The part of a convex ring on one side (±1) of a plane; empty if it does not reach beyond the tolerance. */
    static List<Vec3> clipped(List<Vec3> ring, Face plane, int side, double tolerance) {
        double farthest = 0;
        double[] distances = new double[ring.size()];
        for (int i = 0; i < distances.length; i++) {
            double distance = side * plane.distance(ring.get(i));
            distances[i] = Math.abs(distance) <= tolerance ? 0 : distance;
            farthest = Math.max(farthest, distances[i]);
        }
        List<Vec3> part = new ArrayList<>();
        for (int i = 0; i < distances.length && farthest > 0; i++) {
            int next = (i + 1) % distances.length;
            if (distances[i] >= 0) {
                part.add(ring.get(i));
            }
            if (distances[i] * distances[next] < 0) {
                part.add(ring.get(i).towards(ring.get(next), distances[i] / (distances[i] - distances[next])));
            }
        }
        return part.size() < 3 ? List.of() : part;
    }
}
