package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Polyline;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** Marks of the input plane: samples, boundaries and regions. */
final class PlaneMarks {
    static final double BOUNDARY_WIDTH = 2.6;
    static final double GHOST_WIDTH = 1.5;

    private PlaneMarks() {}

    /** Beside samples of this size: in a small plot lines are thinner, too. */
    static double boundaryWidth(double symbolSize) {
        return BOUNDARY_WIDTH * symbolSize / Palette.SYMBOL;
    }

    static List<Mark> samples(Dataset data, double size) {
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            marks.add(Palette.symbol(data.point(n), data.classOf(n), size));
        }
        return marks;
    }

    static List<Mark> boundaries(List<ShownClassifier> classifiers, double width, double opacity) {
        List<Mark> marks = new ArrayList<>();
        for (ShownClassifier classifier : classifiers) {
            Stroke stroke = Palette.stroke(classifier.loss(), width, opacity);
            for (Polyline line : classifier.boundary()) {
                List<Vec2> points = new ArrayList<>(line.points());
                if (points.size() == 1) {
                    marks.add(new Mark.Symbol(points.get(0), SymbolShape.CIRCLE, 2 * width, stroke.colour(), null));
                    continue;
                }
                if (line.closed()) {
                    points.add(points.get(0));
                }
                marks.add(new Mark.Polyline(points, stroke));
            }
        }
        return marks;
    }

    static List<Mark> regions(List<ShownClassifier> classifiers) {
        List<Mark> marks = new ArrayList<>();
        for (ShownClassifier classifier : classifiers) {
            for (ShownClassifier.Tint tint : classifier.tints()) {
                marks.add(new Mark.Region(tint.region().rings(), tint.colour(), null));
            }
        }
        return marks;
    }
}
