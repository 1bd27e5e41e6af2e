package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The samples by what the hidden nodes say for either class, with the straight line on which both are as strong. */
public final class HiddenPlane {
    /** What is beyond the largest coordinate, and below 0. */
    private static final double BEYOND = 1.08;

    private static final double BELOW = 0.05;
    private static final double BOUNDARY = 2.6;
    private static final Stroke DISTANCE = Stroke.solid(Palette.QUIET, 1.6);
    private static final double BESIDE = 8;

    /**
     * What the picture shows.
     *
     * @param data whose classes are shown, two of them
     * @param places one per sample: what speaks for the first class, what for the other, at least 0
     * @param offset what is added to their difference to give the score
     * @param trails through which places each has come; none or one per sample
     * @param loss that was trained
     * @param reach the largest coordinate that has to be seen, finite
     */
    public record Scene(
            Dataset data, List<Vec2> places, double offset, List<List<Vec2>> trails, Loss loss, double reach) {
        double score(int sample) {
            Vec2 at = places.get(sample);
            return at.x() - at.y() + offset;
        }

        /** The sample with the smallest signed score. */
        int nearest() {
            int nearest = 0;
            for (int n = 1; n < places.size(); n++) {
                nearest = data.sign(n) * score(n) < data.sign(nearest) * score(nearest) ? n : nearest;
            }
            return nearest;
        }
    }

    private HiddenPlane() {}

    public static Panel panel(Scene scene, String name, String title, Rect area) {
        double reach = scene.reach() > 0 ? scene.reach() : 1;
        Panel frame = new Panel(
                name,
                title,
                area,
                Axis.linear(axis(scene, 0), -BELOW * reach, BEYOND * reach),
                Axis.linear(axis(scene, 1), -BELOW * reach, BEYOND * reach),
                true,
                List.of(),
                Legend.NONE);
        List<Layer> layers = new ArrayList<>();
        // Far beyond what is seen of it.
        double far = 8 * reach + Math.abs(scene.offset());
        Vec2 from = new Vec2(-far, -far + scene.offset());
        Vec2 to = new Vec2(far, far + scene.offset());
        layers.add(new Layer(
                "regions",
                List.of(
                        new Mark.Region(List.of(List.of(from, to, new Vec2(2 * far, -2 * far))), Palette.tint(0), null),
                        new Mark.Region(
                                List.of(List.of(from, to, new Vec2(-2 * far, 2 * far))), Palette.tint(1), null))));
        layers.add(new Layer(
                "boundary", List.of(new Mark.Polyline(List.of(from, to), Palette.stroke(scene.loss(), BOUNDARY)))));
        layers.add(new Layer("trails", trails(scene)));
        int nearest = scene.nearest();
        Vec2 at = scene.places().get(nearest);
        Vec2 foot = new Vec2(at.x(), at.x() + scene.offset());
        layers.add(new Layer("smallest-score", List.of(new Mark.Polyline(List.of(at, foot), DISTANCE))));
        double size = Palette.symbolSize(PanelLayout.of(frame).plotArea());
        List<Mark> samples = new ArrayList<>();
        for (int n = 0; n < scene.places().size(); n++) {
            samples.add(Palette.symbol(scene.places().get(n), scene.data().classOf(n), size));
        }
        layers.add(new Layer("samples", samples));
        layers.add(new Layer("words", words(scene, at, foot, PanelLayout.of(frame.with(layers, Legend.NONE)))));
        return frame.with(layers, Legend.NONE);
    }

    private static String axis(Scene scene, int classIndex) {
        return "for class %s: Σ |w₂|(Xw₁)₊ where w₂ %s 0"
                .formatted(scene.data().shownName(classIndex), classIndex == 0 ? ">" : "<");
    }

    private static List<Mark> trails(Scene scene) {
        List<Mark> trails = new ArrayList<>();
        for (int n = 0; n < scene.trails().size(); n++) {
            trails.add(new Mark.Polyline(
                    scene.trails().get(n),
                    Stroke.solid(Palette.fill(scene.data().classOf(n)).withOpacity(0.45), 1.4)));
        }
        return trails;
    }

    private static List<Mark> words(Scene scene, Vec2 at, Vec2 foot, PanelLayout layout) {
        LabelInk ink = LabelInk.in(layout.plotArea());
        Obstacles obstacles = Obstacles.of(layout, "regions");
        List<DirectLabel> labels = new ArrayList<>(ClassLabels.of(placed(scene), layout, ink));
        double x = layout.xToFigure(at.x());
        double y = (layout.yToFigure(at.y()) + layout.yToFigure(foot.y())) / 2;
        double score = scene.data().sign(scene.nearest()) * scene.score(scene.nearest());
        Wording number = Wording.row(ink.number(score, Palette.INK), ink.word(" smallest signed score", Palette.QUIET));
        Wording brief = Wording.row(ink.number(score, Palette.INK));
        List<Place> places = new ArrayList<>();
        for (double gap : new double[] {BESIDE, 3 * BESIDE, 6 * BESIDE}) {
            places.addAll(Place.around(x, y, gap));
        }
        labels.add(new DirectLabel(
                "score", 0, "smallest-score", List.of(number, brief), places, Optional.of(new Vec2(x, y))));
        Wording line = Wording.row(ink.name("f = 0", Palette.ink(scene.loss())));
        Rect plot = layout.plotArea();
        double far = 3 * layout.xAxis().maximum();
        List<List<Vec2>> path = List.of(List.of(
                layout.toFigure(new Vec2(-far, -far + scene.offset())),
                layout.toFigure(new Vec2(far, far + scene.offset()))));
        labels.add(new DirectLabel(
                "boundary", 1, "boundary", List.of(line), LinePlaces.of(path, plot, line), Optional.empty()));
        return LabelPlacement.marks(labels, obstacles, layout);
    }

    /** The samples where they are seen. */
    private static Dataset placed(Scene scene) {
        double[] values = new double[2 * scene.places().size()];
        for (int n = 0; n < scene.places().size(); n++) {
            values[2 * n] = scene.places().get(n).x();
            values[2 * n + 1] = scene.places().get(n).y();
        }
        return new Dataset(
                Matrix.of(scene.places().size(), 2, values),
                scene.data().classes(),
                scene.data().classNames());
    }
}
