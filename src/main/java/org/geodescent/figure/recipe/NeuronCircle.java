package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;

/**
 * The directions ŵ of the hidden neurons while they are trained (B, Figure 4). The angle is the direction; the radius
 * is the logarithm of the iteration, from the start inside to the last power of ten on the unit circle, so that trails
 * do not lie over each other.
 */
public final class NeuronCircle {
    private static final double TOLERANCE = 0.1;
    private static final double HALF = 1.38;
    /** What a label of a cone boundary needs beside its middle, in figure units. */
    private static final double HALF_LABEL = 30;

    static final double START = 0.45;
    private static final double FIRST_ITERATION = 0.5;
    static final double BOUNDARY_END = 1.09;
    private static final double SMALL = 4.5;
    private static final double LAST = 8;

    private static final Stroke CIRCLE = Stroke.solid(ConvexInk.INK, 1.2);
    static final Stroke RING = Stroke.solid(Colour.of(0xD5D8DC), 0.8);

    /** More cone boundaries than these are drawn thinly, so that they leave the neurons to be seen. */
    private static final int MOST_STRONG = 8;

    /** In a smaller plot, in figure units, words would cover what they name: it has none, and a larger circle. */
    private static final double LEAST_WITH_WORDS = 220;

    private static final Stroke MANY =
            new Stroke(ConvexInk.CONE.colour().withOpacity(0.35), 0.7, ConvexInk.CONE.dash());

    private NeuronCircle() {}

