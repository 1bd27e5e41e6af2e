package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
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

/** The polar set of the rectified ellipsoid with the dual program (15) in it (B, Figure 2). */
public final class PolarSetPlot {
    private static final double TOLERANCE = 0.05;
    static final Stroke LEVEL = new Stroke(Colour.of(0x005740), 1.3, Dash.DOTTED);
    private static final Stroke CONE_EDGE = Stroke.solid(Colour.of(0x8A9099), 1);
    /** Within the viewport, so that the head of the arrow is seen. */
    private static final double ARROW = 0.8;

    private PolarSetPlot() {}

    /**
     * What the picture shows.
     *
     * @param set Q* in the plane of the two coordinates
     * @param first the coordinate of λ on the horizontal axis
     * @param second the coordinate on the vertical axis
     * @param y labels ±1 of the two samples
     * @param optimal the optimal λ in this plane
     * @param rest what the other coordinates of the optimal λ contribute to yᵀλ; 0 for two samples
     * @param live the λ of a run, scaled so that it is feasible, in this plane; empty if there is none
     * @param chosen the λ that somebody chose; empty if nobody did
     * @param viewport the part of the plane that is shown at least
     */
    public record Scene(
            PolarSet set,
            int first,
            int second,
            Vec2 y,
            Vec2 optimal,
            double rest,
            Optional<Vec2> live,
            Optional<Vec2> chosen,
            Box viewport) {
        /** The same in another window. */
        public Scene within(Box other) {
            return new Scene(set, first, second, y, optimal, rest, live, chosen, other);
        }

        double value() {
            return y.dot(optimal) + rest;
        }
    }

    /** The panel, without words on it: for a figure with a key of {@link #entries}. */
    public static Panel panel(Scene scene, String name, String title, Rect area) {
        return frame(scene, name, title, area, layers(scene, frame(scene, name, title, area, List.of())));
    }

    /** The panel with its words at what they name. */
    public static Panel labelled(Scene scene, String name, String title, Rect area) {
        Panel bare = panel(scene, name, title, area);
        List<Layer> layers = new ArrayList<>(bare.layers());
        layers.add(new Layer("words", PolarSetLabels.of(scene, ring(scene, bare), PanelLayout.of(bare))));
        return frame(scene, name, title, area, layers);
    }

    private static double reach(Panel frame) {
        Box visible = InputPlane.visible(frame);
        return 2 * (visible.width() + visible.height());
    }

    /** The outline of the set, beyond the plot where it is not bounded. */
    private static List<Vec2> ring(Scene scene, Panel frame) {
        double unit = InputPlane.visible(frame).width()
                / PanelLayout.of(frame).plotArea().width();
        return scene.set().boundary(reach(frame), TOLERANCE * unit);
    }

    /** Where the arrow of y ends, within the viewport. */
    static Vec2 headOfLabels(Scene scene) {
        Box shown = scene.viewport();
        double arrow = ARROW * Math.min(Math.min(shown.maxX(), shown.maxY()), Math.min(-shown.minX(), -shown.minY()));
        return scene.y().times(arrow);
    }

    private static List<Layer> layers(Scene scene, Panel frame) {
        double reach = reach(frame);
        List<Vec2> ring = ring(scene, frame);
        Vec2 corner = new Vec2(scene.y().x() * reach, scene.y().y() * reach);
        List<Vec2> cone = List.of(new Vec2(0, 0), new Vec2(corner.x(), 0), corner, new Vec2(0, corner.y()));
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("cone", List.of(new Mark.Region(List.of(cone), ConvexInk.CONE_FILL, CONE_EDGE))));
        layers.add(new Layer(
                "polar-set",
                List.of(new Mark.Region(
                        List.of(ring), ConvexInk.SET_EDGE.colour().withOpacity(0.18), ConvexInk.SET_EDGE))));
        layers.add(new Layer(
                "level-line",
                List.of(new Mark.Line(
                        scene.optimal(), new Vec2(-scene.y().y(), scene.y().x()), LEVEL))));
        layers.add(new Layer("labels", List.of(new Mark.Arrow(new Vec2(0, 0), headOfLabels(scene), ConvexInk.LABELS))));
        layers.add(new Layer("optimal-lambda", List.of(optimal(scene.optimal()))));
        scene.live().ifPresent(at -> layers.add(new Layer("live-lambda", List.of(live(at)))));
        scene.chosen().ifPresent(at -> layers.add(new Layer("chosen-lambda", List.of(chosen(at)))));
        return layers;
    }

    private static Mark.Symbol optimal(Vec2 at) {
        return new Mark.Symbol(
                at,
                SymbolShape.STAR,
                ConvexInk.STAR,
                ConvexInk.LAMBDA.colour(),
                Stroke.solid(Colour.of(0xFFFFFF), 0.8));
    }

    private static Mark.Symbol live(Vec2 at) {
        return new Mark.Symbol(
                at, SymbolShape.CIRCLE, 9, Colour.of(0xF0E442), Stroke.solid(ConvexInk.LAMBDA.colour(), 1.6));
    }

    private static Mark.Symbol chosen(Vec2 at) {
        return new Mark.Symbol(
                at, SymbolShape.DIAMOND, 12, Colour.of(0xFFFFFF), Stroke.solid(ConvexInk.LAMBDA.colour(), 2));
    }

    private static Panel frame(Scene scene, String name, String title, Rect area, List<Layer> layers) {
        return new Panel(
                name,
                title,
                area,
                Axis.linear(
                        "λ" + NumberText.subscript(scene.first() + 1),
                        scene.viewport().minX(),
                        scene.viewport().maxX()),
                Axis.linear(
                        "λ" + NumberText.subscript(scene.second() + 1),
                        scene.viewport().minY(),
                        scene.viewport().maxY()),
                true,
                layers,
                Legend.NONE);
    }

    /** What the marks mean. */
    public static List<Legend.Entry> entries(Scene scene) {
        Vec2 nowhere = new Vec2(0, 0);
        Mark.Symbol set = new Mark.Symbol(
                nowhere,
                SymbolShape.SQUARE,
                14,
                ConvexInk.SET_EDGE.colour().withOpacity(0.18),
                Stroke.solid(ConvexInk.SET_EDGE.colour(), 1.2));
        Mark.Symbol cone = new Mark.Symbol(nowhere, SymbolShape.SQUARE, 14, ConvexInk.CONE_FILL, CONE_EDGE);
        List<Legend.Entry> entries = new ArrayList<>(List.of(
                new Legend.Entry("polar set {λ : |λᵀ(Xu)₊| ≤ 1 for ‖u‖ ≤ 1}", null, set),
                new Legend.Entry("cone {λ : diag(y) λ ⪰ 0}", null, cone),
                new Legend.Entry("direction of y", ConvexInk.LABELS, null),
                new Legend.Entry("optimal λ", null, optimal(nowhere)),
                new Legend.Entry("yᵀλ = " + NumberText.shown(scene.value()), LEVEL, null)));
        scene.live()
                .ifPresent(at ->
                        entries.add(new Legend.Entry("λ of the run, scaled to be feasible", null, live(nowhere))));
        scene.chosen().ifPresent(at -> entries.add(new Legend.Entry("chosen λ", null, chosen(nowhere))));
        return entries;
    }
}
