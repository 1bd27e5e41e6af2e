package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/** The rectified ellipsoid of B, seen on two samples, with what happens on it. */
public final class RectifiedEllipsoidPlot {
    /** Curves keep within this many figure units of their polylines: a half at most when printed twice as large. */
    private static final double TOLERANCE = 0.05;
    /** The arrow of λ is as long as this share of the smaller side of the picture. */
    private static final double ARROW_SHARE = 0.26;

    private static final double EXTREME = 24;
    /** A larger window makes symbols larger in it, by a little each time. */
    private static final int ROUNDS = 4;

    private static final double SMALL_EXTREME = 9;
    /** Of an extreme point at which no optimal neuron is. */
    private static final double OTHER_EXTREME = 15;
    /** The stars of more samples' extreme points would cover everything. */
    private static final int MOST_LARGE = 6;
    /** A smaller plot, in figure units, has no room for sentences: its axes have symbols alone. */
    private static final double SMALL = 190;

    private RectifiedEllipsoidPlot() {}

    /** Where the arrow of λ points in a figure whose first panel is this plot; empty if it has none. */
    public static Optional<Vec2> arrowHead(Figure figure) {
        return figure.panels().get(0).layers().stream()
                .filter(layer -> layer.name().equals("lambda"))
                .flatMap(layer -> layer.marks().stream())
                .filter(mark -> mark instanceof Mark.Arrow)
                .map(mark -> ((Mark.Arrow) mark).to())
                .findFirst();
    }

    /** The panel without its key, for figures that have the key beside it. */
    public static Panel bare(RectifiedEllipsoidScene scene, String name, String title, Rect area) {
        RectifiedEllipsoidScene shown = scene;
        Panel frame = frame(shown, name, title, area, List.of());
        for (int round = 0; round < ROUNDS; round++) {
            shown = shown.within(roomy(shown, frame));
            frame = frame(shown, name, title, area, List.of());
        }
        RectifiedEllipsoid q = RectifiedEllipsoid.of(shown.data().features());
        PanelLayout layout = PanelLayout.of(frame);
        List<Star> stars = stars(shown, q);
        List<Layer> layers = new ArrayList<>(SmallMarks.of(
                layers(shown, q, stars, TOLERANCE * unit(frame), layout), SmallMarks.share(layout.plotArea())));
        Panel drawn = frame(shown, name, title, area, layers);
        if (!isSmall(area)) {
            layers.add(new Layer("labels", EllipsoidLabels.of(shown, q, stars, PanelLayout.of(drawn))));
        }
        return frame(shown, name, title, area, layers);
    }

    /** What one figure unit is in data units. */
    private static double unit(Panel frame) {
        return InputPlane.visible(frame).width()
                / PanelLayout.of(frame).plotArea().width();
    }

    /** The window, larger where a symbol at the largest output would be cut: a small plot needs more room around. */
    private static Box roomy(RectifiedEllipsoidScene scene, Panel frame) {
        double room = NeuronMarks.REACH * SmallMarks.share(PanelLayout.of(frame).plotArea()) * unit(frame);
        double right = scene.data().point(scene.first()).norm() + room;
        double top = scene.data().point(scene.second()).norm() + room;
        Box visible = InputPlane.visible(frame);
        Box window = scene.viewport();
        return new Box(
                Math.min(window.minX(), -room),
                Math.min(window.minY(), -room),
                visible.maxX() < right ? right : window.maxX(),
                visible.maxY() < top ? top : window.maxY());
    }

    private static Panel frame(
            RectifiedEllipsoidScene scene, String name, String title, Rect area, List<Layer> layers) {
        boolean rectified = scene.shows(Part.RECTIFIED);
        return new Panel(
                name,
                title,
                area,
                Axis.linear(
                        axis(scene.first(), rectified, isSmall(area)),
                        scene.viewport().minX(),
                        scene.viewport().maxX()),
                Axis.linear(
                        axis(scene.second(), rectified, isSmall(area)),
                        scene.viewport().minY(),
                        scene.viewport().maxY()),
                true,
                layers,
                Legend.NONE);
    }

    private static boolean isSmall(Rect area) {
        return Math.min(area.width(), area.height()) < SMALL;
    }

    private static String axis(int sample, boolean rectified, boolean small) {
        String product = "x" + NumberText.subscript(sample + 1) + "·u";
        String symbol = rectified ? "(" + product + ")₊" : product;
        return small ? symbol : "output on sample %d: %s".formatted(sample + 1, symbol);
    }

    private static List<Layer> layers(
            RectifiedEllipsoidScene scene,
            RectifiedEllipsoid q,
            List<Star> stars,
            double tolerance,
            PanelLayout layout) {
        List<Layer> layers = new ArrayList<>();
        if (scene.shows(Part.RECTIFIED) || scene.shows(Part.SPIKES)) {
            List<Mark> set = scene.shows(Part.RECTIFIED) ? filled(scene, q, tolerance) : new ArrayList<>();
            set.addAll(scene.shows(Part.SPIKES) ? spikes(scene, q) : List.of());
            layers.add(new Layer("rectified-ellipsoid", set));
        }
        if (scene.shows(Part.ELLIPSOID)) {
            layers.add(new Layer("ellipsoid", ellipsoid(scene, q, tolerance)));
        }
        if (scene.shows(Part.LABEL_LINE)) {
            Vec2 y = new Vec2(scene.data().sign(scene.first()), scene.data().sign(scene.second()));
            layers.add(new Layer(
                    "label-line",
                    List.of(new Mark.Line(new Vec2(0, 0), new Vec2(-y.y(), y.x()), ConvexInk.LABEL_LINE))));
        }
        if (scene.shows(Part.LAMBDA)) {
            layers.add(new Layer("lambda", lambda(scene)));
        }
        if (scene.shows(Part.TRAILS)) {
            layers.addAll(EllipsoidTrails.trails(scene, q, tolerance, tolerance / TOLERANCE));
        }
        if (!stars.isEmpty()) {
            List<Mark> marks = new ArrayList<>();
            stars.forEach(star -> marks.add(NeuronMarks.star(star.at(), star.sign(), star.size())));
            layers.add(new Layer("extreme-points", marks));
        }
        if (scene.shows(Part.TRAILS)) {
            layers.addAll(EllipsoidTrails.neurons(scene, q, layout));
        }
        return layers;
    }

