package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * The trails of (Xŵ)_+ on the rectified ellipsoid: a line, a small symbol at every power of ten, a larger one at the
 * end.
 */
final class EllipsoidTrails {
    private static final double SMALL = 4.5;
    private static final double LAST = 8;
    /** Directions turn by at most this between two points of a trail, in radians. */
    private static final double FINE = 0.02;

    /** Between 0 and the words beside it. */
    private static final double BESIDE = 26;

    private static final double BELOW = 8;

    private EllipsoidTrails() {}

    /** @param room in figure units between 0 and the right edge */
    static List<Layer> layers(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, double tolerance, double room) {
        List<Mark> lines = new ArrayList<>();
        List<Mark> decades = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        int atOrigin = 0;
        for (NeuronTrail trail : scene.trails()) {
            if (trail.steps().isEmpty()) {
                continue;
            }
            List<Vec2> line = line(scene, q, trail, tolerance);
            if (line.size() > 1) {
                lines.add(new Mark.Polyline(line, ConvexInk.trail(trail.sign())));
            }
            for (NeuronTrail.Step step : trail.steps()) {
                if (NeuronTrail.isDecade(step.iteration())) {
                    Vec2 at = RectifiedEllipsoidPlot.place(scene, q, step.direction());
                    decades.add(ConvexInk.trained(at, trail.sign(), SMALL));
                }
            }
            NeuronTrail.Step last = trail.steps().get(trail.steps().size() - 1);
            Vec2 end = RectifiedEllipsoidPlot.place(scene, q, last.direction());
            ends.add(ConvexInk.trained(end, trail.sign(), LAST));
            atOrigin += end.norm() == 0 ? 1 : 0;
        }
        if (atOrigin > 0) {
            ends.addAll(words(atOrigin, room));
        }
        return List.of(
                new Layer("neuron-trails", lines),
                new Layer("neurons-at-powers-of-ten", decades),
                new Layer("trained-neurons", ends));
    }

    /** Says how many neurons end at 0: in one line, or in two where there is little room, if there is any. */
    private static List<Mark> words(int count, double room) {
        String who = count + (count == 1 ? " neuron" : " neurons");
        String what = (count == 1 ? "ends" : "end") + " at 0";
        String line = who + " " + what;
        TextStyle style = ConvexInk.text(TextStyle.Anchor.START);
        Vec2 origin = new Vec2(0, 0);
        if (BELOW + TextMetrics.width(who, style) > room) {
            return List.of();
        }
        return BESIDE + TextMetrics.width(line, style) <= room
                ? List.of(new Mark.Text(origin, BESIDE, 15, line, style))
                : List.of(new Mark.Text(origin, BELOW, 26, who, style), new Mark.Text(origin, BELOW, 39, what, style));
    }

    /** The direction turns evenly between two recorded ones, so that the line never leaves the ellipsoid. */
    private static List<Vec2> line(
            RectifiedEllipsoidScene scene, RectifiedEllipsoid q, NeuronTrail trail, double tolerance) {
        List<Vec2> line = new ArrayList<>();
        Vec2 before = trail.steps().get(0).direction();
        add(line, RectifiedEllipsoidPlot.place(scene, q, before), 0);
        for (NeuronTrail.Step step : trail.steps()) {
            double angle = StrictMath.atan2(before.cross(step.direction()), before.dot(step.direction()));
            int pieces = (int) Math.ceil(Math.abs(angle) / FINE);
            for (int i = 1; i <= pieces; i++) {
                Vec2 u = turned(before, angle * i / pieces);
                add(line, RectifiedEllipsoidPlot.place(scene, q, u), 4 * tolerance);
            }
            before = step.direction();
        }
        return line;
    }

    static Vec2 turned(Vec2 vector, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Vec2(cos * vector.x() - sin * vector.y(), sin * vector.x() + cos * vector.y());
    }

    private static void add(List<Vec2> line, Vec2 point, double least) {
        if (line.isEmpty() || line.get(line.size() - 1).distanceTo(point) > least) {
            line.add(point);
        }
    }
}
