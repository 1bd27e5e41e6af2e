package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.SymbolShape;

/** The key of the input plane, for many classes and for arrows: beside the plot. */
final class PlaneLegend {
    private static final double RING_SIZE = 13;
    /** Of more classes, all but one line are named; of the others only how many there are. */
    private static final int MOST_CLASSES = 12;

    private PlaneLegend() {}

    /** What the lines and symbols mean. */
    static List<Legend.Entry> entries(InputPlaneScene scene) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            entries.add(new Legend.Entry(
                    text(classifier), Palette.stroke(classifier.loss(), PlaneMarks.BOUNDARY_WIDTH), null));
        }
        scene.projection().ifPresent(each -> entries.addAll(ProjectionMarks.entries(each)));
        addClasses(entries, scene.data());
        addLayers(entries, scene);
        return entries;
    }

    private static String text(TrainedClassifier classifier) {
        String separator = classifier.margin() instanceof Margin.Attained ? ", margin " : ", ";
        return Palette.name(classifier.loss()) + separator + margin(classifier);
    }

    private static String margin(TrainedClassifier classifier) {
        return classifier.margin() instanceof Margin.Attained margin ? NumberText.large(margin.value()) : "no boundary";
    }

    private static void addClasses(List<Legend.Entry> entries, Dataset data) {
        List<Integer> present = IntStream.range(0, data.classNames().size())
                .filter(c -> data.count(c) > 0)
                .boxed()
                .toList();
        int named = present.size() <= MOST_CLASSES ? present.size() : MOST_CLASSES - 1;
        for (int c : present.subList(0, named)) {
            Mark.Symbol symbol = Palette.symbol(new Vec2(0, 0), c, Palette.SYMBOL);
            entries.add(new Legend.Entry("class " + data.shownName(c), null, symbol));
        }
        if (named < present.size()) {
            entries.add(new Legend.Entry("and %d more classes".formatted(present.size() - named), null, null));
        }
    }

    private static void addLayers(List<Legend.Entry> entries, InputPlaneScene scene) {
        if (scene.classifiers().isEmpty()) {
            return;
        }
        TrainedClassifier first = scene.classifiers().get(0);
        if (scene.layers().contains(PlaneLayer.PUSHES)) {
            Mark.Symbol ring = new Mark.Symbol(
                    new Vec2(0, 0),
                    SymbolShape.CIRCLE,
                    RING_SIZE,
                    null,
                    Palette.stroke(first.loss(), PushMarks.STROKE_WIDTH, PushMarks.OPACITY));
            entries.add(new Legend.Entry("push of a sample, log scale", null, ring));
        }
        if (scene.layers().contains(PlaneLayer.HINGES)
                && !first.geometry().hinges().isEmpty()) {
            entries.add(new Legend.Entry("hinges", HingeMarks.stroke(first.loss()), null));
        }
    }
}
