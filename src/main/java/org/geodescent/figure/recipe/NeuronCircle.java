package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
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
    /** Half of what is seen, where the circle is of radius 1: with names of cone boundaries around it, and without. */
    private static final double HALF = 1.38;

    private static final double HALF_OF_PAIR = 1.14;
    /** What a label of a cone boundary needs beside its middle, in figure units. */
    private static final double HALF_LABEL = 30;

    static final double START = 0.16;
    private static final double FIRST_ITERATION = 0.24;
    static final double BOUNDARY_END = 1.09;
    /** Across an optimal neuron's star. */
    private static final double STAR = 16;
    /** From the ring of now to the lane of the tags, in figure units. */
    private static final double LANE = 25;

    /** What tags on the circle itself need around it. */
    private static final double OUTSIDE = LANE + NeuronMarks.TAG / 2 + 2;

    private static final int ARC = 90;

    private static final Stroke CIRCLE = Stroke.solid(Palette.QUIET, 1.4);
    static final Stroke RING = Stroke.solid(Colour.of(0xD5D8DC), 0.8);
    private static final Stroke NOW = Stroke.solid(Palette.NOW, 1.6);

    /** More cone boundaries than these are drawn thinly, so that they leave the neurons to be seen. */
    private static final int MOST_STRONG = 8;

    /** In a smaller plot, in figure units, words would cover what they name: it has none, and a larger circle. */
    private static final double LEAST_WITH_WORDS = 220;

    /** The regions of so many samples are told apart by tints and words. */
    static final int PAIR = 2;

    private static final Stroke MANY =
            new Stroke(ConvexInk.CONE.colour().withOpacity(0.35), 0.7, ConvexInk.CONE.dash());

    /**
     * What a neuron circle shows.
     *
     * @param data samples in the plane, whose {@code x_n·u = 0} bound the cones
     * @param optimum neurons of a solution of B (14), without bias; may be none
     * @param trails trained neurons; may be none
     * @param goals what neurons arrive at; may be none
     * @param decades powers of ten between iteration 1 and the circle, at least 1, from {@link #decades}
     */
    public record Scene(
            Dataset data,
            List<OptimalNeuron> optimum,
            List<NeuronTrail> trails,
            List<Arrivals.Goal> goals,
            int decades) {
        public Scene {
            optimum = List.copyOf(optimum);
            trails = List.copyOf(trails);
            goals = List.copyOf(goals);
        }

        /** The iteration at which the neurons are; 0 without any. */
        long now() {
            return trails.stream()
                    .flatMap(trail -> trail.last().stream())
                    .mapToLong(NeuronTrail.Step::iteration)
                    .max()
                    .orElse(0);
        }
    }

    private NeuronCircle() {}

    /**
     * The panel, without a key.
     *
     * @param area about square
     */
    public static Panel panel(Scene scene, String name, String title, Rect area) {
        boolean pair = scene.data().size() <= PAIR;
        double usual = pair ? HALF_OF_PAIR : HALF;
        PanelLayout first = PanelLayout.of(frame(name, title, area, usual, List.of()));
        double unit = first.toData(1, 0).x() - first.toData(0, 0).x();
        boolean words = 2 * usual >= LEAST_WITH_WORDS * unit;
        double bare = words ? usual : HALF_OF_PAIR;
        unit *= bare / usual;
        double share = words ? 1 : SmallMarks.share(first.plotArea());
        double around = !words
                ? 1 + share * NeuronMarks.REACH * unit
                : pair ? 1 + OUTSIDE * unit : NeuronCircleLabels.BOUNDARY_LABEL + HALF_LABEL * unit;
        double half = Math.max(bare, around);
        unit *= half / bare;
        List<Layer> layers = new ArrayList<>();
        if (pair) {
            layers.add(new Layer("sectors", sectors(scene.data())));
        }
        layers.add(new Layer("rings", rings(scene)));
        layers.add(new Layer("cone-boundaries", boundaries(scene.data())));
        addNeurons(layers, scene, unit, words);
        layers = new ArrayList<>(SmallMarks.of(layers, share));
        Panel drawn = frame(name, title, area, half, layers);
        layers.add(new Layer(
                "labels",
                words ? NeuronCircleLabels.of(scene, normals(scene.data()), PanelLayout.of(drawn)) : List.of()));
        return frame(name, title, area, half, layers);
    }

    private static void addNeurons(List<Layer> layers, Scene scene, double unit, boolean words) {
        List<Mark> still = new ArrayList<>();
        List<Mark> lines = new ArrayList<>();
        List<NeuronMarks.Arrived> arrived = new ArrayList<>();
        List<Mark> dots = new ArrayList<>();
        for (NeuronTrail trail : scene.trails()) {
            List<Vec2> line = line(trail, scene.decades(), TOLERANCE * unit);
            if (line.size() > 1) {
                Stroke stroke = trail.moved() ? ConvexInk.trail(trail.sign()) : ConvexInk.STILL;
                (trail.moved() ? lines : still).add(new Mark.Polyline(line, stroke));
            }
            trail.last().ifPresent(step -> {
                Vec2 at = place(step, scene.decades());
                dots.add(NeuronMarks.dot(at, trail.sign(), step.norm()));
                if (Arrivals.arrived(trail, scene.goals())) {
                    arrived.add(new NeuronMarks.Arrived(at, step.norm()));
                }
            });
        }
        layers.add(new Layer("neurons-that-never-move", still));
        layers.add(new Layer("neuron-trails", lines));
        layers.add(new Layer("optimal-neurons", optimum(scene)));
        layers.add(new Layer(NeuronMarks.HALOS, NeuronMarks.halos(arrived, NeuronMarks.CLOSE * unit)));
        layers.add(new Layer("trained-neurons", dots));
        layers.add(new Layer("neuron-numbers", words ? tags(scene, unit) : List.of()));
    }

    /** In a lane outside the dots, parted by angle; none where the lane has no room for all. */
    private static List<Mark> tags(Scene scene, double unit) {
        List<NeuronTrail> trails = scene.trails();
        int[] shown = IntStream.range(0, trails.size())
                .filter(i -> !trails.get(i).steps().isEmpty())
                .toArray();
        double lane = radius(scene.now(), scene.decades()) + LANE * unit;
        double apart = NeuronMarks.APART * unit / lane;
        if (shown.length * apart > 2 * StrictMath.PI) {
            return List.of();
        }
        double[] angles = Apart.around(
                IntStream.of(shown)
                        .mapToDouble(i -> {
                            Vec2 u = trails.get(i).last().orElseThrow().direction();
                            return StrictMath.atan2(u.y(), u.x());
                        })
                        .toArray(),
                apart);
        List<Mark> lines = new ArrayList<>();
        List<Mark> tags = new ArrayList<>();
        for (int k = 0; k < shown.length; k++) {
            NeuronTrail trail = trails.get(shown[k]);
            Vec2 at = new Vec2(StrictMath.cos(angles[k]), StrictMath.sin(angles[k])).times(lane);
            lines.add(NeuronMarks.hairline(at, place(trail.last().orElseThrow(), scene.decades()), trail.sign()));
            tags.addAll(NeuronMarks.tag(
                    at, shown[k] + 1, trail.sign(), Arrivals.arrived(trail, scene.goals()), trail.isStill()));
        }
        lines.addAll(tags);
        return lines;
    }

    /** The trail of one neuron, for those who light it; empty if its weights were always 0. */
    public static List<Mark> line(List<NeuronTrail> trails, int neuron, int decades, Stroke stroke) {
        List<Vec2> line = line(trails.get(neuron), decades, 0);
        return line.size() > 1 ? List.of(new Mark.Polyline(line, stroke)) : List.of();
    }

    /** Where the trail of a neuron begins; empty if its weights were always 0. */
    public static Optional<Vec2> start(List<NeuronTrail> trails, int neuron, int decades) {
        return trails.get(neuron).steps().stream().findFirst().map(step -> place(step, decades));
    }

    /** Where the trail of a neuron ends; empty if its weights were always 0. */
    public static Optional<Vec2> end(List<NeuronTrail> trails, int neuron, int decades) {
        return trails.get(neuron).last().map(step -> place(step, decades));
    }

    private static Vec2 place(NeuronTrail.Step step, int decades) {
        return step.direction().times(radius(step.iteration(), decades));
    }

    private static Panel frame(String name, String title, Rect area, double half, List<Layer> layers) {
        Axis axis = new Axis("", ScaleKind.LINEAR, -half, half, false);
        return new Panel(name, title, area, axis, axis, true, layers, Legend.NONE);
    }

    /** Powers of ten from iteration 1 to one that is not before the last iteration; at least 1. */
    public static int decades(long last) {
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

    private static List<Mark> rings(Scene scene) {
        List<Mark> marks = new ArrayList<>();
        Vec2 middle = new Vec2(0, 0);
        for (int i = 0; i < scene.decades(); i++) {
            marks.add(new Mark.Circle(middle, ringRadius(i, scene.decades()), null, RING));
        }
        marks.add(new Mark.Circle(middle, 1, null, CIRCLE));
        if (!scene.trails().isEmpty()) {
            marks.add(new Mark.Circle(middle, radius(scene.now(), scene.decades()), null, NOW));
        }
        return marks;
    }

    /** Where a direction sees which of at most two samples, in their colours: both, one, or none. */
    private static List<Mark> sectors(Dataset data) {
        List<Mark> marks = new ArrayList<>();
        for (NeuronCircleLabels.Sector sector : NeuronCircleLabels.Sector.of(normals(data))) {
            Colour tint = sector.sees().size() == PAIR
                    ? ConvexInk.SET_FILL
                    : sector.sees().isEmpty()
                            ? Palette.GROUND
                            : Palette.tint(data.sign(sector.sees().get(0)) > 0 ? 0 : 1);
            List<Vec2> ring = new ArrayList<>(List.of(new Vec2(0, 0)));
            for (int i = 0; i <= ARC; i++) {
                double angle = sector.from() + (sector.to() - sector.from()) * i / ARC;
                ring.add(new Vec2(StrictMath.cos(angle), StrictMath.sin(angle)));
            }
            marks.add(new Mark.Region(List.of(ring), tint, null));
        }
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

    /** Stars on the circle, and from where the neurons are now the way to them. */
    private static List<Mark> optimum(Scene scene) {
        List<Mark> marks = new ArrayList<>();
        double now = scene.trails().isEmpty() ? 0 : radius(scene.now(), scene.decades());
        for (OptimalNeuron neuron : scene.optimum()) {
            Vec2 at = direction(neuron);
            if (now < 0.95) {
                marks.add(new Mark.Polyline(
                        List.of(at.times(now), at), new Stroke(ConvexInk.fill(neuron.sign()), 1.8, Dash.DOTTED)));
            }
            marks.add(ConvexInk.optimal(at, neuron.sign(), STAR));
        }
        return marks;
    }

    static Vec2 direction(OptimalNeuron neuron) {
        Vec2 u = new Vec2(neuron.u().get(0), neuron.u().get(1));
        return u.times(1 / u.norm());
    }
}