    private static List<Mark> filled(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, double tolerance) {
        List<Mark> marks = new ArrayList<>();
        for (EllipticalSector piece : q.image(scene.first(), scene.second())) {
            if (piece.rank() == 2) {
                List<Vec2> ring = points(piece.arc(tolerance));
                ring.add(new Vec2(0, 0));
                marks.add(new Mark.Region(List.of(ring), ConvexInk.SET_FILL, ConvexInk.SET_EDGE));
            }
        }
        return marks;
    }

    private static List<Mark> spikes(RectifiedEllipsoidScene scene, RectifiedEllipsoid q) {
        List<Mark> marks = new ArrayList<>();
        for (RectifiedEllipsoid.Spike spike : q.spikes(scene.first(), scene.second())) {
            marks.add(new Mark.Polyline(List.of(spike.base(), spike.tip()), ConvexInk.SPIKE));
        }
        return marks;
    }

    private static List<Mark> ellipsoid(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, double tolerance) {
        EllipticalSector whole = q.ellipsoid(scene.first(), scene.second());
        List<Vec2> arc = points(whole.arc(tolerance));
        return scene.shows(Part.RECTIFIED)
                ? List.of(new Mark.Polyline(arc, ConvexInk.PLAIN))
                : List.of(new Mark.Region(List.of(arc), ConvexInk.SET_FILL, ConvexInk.SET_EDGE));
    }

    private static List<Vec2> points(List<double[]> coordinates) {
        List<Vec2> points = new ArrayList<>();
        coordinates.forEach(c -> points.add(new Vec2(c[0], c[1])));
        return points;
    }

    private static List<Mark> lambda(RectifiedEllipsoidScene scene) {
        return arrow(scene).stream()
                .map(head -> (Mark) new Mark.Arrow(new Vec2(0, 0), head, ConvexInk.LAMBDA))
                .toList();
    }

    /** Where the arrow of λ ends; empty if λ is 0 on these axes. */
    static Optional<Vec2> arrow(RectifiedEllipsoidScene scene) {
        Vec2 lambda = new Vec2(scene.lambda().get(scene.first()), scene.lambda().get(scene.second()));
        double length = ARROW_SHARE
                * Math.min(scene.viewport().width(), scene.viewport().height());
        return lambda.norm() > 0 ? Optional.of(lambda.times(length / lambda.norm())) : Optional.empty();
    }

    /**
     * A place that neurons head for.
     *
     * @param sign of their output weights
     * @param extreme whether it is the extreme point of an arrangement along λ
     * @param optimal whether an optimal neuron is there
     * @param size across, in figure units
     */
    record Star(Vec2 at, int sign, boolean extreme, boolean optimal, double size) {}

    /** Every place once; none at the origin, where many minima and maxima meet. */
    static List<Star> stars(RectifiedEllipsoidScene scene, RectifiedEllipsoid q) {
        List<Star> stars = new ArrayList<>();
        double size = scene.data().size() <= MOST_LARGE ? OTHER_EXTREME : SMALL_EXTREME;
        if (scene.shows(Part.OPTIMUM)) {
            for (OptimalNeuron neuron : scene.optimum()) {
                Vec2 at = place(scene, q, scene.direction(neuron));
                add(stars, new Star(at, neuron.sign(), false, true, EXTREME));
            }
        }
        double[] lambda = scene.lambda().stream().mapToDouble(v -> v).toArray();
        if (scene.shows(Part.MAXIMAL) || scene.shows(Part.MINIMAL)) {
            for (RectifiedEllipsoid.ExtremePoint point : q.extremePoints(lambda)) {
                Vec2 at = place(scene, q, point.u());
                if (scene.shows(point.maximal() ? Part.MAXIMAL : Part.MINIMAL) && at.norm() > 0) {
                    add(stars, new Star(at, point.maximal() ? 1 : -1, true, false, size));
                }
            }
        }
        return stars;
    }

    private static void add(List<Star> stars, Star star) {
        double close = 1e-6 * (1 + star.at().norm());
        for (int i = 0; i < stars.size(); i++) {
            Star other = stars.get(i);
            if (other.sign() == star.sign()
                    && Math.abs(other.at().x() - star.at().x()) <= close
                    && other.at().distanceTo(star.at()) <= close) {
                stars.set(
                        i,
                        new Star(
                                other.at(),
                                other.sign(),
                                other.extreme() || star.extreme(),
                                other.optimal() || star.optimal(),
                                Math.max(other.size(), star.size())));
                return;
            }
        }
        stars.add(star);
    }

    static Vec2 place(RectifiedEllipsoidScene scene, RectifiedEllipsoid q, Vec2 u) {
        return new Vec2(q.output(scene.first(), u), q.output(scene.second(), u));
    }
}
