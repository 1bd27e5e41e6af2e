package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * The margin as a disc: around the worst-placed sample, up to the boundary. A misclassified sample has its disc, too, but an empty one: there is
 * nothing safe inside, and while it is large it would tint the whole plane.
 */
final class MarginMarks {
    private MarginMarks() {}

    static List<Mark> discs(InputPlaneScene scene) {
        List<Mark> marks = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            if (classifier.margin() instanceof Margin.Attained margin && margin.value() != 0) {
                Vec2 centre = scene.data().point(margin.sample());
                marks.add(new Mark.Circle(
                        centre,
                        Math.abs(margin.value()),
                        margin.value() > 0 ? Palette.ink(classifier.loss()).withOpacity(0.08) : null,
                        Palette.stroke(classifier.loss(), 1.4, 0.9)));
                marks.add(new Mark.Polyline(
                        List.of(centre, margin.nearest()),
                        Stroke.solid(Palette.ink(classifier.loss()).withOpacity(0.75), 0.9)));
            }
        }
        return marks;
    }

    /** Where the discs touch the boundaries. */
    static List<Mark> contacts(InputPlaneScene scene) {
        List<Mark> marks = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            if (classifier.margin() instanceof Margin.Attained margin) {
                marks.add(new Mark.Symbol(
                        margin.nearest(),
                        SymbolShape.CIRCLE,
                        5,
                        Palette.GROUND,
                        Stroke.solid(Palette.ink(classifier.loss()), 1.3)));
            }
        }
        return marks;
    }
}
