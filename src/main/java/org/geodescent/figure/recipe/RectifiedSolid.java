package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.space.Face;
import org.geodescent.figure.space.SpaceScene;
import org.geodescent.figure.space.SpaceScene.Curve;
import org.geodescent.figure.space.SpaceScene.Spot;

/**
 * The rectified ellipsoid on three samples as faces, curves and symbols in space. Every sector of the plane has a flat
 * image: in the plane of the ellipsoid where all three samples are active, in a plane of two axes where two are, on an
 * axis (a spike) where one is. They meet at their edges only. Immutable.
 */
public final class RectifiedSolid {
    static final Colour PANE = new Colour(0x56789A, 0.2);

    private static final Colour LIGHT = Colour.of(0xF7EDF3);
    private static final Colour DARK = Colour.of(0xDCC3D3);
    /** Faces that are turned to it are light. */
    private static final Vec3 LIGHT_FROM = new Vec3(0.48, 0.6, 0.64);

    private static final Stroke AXIS = Stroke.solid(Colour.of(0x5A6068), 1);
    private static final Stroke CUT = new Stroke(ConvexInk.LABEL_LINE.colour(), 1.1, Dash.SOLID);
    private static final double EXTREME = 15;
    private static final double ARROW_SHARE = 0.4;

    private final RectifiedSolidScene scene;
    private final RectifiedEllipsoid set;
    private final SolidExtent extent;
    private final List<Spot> extremePoints;

    private RectifiedSolid(RectifiedSolidScene scene) {
        this.scene = scene;
        this.set = RectifiedEllipsoid.of(scene.data().features());
        this.extent = SolidExtent.of(scene, set);
        this.extremePoints = extremePoints();
    }

    /** What does not depend on the camera; some milliseconds for a hundred samples. */
    public static RectifiedSolid of(RectifiedSolidScene scene) {
        return new RectifiedSolid(scene);
    }

    RectifiedSolidScene scene() {
        return scene;
    }

    RectifiedEllipsoid set() {
        return set;
    }

    SolidExtent extent() {
        return extent;
    }

    /** @param tolerance how far polylines may be from their curves, in units of space */
    SpaceScene space(double tolerance) {
        return new Builder(tolerance).build();
    }

