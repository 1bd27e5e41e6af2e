package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;

/**
 * The neurons (Xŵ)_+ on the rectified ellipsoid: where each is, a halo if it has arrived at an extreme point, its trail
 * and its number.
 */
final class EllipsoidTrails {
    /** Directions turn by at most this between two points of a trail, in radians. */
    private static final double FINE = 0.02;

    private EllipsoidTrails() {}

    /**
     * Trails with their beginnings, and the halos upon them: below the extreme points.
     *
     * @param unit what one figure unit is in data units
     */
    static List<Layer> trails(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, double tolerance, double unit) {
        List<Mark> lines = new ArrayList<>();
        List<Mark> starts = new ArrayList<>();
        List<NeuronMarks.Arrived> arrived = new ArrayList<>();
        for (NeuronTrail trail : scene.trails()) {
            if (trail.steps().isEmpty()) {
                continue;
            }
            List<Vec2> line = line(scene, q, trail, tolerance);
            if (line.size() > 1) {
                lines.add(new Mark.Polyline(line, ConvexInk.trail(trail.sign())));
                starts.add(NeuronMarks.start(line.get(0), trail.sign()));
            }
            NeuronTrail.Step last = trail.last().orElseThrow();
            if (Arrivals.arrived(trail, scene.goals())) {
                arrived.add(
                        new NeuronMarks.Arrived(RectifiedEllipsoidPlot.place(scene, q, last.direction()), last.norm()));
            }
        }
        return List.of(
                new Layer("neuron-trails", lines),
                new Layer("trail-starts", starts),
                new Layer(NeuronMarks.HALOS, NeuronMarks.halos(arrived, NeuronMarks.CLOSE * unit)));
    }

    /** The neurons themselves, above everything else. */
    static List<Layer> neurons(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, PanelLayout layout) {
        Optional<Vec2> arrow = scene.shows(RectifiedEllipsoidScene.Part.LAMBDA)
                ? RectifiedEllipsoidPlot.arrow(scene)
                : Optional.empty();
        List<Mark> dots = new ArrayList<>();
        List<Vec2> ends = new ArrayList<>();
        for (NeuronTrail trail : scene.trails()) {
            Vec2 end = trail.last()
                    .map(step -> RectifiedEllipsoidPlot.place(scene, q, step.direction()))
                    .orElse(new Vec2(0, 0));
            ends.add(end);
            trail.last().ifPresent(step -> dots.add(NeuronMarks.dot(end, trail.sign(), step.norm())));
        }
        return List.of(
                new Layer("trained-neurons", dots),
                new Layer("neuron-numbers", EllipsoidTags.of(scene.trails(), ends, scene.goals(), arrow, layout)));
    }

    /** The direction turns evenly between two recorded ones, so that the line never leaves the ellipsoid. */
    private static List<Vec2> line(
            RectifiedEllipsoidScene scene, RectifiedEllipsoid q, NeuronTrail trail, double tolerance) {
        List<Vec2> line = new ArrayList<>();
        Vec2 before = trail.steps().get(0).direction();
        add(line, RectifiedEllipsoidPlot.place(scene, q, before), 0);
        for (NeuronTrail.Step step : trail.steps()) {
            double angle = StrictMath.atan2(before.cross(step.direction()), before.dot(step.direction()));
            // Parts of directions of R^d become longer and shorter, too.
            double growth = scene.span().isPresent() ? step.direction().norm() - before.norm() : 0;
            int pieces = (int) Math.ceil(Math.max(Math.abs(angle), Math.abs(growth)) / FINE);
            for (int i = 1; i <= pieces; i++) {
                Vec2 u = scene.span().isPresent()
                        ? between(before, step.direction(), (double) i / pieces)
                        : turned(before, angle * i / pieces);
                add(line, RectifiedEllipsoidPlot.place(scene, q, u), 4 * tolerance);
            }
            before = step.direction();
        }
        return line;
    }

    private static Vec2 between(Vec2 from, Vec2 to, double share) {
        return from.plus(to.minus(from).times(share));
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
