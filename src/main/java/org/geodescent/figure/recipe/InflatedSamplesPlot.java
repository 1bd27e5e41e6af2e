package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/**
 * Samples of the plane with the balls around them, the two extreme points of each ball, and where the classifiers of
 * both problems change their minds (A, Theorem 6 and Corollary 3): two lines that lie on each other.
 */
public final class InflatedSamplesPlot {
    private static final Stroke PENALISED = Stroke.solid(Colour.of(0x7FB8DE), 6);
    /** Of words about it: its own colour is too pale for letters. */
    private static final Colour PENALISED_INK = Colour.of(0x00395A);

    private static final Stroke INFLATED = new Stroke(Colour.of(0x16181D), 1.8, Dash.DASHED);
    private static final Stroke PLAIN = new Stroke(Palette.QUIET, 1.3, Dash.DOTTED);
    private static final Colour BALL = Colour.of(0x6B7280);
    private static final double EXTREME = 4;
    private static final double BESIDE_EXTREME = 8;

    private InflatedSamplesPlot() {}

    /**
     * What is shown.
     *
     * @param data samples of the plane
     * @param ball the norm of the balls, the dual one
     * @param epsilon their radius
     * @param disturbance what leads from a sample to its extreme points, and its opposite
     * @param targets K×k: what a sample of each class should be mapped to; a classifier chooses the class whose target
     *     is nearest
     * @param penalised W, k×2
     * @param inflated W, k×2
     * @param plain W, k×2, of least squares without penalty
     */
    public record Scene(
            Dataset data,
            VectorNorm ball,
            double epsilon,
            Vec2 disturbance,
            Matrix targets,
            Matrix penalised,
            Matrix inflated,
            Matrix plain) {}

    /** The panel, with equal scales. */
    public static Panel panel(Scene scene, Rect area) {
        Box fitted = Viewports.fitted(scene.data());
        double room = Math.min(scene.epsilon(), 0.6 * Math.max(fitted.width(), fitted.height()));
        Box viewport = new Box(fitted.minX() - room, fitted.minY() - room, fitted.maxX() + room, fitted.maxY() + room);
        List<Layer> layers = List.of(
                new Layer("balls", balls(scene)),
                new Layer("plain-least-squares", boundaries(scene.targets(), scene.plain(), viewport, PLAIN)),
                new Layer("penalised", boundaries(scene.targets(), scene.penalised(), viewport, PENALISED)),
                new Layer("inflated", boundaries(scene.targets(), scene.inflated(), viewport, INFLATED)),
                new Layer("extreme-points", extremes(scene)),
                new Layer("samples", PlaneMarks.samples(scene.data(), Palette.SMALL_SYMBOL)));
        String title = "Balls of the dual norm, q = " + scene.ball().p();
        Panel drawn = InputPlane.frame("inflated-samples", title, area, viewport, scene.data(), layers, Legend.NONE);
        List<Layer> named = new ArrayList<>(layers);
        named.add(new Layer("labels", names(scene, PanelLayout.of(drawn))));
        return drawn.with(named, Legend.NONE);
    }