    /**
     * The panel, without a key.
     *
     * @param data samples in the plane, whose {@code x_n·u = 0} bound the cones
     * @param optimum neurons of a solution of B (14), without bias; may be none
     * @param trails trained neurons; may be none
     * @param area about square
     */
    public static Panel panel(
            Dataset data, List<OptimalNeuron> optimum, List<NeuronTrail> trails, String name, String title, Rect area) {
        PanelLayout first = PanelLayout.of(frame(name, title, area, HALF, List.of()));
        double unit = first.toData(1, 0).x() - first.toData(0, 0).x();
        boolean words = 2 * HALF >= LEAST_WITH_WORDS * unit;
        double half = words ? Math.max(HALF, NeuronCircleLabels.BOUNDARY_LABEL + HALF_LABEL * unit) : HALF;
        unit *= half / HALF;
        int decades = decades(trails);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("rings", rings(decades)));
        layers.add(new Layer("cone-boundaries", boundaries(data)));
        List<Mark> still = new ArrayList<>();
        List<Mark> lines = new ArrayList<>();
        List<Mark> symbols = new ArrayList<>();
        for (NeuronTrail trail : trails) {
            Stroke stroke = trail.moved() ? ConvexInk.trail(trail.sign()) : ConvexInk.STILL;
            List<Vec2> line = line(trail, decades, TOLERANCE * unit);
            if (line.size() > 1) {
                (trail.moved() ? lines : still).add(new Mark.Polyline(line, stroke));
            }
            addSymbols(symbols, trail, decades);
        }
        layers.add(new Layer("neurons-that-never-move", still));
        layers.add(new Layer("neuron-trails", lines));
        layers.add(new Layer("trained-neurons", symbols));
        layers.add(new Layer("optimal-neurons", optimum(optimum)));
        layers.add(new Layer(
                "labels", words ? NeuronCircleLabels.of(normals(data), trails, optimum, decades, unit) : List.of()));
        return frame(name, title, area, half, layers);
    }

    /** The trail of one neuron, for those who light it; empty if its weights were always 0. */
    public static List<Mark> line(List<NeuronTrail> trails, int neuron, Stroke stroke) {
        List<Vec2> line = line(trails.get(neuron), decades(trails), 0);
        return line.size() > 1 ? List.of(new Mark.Polyline(line, stroke)) : List.of();
    }

    /** Where the trail of a neuron begins; empty if its weights were always 0. */
    public static Optional<Vec2> start(List<NeuronTrail> trails, int neuron) {
        return trails.get(neuron).steps().stream().findFirst().map(step -> place(step, decades(trails)));
    }

    /** Where the trail of a neuron ends; empty if its weights were always 0. */
    public static Optional<Vec2> end(List<NeuronTrail> trails, int neuron) {
        List<NeuronTrail.Step> steps = trails.get(neuron).steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(place(steps.get(steps.size() - 1), decades(trails)));
    }

    private static Vec2 place(NeuronTrail.Step step, int decades) {
        return step.direction().times(radius(step.iteration(), decades));
    }

    private static Panel frame(String name, String title, Rect area, double half, List<Layer> layers) {
        Axis axis = new Axis("", ScaleKind.LINEAR, -half, half, false);
        return new Panel(name, title, area, axis, axis, true, layers, Legend.NONE);
    }

    private static int decades(List<NeuronTrail> trails) {
        long last = trails.stream()
                .flatMap(trail -> trail.steps().stream())
                .mapToLong(NeuronTrail.Step::iteration)
                .max()
                .orElse(0);
        int decades = 1;
        for (long power = 10; power < last; power *= 10) {
            decades++;
        }
        return decades;
    }

    static double radius(long iteration, int decades) {
        return iteration < 1
                ? START
                : FIRST_ITERATION + (1 - FIRST_ITERATION) * StrictMath.log10((double) iteration) / decades;
    }

    static double ringRadius(int decade, int decades) {
        return FIRST_ITERATION + (1 - FIRST_ITERATION) * decade / decades;
    }

    private static List<Mark> rings(int decades) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < decades; i++) {
            double radius = ringRadius(i, decades);
            marks.add(new Mark.Circle(new Vec2(0, 0), radius, null, RING));
        }
        marks.add(new Mark.Circle(new Vec2(0, 0), 1, null, CIRCLE));
        return marks;
    }

    private static List<Vec2> normals(Dataset data) {
        List<Vec2> normals = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            double norm = data.point(n).norm();
            normals.add(norm > 0 ? data.point(n).times(1 / norm) : new Vec2(0, 0));
        }
        return normals;
    }

    static List<Mark> boundaries(Dataset data) {
        List<Mark> marks = new ArrayList<>();
        Stroke stroke = data.size() <= MOST_STRONG ? ConvexInk.CONE : MANY;
        for (Vec2 normal : normals(data)) {
            if (normal.norm() > 0) {
                Vec2 end = new Vec2(-normal.y(), normal.x()).times(BOUNDARY_END);
                marks.add(new Mark.Polyline(List.of(end.times(-1), end), stroke));
            }
        }
        return marks;
    }

    /** The direction turns evenly and the radius grows evenly between two recorded iterations. */
    private static List<Vec2> line(NeuronTrail trail, int decades, double tolerance) {
        List<Vec2> line = new ArrayList<>();
        NeuronTrail.Step before = null;
        for (NeuronTrail.Step step : trail.steps()) {
            double to = radius(step.iteration(), decades);
            if (before == null) {
                line.add(step.direction().times(to));
            } else {
                double from = radius(before.iteration(), decades);
                Vec2 start = before.direction();
                double angle = StrictMath.atan2(start.cross(step.direction()), start.dot(step.direction()));
                int pieces = 1 + (int) Math.floor(Math.abs(angle) / 0.03);
                for (int i = 1; i <= pieces; i++) {
                    double share = (double) i / pieces;
                    Vec2 at = EllipsoidTrails.turned(start, share * angle).times(from + share * (to - from));
                    boolean last = i == pieces
                            && step.equals(trail.steps().get(trail.steps().size() - 1));
                    if (last || at.distanceTo(line.get(line.size() - 1)) > 8 * tolerance) {
                        line.add(at);
                    }
                }
            }
            before = step;
        }
        return line;
    }

    private static void addSymbols(List<Mark> symbols, NeuronTrail trail, int decades) {
        if (trail.steps().isEmpty()) {
            return;
        }
        NeuronTrail.Step last = trail.steps().get(trail.steps().size() - 1);
        for (NeuronTrail.Step step : trail.steps()) {
            if (NeuronTrail.isDecade(step.iteration()) && trail.moved() && !step.equals(last)) {
                Vec2 at = step.direction().times(radius(step.iteration(), decades));
                symbols.add(ConvexInk.trained(at, trail.sign(), SMALL));
            }
        }
        symbols.add(ConvexInk.trained(last.direction().times(radius(last.iteration(), decades)), trail.sign(), LAST));
    }

    private static List<Mark> optimum(List<OptimalNeuron> neurons) {
        List<Mark> marks = new ArrayList<>();
        for (OptimalNeuron neuron : neurons) {
            marks.add(ConvexInk.optimal(direction(neuron), neuron.sign()));
        }
        return marks;
    }

    static Vec2 direction(OptimalNeuron neuron) {
        Vec2 u = new Vec2(neuron.u().get(0), neuron.u().get(1));
        return u.times(1 / u.norm());
    }

    /** What the marks mean. */
    public static List<Legend.Entry> entries(List<OptimalNeuron> optimum, List<NeuronTrail> trails) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry("cone boundaries", ConvexInk.CONE, null));
        Vec2 nowhere = new Vec2(0, 0);
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            if (trails.stream().anyMatch(trail -> trail.sign() == own)) {
                entries.add(new Legend.Entry(
                        ConvexInk.signed("neurons ŵ", sign),
                        ConvexInk.trail(sign),
                        ConvexInk.trained(nowhere, sign, LAST)));
            }
        }
        if (trails.stream().anyMatch(trail -> !trail.moved())) {
            entries.add(new Legend.Entry("neurons that never move", ConvexInk.STILL, null));
        }
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            if (optimum.stream().anyMatch(neuron -> neuron.sign() == own)) {
                entries.add(new Legend.Entry(
                        ConvexInk.signed("optimal neuron", sign), null, ConvexInk.optimal(nowhere, sign)));
            }
        }
        return entries;
    }
}
