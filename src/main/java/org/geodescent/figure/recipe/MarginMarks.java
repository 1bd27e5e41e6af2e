package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * The margin as a disc: around the worst-placed sample, up to the boundary. While that sample is misclassified the
 * margin is negative and there is no disc, only the way to the boundary: as training succeeds, the disc swells from
 * nothing.
 */
final class MarginMarks {
    /** So many that a circle looks round. */
    private static final int CORNERS = 180;

    private MarginMarks() {}

    static List<Mark> discs(InputPlaneScene scene) {
        List<Mark> marks = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            if (classifier.margin() instanceof Margin.Attained margin && margin.value() != 0) {
                Vec2 centre = scene.data().point(margin.sample());
                Colour ink = Palette.ink(classifier.loss());
                if (margin.value() > 0) {
                    Colour fill = ink.withOpacity(0.08);
                    Stroke stroke = Palette.stroke(classifier.loss(), 1.4, 0.9);
                    marks.add(
                            scene.equalScales()
                                    ? new Mark.Circle(centre, margin.value(), fill, stroke)
                                    : new Mark.Region(List.of(circle(centre, margin.value())), fill, stroke));
                }
                Dash dash = margin.value() > 0 ? Dash.SOLID : Dash.DOTTED;
                marks.add(new Mark.Polyline(
                        List.of(centre, margin.nearest()), new Stroke(ink.withOpacity(0.75), 0.9, dash)));
            }
        }
        return marks;
    }

    /** On axes of different scale it is an ellipse. */
    private static List<Vec2> circle(Vec2 centre, double radius) {
        List<Vec2> points = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            points.add(centre.plus(new Vec2(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle))));
        }
        return points;
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
