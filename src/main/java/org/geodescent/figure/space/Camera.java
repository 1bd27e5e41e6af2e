package org.geodescent.figure.space;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;

/**
 * From where space is seen: a parallel projection, in which equal parallel lengths look equal. The third axis points
 * up.
 *
 * @param azimuth of the viewer, in radians anticlockwise from the first axis, in (−π, π]
 * @param elevation of the viewer above the plane of the first two axes, in radians, −π/2 to π/2
 * @param zoom how many times larger than fitting, 0.1 to 100
 */
public record Camera(double azimuth, double elevation, double zoom) {
    public static final double LEAST_ZOOM = 0.1;
    public static final double LARGEST_ZOOM = 100;

    private static final double HALF = StrictMath.PI / 2;

    public Camera {
        if (!(Math.abs(azimuth) <= StrictMath.PI && Math.abs(elevation) <= HALF)) {
            throw new IllegalArgumentException(
                    "a camera at azimuth %s and elevation %s radians".formatted(azimuth, elevation));
        }
        if (!(zoom >= LEAST_ZOOM && zoom <= LARGEST_ZOOM)) {
            throw new IllegalArgumentException(
                    "the zoom is %s; it must be %s to %s".formatted(zoom, LEAST_ZOOM, LARGEST_ZOOM));
        }
    }

    /** Before the positive octant, a little above it. */
    public static Camera standard() {
        return new Camera(StrictMath.toRadians(32), StrictMath.toRadians(24), 1);
    }

    /** The camera moved around the object; the elevation stops at the poles. */
    public Camera turned(double azimuthChange, double elevationChange) {
        double turn = StrictMath.IEEEremainder(azimuth + azimuthChange, 2 * StrictMath.PI);
        double height = Math.max(-HALF, Math.min(HALF, elevation + elevationChange));
        return new Camera(Math.max(-StrictMath.PI, Math.min(StrictMath.PI, turn)), height, zoom);
    }

    /** The camera with another zoom, kept within its limits. */
    public Camera zoomed(double factor) {
        return new Camera(azimuth, elevation, Math.max(LEAST_ZOOM, Math.min(LARGEST_ZOOM, zoom * factor)));
    }

    /** The projection. */
    public View view() {
        double level = StrictMath.cos(elevation);
        double cos = StrictMath.cos(azimuth);
        double sin = StrictMath.sin(azimuth);
        Vec3 viewer = new Vec3(level * cos, level * sin, StrictMath.sin(elevation));
        Vec3 right = new Vec3(-sin, cos, 0);
        return new View(viewer, right, viewer.cross(right));
    }

    /**
     * A parallel projection: three orthonormal vectors.
     *
     * @param viewer towards the viewer
     * @param right in the picture
     * @param up in the picture
     */
    public record View(Vec3 viewer, Vec3 right, Vec3 up) {
        /** Where a point is seen: right and up, in units of space. */
        public Vec2 project(Vec3 point) {
            return new Vec2(point.dot(right), point.dot(up));
        }
    }
}
