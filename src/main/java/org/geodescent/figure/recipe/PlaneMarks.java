package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Hinge;
import org.geodescent.core.geometry.Polyline;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** Marks of the input plane: samples, boundaries, regions and hinges. */
final class PlaneMarks {
    static final double BOUNDARY_WIDTH = 2.2;
    static final double GHOST_WIDTH = 1.6;
    private static final double HINGE_WIDTH = 0.8;
    /** With more hinges than this each is drawn paler, so that together they do not drown the picture. */
    private static final int FEW_HINGES = 12;

    private PlaneMarks() {}

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

    static Stroke hingeStroke(Loss loss, int count) {
        double opacity = count <= FEW_HINGES ? 0.6 : 0.38;
        return new Stroke(Palette.ink(loss).withOpacity(opacity), HINGE_WIDTH, Dash.DOTTED);
    }

    /** One line per distinct hinge that crosses the window. */
    static List<Mark> hinges(InputPlaneScene scene, Box window) {
        List<Mark> marks = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            List<Hinge> hinges = classifier.geometry().hinges();
            Stroke stroke = hingeStroke(classifier.loss(), hinges.size());
            for (Hinge hinge : hinges) {
                if (!hinge.dead() && hinge.firstOnSameLine() == hinge.node()) {
                    addLine(marks, hinge, window, stroke);
                }
            }
        }
        return marks;
    }

    /** The line through its point nearest to the window's centre, which keeps far-away numbers out of the picture. */
    private static void addLine(List<Mark> marks, Hinge hinge, Box window, Stroke stroke) {
        double length = hinge.normal().norm();
        Vec2 unit = new Vec2(hinge.normal().x() / length, hinge.normal().y() / length);
        double distance = unit.dot(window.centre()) + hinge.offset() / length;
        if (Math.abs(distance) <= StrictMath.hypot(window.width(), window.height()) / 2) {
            Vec2 through = window.centre().minus(unit.times(distance));
            marks.add(new Mark.Line(through, new Vec2(-unit.y(), unit.x()), stroke));
        }
    }
}
