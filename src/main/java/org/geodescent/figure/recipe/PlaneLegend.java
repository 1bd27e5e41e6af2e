package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.SymbolShape;

/** The key of the input plane, in the corner with the fewest samples. */
final class PlaneLegend {
    /** How much of the width and of the height a legend is taken to need. */
    private static final double WIDTH = 0.5;

    private static final double HEIGHT = 0.3;
    private static final double RING_SIZE = 13;
    /** More classes than this are told apart by their look alone. */
    private static final int MOST_CLASSES = 6;

    /** How much is said. */
    enum Detail {
        /** Losses with their margins, classes, rings and hinges. */
        FULL,
        /** Losses and the numbers of their margins. */
        COMPACT
    }

    private PlaneLegend() {}

    static Legend of(InputPlaneScene scene, Box visible, Detail detail) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            entries.add(new Legend.Entry(
                    text(classifier, detail), Palette.stroke(classifier.loss(), PlaneMarks.BOUNDARY_WIDTH), null));
        }
        if (detail == Detail.FULL) {
            addClasses(entries, scene.data());
            addLayers(entries, scene);
        }
        return new Legend(entries, emptiestCorner(scene.data(), visible));
    }

    private static String text(TrainedClassifier classifier, Detail detail) {
        String name = Palette.name(classifier.loss());
        if (classifier.margin() instanceof Margin.Attained margin) {
            return name + (detail == Detail.FULL ? ", margin " : " ") + ShownNumbers.shown(margin.value());
        }
        return name + ", no boundary";
    }

    private static void addClasses(List<Legend.Entry> entries, Dataset data) {
        for (int c = 0; c < Math.min(MOST_CLASSES, data.classNames().size()); c++) {
            if (data.count(c) > 0) {
                Mark.Symbol symbol = Palette.symbol(new Vec2(0, 0), c, Palette.SYMBOL_SIZE);
                entries.add(new Legend.Entry("class " + data.classNames().get(c), null, symbol));
            }
        }
    }

    private static void addLayers(List<Legend.Entry> entries, InputPlaneScene scene) {
        if (scene.classifiers().isEmpty()) {
            return;
        }
        TrainedClassifier first = scene.classifiers().get(0);
        if (scene.layers().contains(PlaneLayer.PUSHES)) {
            Mark.Symbol ring = new Mark.Symbol(
                    new Vec2(0, 0), SymbolShape.CIRCLE, RING_SIZE, null, Palette.stroke(first.loss(), 1.1, 0.6));
            entries.add(new Legend.Entry("push of a sample, log scale", null, ring));
        }
        int hinges = first.geometry().hinges().size();
        if (scene.layers().contains(PlaneLayer.HINGES) && hinges > 0) {
            entries.add(new Legend.Entry("hinges", PlaneMarks.hingeStroke(first.loss(), hinges), null));
        }
    }

    static Legend.Corner emptiestCorner(Dataset data, Box visible) {
        Legend.Corner best = Legend.Corner.TOP_RIGHT;
        int fewest = Integer.MAX_VALUE;
        for (Legend.Corner corner : List.of(
                Legend.Corner.TOP_RIGHT,
                Legend.Corner.TOP_LEFT,
                Legend.Corner.BOTTOM_RIGHT,
                Legend.Corner.BOTTOM_LEFT)) {
            int inside = samplesIn(corner, data, visible);
            if (inside < fewest) {
                fewest = inside;
                best = corner;
            }
        }
        return best;
    }

    private static int samplesIn(Legend.Corner corner, Dataset data, Box visible) {
        boolean left = corner == Legend.Corner.TOP_LEFT || corner == Legend.Corner.BOTTOM_LEFT;
        boolean top = corner == Legend.Corner.TOP_LEFT || corner == Legend.Corner.TOP_RIGHT;
        int inside = 0;
        for (int n = 0; n < data.size(); n++) {
            double u = (data.feature(n, 0) - visible.minX()) / visible.width();
            double v = (data.feature(n, 1) - visible.minY()) / visible.height();
            boolean across = left ? u < WIDTH : u > 1 - WIDTH;
            boolean along = top ? v > 1 - HEIGHT : v < HEIGHT;
            inside += across && along ? 1 : 0;
        }
        return inside;
    }
}
