package org.geodescent.figure.space;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;

/**
 * What stands in space. Immutable.
 *
 * @param faces opaque; they may cross each other
 * @param pane a translucent face through all the rest; it hides nothing
 * @param curves their hidden parts are drawn pale
 * @param spots symbols of fixed size; those behind a face are drawn pale
 * @param size a length that the scene has: distances below {@link #ROUNDING} of it are rounding
 */
public record SpaceScene(List<Face> faces, Optional<Face> pane, List<Curve> curves, List<Spot> spots, double size) {
    /** What is nearer to a plane than this share of the scene's size lies in it. */
    public static final double ROUNDING = 1e-9;

    public SpaceScene {
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the size of the scene is " + size);
        }
        faces = List.copyOf(faces);
        curves = List.copyOf(curves);
        spots = List.copyOf(spots);
    }

    /**
     * A polyline.
     *
     * @param points at least one
     * @param arrow whether an arrow head stands at the end
     */
    public record Curve(List<Vec3> points, Stroke stroke, boolean arrow) {
        public Curve {
            points = List.copyOf(points);
        }

        /** Without a head. */
        public static Curve of(List<Vec3> points, Stroke stroke) {
            return new Curve(points, stroke, false);
        }
    }

    /**
     * A symbol at a place in space.
     *
     * @param symbol how it looks; its own place does not count
     */
    public record Spot(Vec3 at, Mark.Symbol symbol) {}

    double tolerance() {
        return ROUNDING * size;
    }
}