    static Colour shade(Vec3 normal) {
        double share = Math.abs(normal.dot(LIGHT_FROM));
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int dark = DARK.rgb() >> shift & 0xFF;
            int light = LIGHT.rgb() >> shift & 0xFF;
            rgb |= (int) Math.round(dark + share * (light - dark)) << shift;
        }
        return Colour.of(rgb);
    }

    /** Every place once: at the origin many minima and maxima meet. */
    private List<Spot> extremePoints() {
        double[] lambda = scene.lambda().stream().mapToDouble(v -> v).toArray();
        List<Spot> drawn = new ArrayList<>();
        for (RectifiedEllipsoid.ExtremePoint point :
                lambda.length == 0 ? List.<RectifiedEllipsoid.ExtremePoint>of() : set.extremePoints(lambda)) {
            if (!scene.shows(point.maximal() ? Part.MAXIMAL : Part.MINIMAL)) {
                continue;
            }
            Vec3 at = scene.place(set.point(point.u()));
            Mark.Symbol symbol = ConvexInk.extreme(new Vec2(0, 0), point.maximal(), EXTREME);
            boolean known = drawn.stream()
                    .anyMatch(other -> other.symbol().shape() == symbol.shape()
                            && other.at().minus(at).norm() <= 1e-9 * extent.radius());
            if (!known) {
                drawn.add(new Spot(at, symbol));
            }
        }
        return List.copyOf(drawn);
    }

    private static Vec3 column(EllipticalSector piece, int j) {
        return new Vec3(
                piece.map().get(0, j), piece.map().get(1, j), piece.map().get(2, j));
    }

    private static List<Vec3> points(List<double[]> coordinates) {
        List<Vec3> points = new ArrayList<>();
        coordinates.forEach(c -> points.add(new Vec3(c[0], c[1], c[2])));
        return points;
    }

    /** Collects what stands in space. */
    private final class Builder {
        private final double tolerance;
        private final List<Face> faces = new ArrayList<>();
        private final List<Curve> curves = new ArrayList<>();
        private final List<Spot> spots = new ArrayList<>();

        Builder(double tolerance) {
            this.tolerance = tolerance;
        }

        SpaceScene build() {
            addAxes();
            if (scene.shows(Part.RECTIFIED)) {
                addSectors();
            }
            if (scene.shows(Part.SPIKES)) {
                addSpikes();
            }
            if (scene.shows(Part.ELLIPSOID)) {
                addEllipsoid();
            }
            if (scene.shows(Part.LAMBDA)) {
                addLambda();
            }
            if (scene.shows(Part.TRAILS)) {
                SolidTrails.add(scene, set, tolerance, curves, spots);
            }
            spots.addAll(extremePoints);
            if (scene.shows(Part.OPTIMUM)) {
                addOptimum();
            }
            return new SpaceScene(faces, pane(), curves, spots, extent.radius());
        }

        private Optional<Face> pane() {
            extent.pane().ifPresent(face -> {
                List<Vec3> ring = new ArrayList<>(face.ring());
                ring.add(ring.get(0));
                curves.add(Curve.of(ring, ConvexInk.LABEL_LINE));
                addCuts(face);
            });
            return extent.pane();
        }

        /** Where the plane yᵀz = 0 meets the sectors: from the origin to their arcs. */
        private void addCuts(Face pane) {
            for (Face face : faces) {
                List<Vec3> ring = face.ring();
                for (int i = 0; i + 1 < ring.size(); i++) {
                    double a = pane.normal().dot(ring.get(i));
                    double b = pane.normal().dot(ring.get(i + 1));
                    boolean fromOrigin =
                            ring.get(i).norm() == 0 || ring.get(i + 1).norm() == 0;
                    if (a * b < 0 && !fromOrigin) {
                        Vec3 end = ring.get(i).towards(ring.get(i + 1), a / (a - b));
                        curves.add(Curve.of(List.of(new Vec3(0, 0, 0), end), CUT));
                    }
                }
            }
        }

        private void addAxes() {
            for (int i = 0; i < 3; i++) {
                curves.add(new Curve(List.of(extent.axisFrom(i), extent.axisTo(i)), AXIS, true));
            }
        }

        private void addSectors() {
            Vec3 origin = new Vec3(0, 0, 0);
            for (EllipticalSector piece : set.image(scene.first(), scene.second(), scene.third())) {
                if (piece.rank() == 2) {
                    List<Vec3> arc = points(piece.arc(tolerance));
                    addFace(piece, arc);
                    List<Vec3> outline = new ArrayList<>(List.of(origin));
                    outline.addAll(arc);
                    outline.add(origin);
                    curves.add(Curve.of(outline, ConvexInk.SET_EDGE));
                }
            }
        }

        private void addSpikes() {
            for (RectifiedEllipsoid.SpatialSpike spike : set.spikes(scene.first(), scene.second(), scene.third())) {
                curves.add(Curve.of(List.of(spike.base(), spike.tip()), ConvexInk.SPIKE));
            }
        }

        private void addFace(EllipticalSector piece, List<Vec3> arc) {
            Vec3 normal = column(piece, 0).cross(column(piece, 1));
            double length = normal.norm();
            // Of a face narrower than rounding only the outline is left.
            if (length > 1e-12 * column(piece, 0).norm() * column(piece, 1).norm()) {
                List<Vec3> ring = new ArrayList<>(arc);
                if (piece.sweep() < 2 * StrictMath.PI) {
                    ring.add(new Vec3(0, 0, 0));
                } else {
                    ring.remove(ring.size() - 1);
                }
                Vec3 unit = normal.times(1 / length);
                faces.add(new Face(ring, unit, shade(unit)));
            }
        }

        private void addEllipsoid() {
            EllipticalSector whole = set.ellipsoid(scene.first(), scene.second(), scene.third());
            List<Vec3> arc = points(whole.arc(tolerance));
            if (scene.shows(Part.RECTIFIED)) {
                curves.add(Curve.of(arc, ConvexInk.PLAIN));
            } else {
                addFace(whole, arc);
                curves.add(Curve.of(arc, ConvexInk.SET_EDGE));
            }
        }

        private void addLambda() {
            Vec3 lambda =
                    scene.place(scene.lambda().stream().mapToDouble(v -> v).toArray());
            if (lambda.norm() > 0) {
                Vec3 tip = lambda.times(ARROW_SHARE * extent.high().norm() / lambda.norm());
                curves.add(new Curve(List.of(new Vec3(0, 0, 0), tip), ConvexInk.LAMBDA, true));
            }
        }

        private void addOptimum() {
            for (OptimalNeuron neuron : scene.optimum()) {
                Vec2 u = new Vec2(neuron.u().get(0), neuron.u().get(1));
                Vec3 at = scene.place(set.point(u.times(1 / u.norm())));
                spots.add(new Spot(at, ConvexInk.optimal(new Vec2(0, 0), neuron.sign())));
            }
        }
    }
}
