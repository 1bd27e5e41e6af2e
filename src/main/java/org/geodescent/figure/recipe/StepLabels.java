package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.GradientStep;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The numbers of a gradient step in slow motion, at the samples and neurons that they are of. */
final class StepLabels {
    /** More samples than this have no number each. */
    private static final int MOST = 30;
    /** More neurons than this are counted beside a sample, not named. */
    private static final int FEW = 5;

    private static final double BESIDE = 5;
    private static final int NUMBERS = 0;
    private static final int NAMES = 1;

    private final InputPlaneScene plane;
    private final StepScene scene;
    private final PanelLayout layout;
    private final LabelInk ink;

    private StepLabels(InputPlaneScene plane, StepScene scene, PanelLayout layout, LabelInk ink) {
        this.plane = plane;
        this.scene = scene;
        this.layout = layout;
        this.ink = ink;
    }

    /** None unless there is slow motion. */
    static List<DirectLabel> of(InputPlaneScene plane, PanelLayout layout, LabelInk ink) {
        if (plane.step().isEmpty()) {
            return List.of();
        }
        StepScene scene = plane.step().get();
        StepLabels labels = new StepLabels(plane, scene, layout, ink);
        return switch (scene.caption()) {
            case StepScene.GRADIENT -> labels.pulled();
            case StepScene.STEP -> List.of();
            default -> labels.samples();
        };
    }

    /** Of many those that push hardest. */
    private List<DirectLabel> samples() {
        GradientStep step = scene.step();
        List<DirectLabel> labels = new ArrayList<>();
        List<Integer> told = IntStream.range(0, plane.data().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> -step.push(n)).thenComparing(n -> n))
                .limit(MOST)
                .toList();
        for (int i = 0; i < told.size(); i++) {
            int n = told.get(i);
            Vec2 at = layout.toFigure(plane.data().point(n));
            double room = Palette.symbolSize(layout.plotArea()) / 2 + BESIDE + (scene.caption() == 1 ? 0 : BESIDE);
            String text = text(n);
            if (!text.isEmpty() && layout.plotArea().contains(at.x(), at.y())) {
                labels.add(new DirectLabel(
                        "step-%03d".formatted(i),
                        NUMBERS,
                        "",
                        List.of(Wording.row(ink.name(text, colour(n)))),
                        Place.around(at.x(), at.y(), room),
                        Optional.empty()));
            }
        }
        return labels;
    }

    private String text(int n) {
        return switch (scene.caption()) {
            case StepScene.SCORES -> NumberText.large(scene.step().signedScore(n));
            case StepScene.PUSHES -> NumberText.large(scene.step().push(n));
            default -> seenBy(n);
        };
    }

    /** Which neurons are active on a sample. */
    private String seenBy(int n) {
        int neurons = scene.step().neurons();
        List<Integer> active = IntStream.range(0, neurons)
                .filter(k -> scene.step().active(k, n))
                .boxed()
                .toList();
        if (neurons == 0) {
            return "";
        }
        return active.isEmpty()
                ? "none"
                : active.size() <= FEW
                        ? active.stream().map(k -> Integer.toString(k + 1)).collect(Collectors.joining(" "))
                        : "%d of %d".formatted(active.size(), neurons);
    }

    private Colour colour(int n) {
        boolean wrong = scene.caption() == StepScene.SCORES && scene.step().signedScore(n) <= 0;
        boolean seen = scene.caption() == StepScene.SIDES && scene.step().active(scene.strongest(), n);
        return wrong || seen ? Palette.ACCENT : Palette.INK;
    }

    /** The arrow of the neuron that is pulled hardest. */
    private List<DirectLabel> pulled() {
        boolean linear = scene.step().neurons() == 0;
        return StepMarks.pulls(scene, layout).stream()
                .filter(pull -> pull.line() == scene.strongest())
                .map(pull -> new DirectLabel(
                        "step-pull",
                        NAMES,
                        "",
                        List.of(Wording.row(
                                ink.name(linear ? "weights" : "neuron " + (pull.line() + 1), Palette.ACCENT))),
                        Place.around(pull.to().x(), pull.to().y(), 2 * BESIDE),
                        Optional.of(pull.to())))
                .toList();
    }

    /** What is drawn of the step itself, in the corner that has the fewest samples. */
    static List<Mark> remark(InputPlaneScene plane, PanelLayout layout) {
        double enlarged = plane.step()
                .filter(scene -> scene.caption() == StepScene.STEP)
                .map(StepScene::enlarged)
                .orElse(0.0);
        if (enlarged == 0) {
            return List.of();
        }
        String text = enlarged == 1
                ? "pale: before the step"
                : "pale: before; drawn %s × as far as it goes".formatted(NumberText.of(Math.round(enlarged)));
        Rect plot = layout.plotArea();
        List<Place> corners = Place.corners(plot, 2 * BESIDE);
        int best = IntStream.of(2, 3, 1, 0)
                .boxed()
                .min(Comparator.comparingLong(corner -> near(plane, layout, corners.get(corner))))
                .orElseThrow();
        Place place = corners.get(best);
        TextStyle style = LabelInk.in(plot)
                .word(text, Palette.INK)
                .style()
                .at(place.across() == 0 ? TextStyle.Anchor.START : TextStyle.Anchor.END);
        double down = place.down() == 0 ? style.size() : 0;
        return List.of(new Mark.Text(layout.toData(place.x(), place.y() + down), 0, 0, text, style));
    }

    /** How many samples are in the quarter of the plot at a corner's side, near its height. */
    private static long near(InputPlaneScene plane, PanelLayout layout, Place corner) {
        Rect plot = layout.plotArea();
        return IntStream.range(0, plane.data().size())
                .mapToObj(plane.data()::point)
                .filter(point -> Math.abs(layout.xToFigure(point.x()) - corner.x()) < 0.6 * plot.width()
                        && Math.abs(layout.yToFigure(point.y()) - corner.y()) < 6 * BESIDE)
                .count();
    }
}
