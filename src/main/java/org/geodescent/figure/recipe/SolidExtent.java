package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.space.Face;
import org.geodescent.figure.space.PlaneInBox;

/**
 * How far everything goes that is shown on three samples. The rectified ellipsoid lies between 0 and {@code ‖x_n‖} on
 * every axis.
 *
 * @param low where the negative half-axes end
 * @param high {@code ‖x_n‖} of the three samples, or a little for one at the origin
 * @param pane the plane yᵀz = 0 in the box from low to high; empty if it is not shown
 * @param centre of a sphere around everything
 * @param radius of that sphere
 */
record SolidExtent(Vec3 low, Vec3 high, Optional<Face> pane, Vec3 centre, double radius) {
    /** An axis is no shorter than this share of the longest one, so that its label has room. */
    private static final double LEAST = 0.3;
    /** How far the negative half-axes go, as a share of the positive ones. */
    private static final double NEGATIVE = 0.5;
    /** How far axes go beyond the sets. */
    private static final double AXIS_SHARE = 1.1;

    static SolidExtent of(RectifiedSolidScene scene, RectifiedEllipsoid set) {
        double[] lengths = new double[3];
        double longest = 0;
        for (int i = 0; i < 3; i++) {
            lengths[i] =
                    Vectors.norm(scene.data().features().row(scene.samples().get(i)));
            longest = Math.max(longest, lengths[i]);
        }
        for (int i = 0; i < 3; i++) {
            lengths[i] = longest > 0 ? Math.max(lengths[i], LEAST * longest) : 1;
        }
        Vec3 high = new Vec3(lengths[0], lengths[1], lengths[2]);
        Vec3 low = high.times(-NEGATIVE);
        Optional<Face> pane = scene.shows(Part.LABEL_LINE)
                ? PlaneInBox.of(labels(scene), low, high, RectifiedSolid.PANE)
                : Optional.empty();
        List<Vec3> points = new ArrayList<>();
        pane.ifPresent(face -> points.addAll(face.ring()));
        for (int i = 0; i < 3; i++) {
            points.add(axisEnd(low, i));
            points.add(axisEnd(high, i));
        }
        if (scene.shows(Part.ELLIPSOID)) {
            EllipticalSector whole = set.ellipsoid(scene.first(), scene.second(), scene.third());
            whole.arc(0.05 * high.norm()).forEach(c -> points.add(new Vec3(c[0], c[1], c[2])));
        }
        Vec3 centre = middle(points);
        double radius = points.stream()
                .mapToDouble(point -> point.minus(centre).norm())
                .max()
                .orElseThrow();
        return new SolidExtent(low, high, pane, centre, radius);
    }

    /** The middle of the box around some points. */
    private static Vec3 middle(List<Vec3> points) {
        Vec3 least = points.get(0);
        Vec3 most = least;
        for (Vec3 p : points) {
            least = new Vec3(Math.min(least.x(), p.x()), Math.min(least.y(), p.y()), Math.min(least.z(), p.z()));
            most = new Vec3(Math.max(most.x(), p.x()), Math.max(most.y(), p.y()), Math.max(most.z(), p.z()));
        }
        return least.towards(most, 0.5);
    }

    private static Vec3 labels(RectifiedSolidScene scene) {
        double[] y = new double[scene.data().size()];
        scene.samples().forEach(n -> y[n] = scene.data().sign(n));
        return scene.place(y);
    }

    static Vec3 unit(int axis) {
        return new Vec3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    private static Vec3 axisEnd(Vec3 corner, int axis) {
        return unit(axis).times(AXIS_SHARE * unit(axis).dot(corner));
    }

    /** The far end of a negative half-axis. */
    Vec3 axisFrom(int axis) {
        return axisEnd(low, axis);
    }

    /** The far end of a positive half-axis. */
    Vec3 axisTo(int axis) {
        return axisEnd(high, axis);
    }
}
