package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.figure.space.SpaceScene.Curve;
import org.geodescent.figure.space.SpaceScene.Spot;

/** The trails of (Xŵ)_+ on three samples: a line, a small symbol at every power of ten, a larger one at the end. */
final class SolidTrails {
    private static final double SMALL = 4.5;
    private static final double LAST = 8;

    private final RectifiedSolidScene scene;
    private final RectifiedEllipsoid set;
    private final double tolerance;

    /** The angles at which a sample begins or ceases to be active, ascending: there the trail has a kink. */
    private final double[] kinks;

    /** A turn by at most this keeps within the tolerance. */
    private final double fine;

    private SolidTrails(RectifiedSolidScene scene, RectifiedEllipsoid set, double tolerance) {
        this.scene = scene;
        this.set = set;
        this.tolerance = tolerance;
        this.kinks = set.image(scene.first(), scene.second(), scene.third()).stream()
                .mapToDouble(EllipticalSector::start)
                .sorted()
                .toArray();
        double squares = 0;
        for (int n : scene.samples()) {
            double norm = Vectors.norm(scene.data().features().row(n));
            squares += norm * norm;
        }
        // Between its ends the image of an arc of φ is at most (1 − cos φ/2) ‖X‖ away from its chord.
        double share = Math.min(1, squares > 0 ? tolerance / Math.sqrt(squares) : 1);
        this.fine = 2 * StrictMath.acos(1 - share);
    }

    static void add(
            RectifiedSolidScene scene, RectifiedEllipsoid set, double tolerance, List<Curve> curves, List<Spot> spots) {
        SolidTrails trails = new SolidTrails(scene, set, tolerance);
        List<Spot> ends = new ArrayList<>();
        for (NeuronTrail trail : scene.trails()) {
            if (trail.steps().isEmpty()) {
                continue;
            }
            List<Vec3> line = trails.line(trail);
            if (line.size() > 1) {
                curves.add(Curve.of(line, ConvexInk.trail(trail.sign())));
            }
            for (NeuronTrail.Step step : trail.steps()) {
                if (NeuronTrail.isDecade(step.iteration())) {
                    spots.add(trails.spot(step, trail.sign(), SMALL));
                }
            }
            ends.add(trails.spot(trail.steps().get(trail.steps().size() - 1), trail.sign(), LAST));
        }
        spots.addAll(ends);
    }

    /** How many trails end where no chosen sample is active. */
    static long endAtOrigin(RectifiedSolidScene scene, RectifiedEllipsoid set) {
        return scene.trails().stream()
                .filter(trail -> !trail.steps().isEmpty())
                .filter(trail -> {
                    Vec2 last = trail.steps().get(trail.steps().size() - 1).direction();
                    return scene.place(set.point(last)).norm() == 0;
                })
                .count();
    }

    private Spot spot(NeuronTrail.Step step, int sign, double size) {
        return new Spot(place(step.direction()), ConvexInk.trained(new Vec2(0, 0), sign, size));
    }

    private Vec3 place(Vec2 u) {
        return scene.place(set.point(u));
    }

    /** The direction turns evenly between two recorded ones, so that the line never leaves the set. */
    private List<Vec3> line(NeuronTrail trail) {
        List<Vec3> line = new ArrayList<>();
        Vec2 before = trail.steps().get(0).direction();
        line.add(place(before));
        for (NeuronTrail.Step step : trail.steps()) {
            double turn = StrictMath.atan2(before.cross(step.direction()), before.dot(step.direction()));
            double done = 0;
            for (double stop : stops(before, turn)) {
                int pieces = (int) Math.ceil(Math.abs(stop - done) / fine);
                for (int i = 1; i <= pieces; i++) {
                    add(line, place(EllipsoidTrails.turned(before, done + (stop - done) * i / pieces)));
                }
                done = stop;
            }
            before = step.direction();
        }
        return line;
    }

    /** The kinks on the way and its end, as angles from its beginning in their order. */
    private double[] stops(Vec2 from, double turn) {
        double start = StrictMath.atan2(from.y(), from.x());
        double[] stops = new double[kinks.length + 1];
        int count = 0;
        for (double kink : kinks) {
            double way = StrictMath.IEEEremainder(kink - start, 2 * StrictMath.PI);
            if (way * turn > 0 && Math.abs(way) < Math.abs(turn)) {
                stops[count++] = Math.abs(way);
            }
        }
        stops[count++] = Math.abs(turn);
        return Arrays.stream(stops, 0, count)
                .sorted()
                .map(way -> way * Math.signum(turn))
                .toArray();
    }

    private void add(List<Vec3> line, Vec3 point) {
        if (line.get(line.size() - 1).minus(point).norm() > tolerance) {
            line.add(point);
        }
    }
}