    /** Of the lines at these, and of the extreme points at one of them. */
    private static List<Mark> names(Scene scene, PanelLayout layout) {
        Obstacles obstacles = Obstacles.of(layout);
        obstacles.addBox(PlaneLabels.cornerTitle(layout));
        LabelInk ink = LabelInk.in(layout.plotArea());
        List<DirectLabel> labels = new ArrayList<>();
        labels.add(SeriesPlot.nameAt("penalised", Wording.row(ink.name("norm penalised", PENALISED_INK)), layout));
        labels.add(SeriesPlot.nameAt("inflated", Wording.row(ink.name("samples inflated", INFLATED.colour())), layout));
        labels.add(SeriesPlot.nameAt("plain-least-squares", Wording.row(ink.word("neither", PLAIN.colour())), layout));
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < scene.data().size(); n++) {
            Vec2 at = layout.toFigure(scene.data().point(n).plus(scene.disturbance()));
            if (layout.plotArea().contains(at.x(), at.y())) {
                places.addAll(Place.around(at.x(), at.y(), BESIDE_EXTREME));
            }
        }
        Wording words = Wording.row(ink.word("extreme points", INFLATED.colour()));
        labels.add(new DirectLabel("extreme-points", 1, "", List.of(words), places, Optional.empty()));
        return LabelPlacement.marks(labels, obstacles, layout);
    }

    private static List<Mark> balls(Scene scene) {
        List<Mark> marks = new ArrayList<>();
        Colour fill = BALL.withOpacity(0.13);
        Stroke edge = Stroke.solid(BALL.withOpacity(0.55), 0.8);
        double e = scene.epsilon();
        for (int n = 0; n < scene.data().size(); n++) {
            Vec2 x = scene.data().point(n);
            switch (scene.ball()) {
                case ONE ->
                    marks.add(ring(
                            fill,
                            edge,
                            x.plus(new Vec2(e, 0)),
                            x.plus(new Vec2(0, e)),
                            x.minus(new Vec2(e, 0)),
                            x.minus(new Vec2(0, e))));
                case TWO -> marks.add(new Mark.Circle(x, e, fill, edge));
                case INFINITY ->
                    marks.add(ring(
                            fill,
                            edge,
                            x.plus(new Vec2(e, e)),
                            x.plus(new Vec2(-e, e)),
                            x.plus(new Vec2(-e, -e)),
                            x.plus(new Vec2(e, -e))));
            }
        }
        return marks;
    }

    private static Mark ring(Colour fill, Stroke edge, Vec2... corners) {
        return new Mark.Region(List.of(List.of(corners)), fill, edge);
    }

    private static List<Mark> extremes(Scene scene) {
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n < scene.data().size(); n++) {
            Vec2 x = scene.data().point(n);
            marks.add(extreme(x.plus(scene.disturbance())));
            marks.add(extreme(x.minus(scene.disturbance())));
        }
        return marks;
    }

    private static Mark.Symbol extreme(Vec2 at) {
        return new Mark.Symbol(at, SymbolShape.CIRCLE, EXTREME, Colour.of(0x16181D), null);
    }

    /**
     * The rays from the origin on which the nearest target changes. All targets are equally far from 0, so that the
     * nearest one is that with the largest product {@code z·Wx}; the ray between two classes is there where no third
     * one is larger.
     */
    static List<Mark> boundaries(Matrix targets, Matrix weights, Box viewport, Stroke stroke) {
        List<Mark> marks = new ArrayList<>();
        double far = 4
                * (Math.abs(viewport.centre().x())
                        + Math.abs(viewport.centre().y())
                        + viewport.width()
                        + viewport.height());
        for (int a = 0; a < targets.rows(); a++) {
            for (int b = 0; b < a; b++) {
                Vec2 normal = pulled(targets, weights, a).minus(pulled(targets, weights, b));
                double length = normal.norm();
                for (int side = -1; side <= 1 && length > 0; side += 2) {
                    Vec2 ray = new Vec2(-normal.y() / length, normal.x() / length).times(side);
                    if (largest(targets, weights, ray)
                            <= pulled(targets, weights, a).dot(ray) + 1e-12 * length) {
                        marks.add(new Mark.Polyline(List.of(new Vec2(0, 0), ray.times(far)), stroke));
                    }
                }
            }
        }
        return marks;
    }

    private static double largest(Matrix targets, Matrix weights, Vec2 ray) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < targets.rows(); c++) {
            largest = Math.max(largest, pulled(targets, weights, c).dot(ray));
        }
        return largest;
    }

    /** {@code Wᵀz} of a class. */
    private static Vec2 pulled(Matrix targets, Matrix weights, int index) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < targets.columns(); i++) {
            x += targets.get(index, i) * weights.get(i, 0);
            y += targets.get(index, i) * weights.get(i, 1);
        }
        return new Vec2(x, y);
    }
}
