package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * Names of the cone boundaries of a neuron circle, each at an end of its line, or beside it with a thin line to it
 * where another name stands there already.
 */
final class ConeLabels {
    private static final double HEIGHT = 13;
    /** One step of looking for a free place, in radians, and how many there are to each side. */
    private static final double STEP = 0.05;

    private static final int STEPS = 40;

    private final double unit;
    private final List<Rect> taken = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private ConeLabels(double unit, List<Rect> taken) {
        this.unit = unit;
        this.taken.addAll(taken);
    }

    /**
     * The names of all boundaries.
     *
     * @param normals unit vectors of the samples; 0 for a sample at the origin
     * @param unit of data per figure unit
     * @param taken places of other words, in figure units from the middle of the circle, y downwards
     */
    static List<Mark> of(List<Vec2> normals, double unit, List<Rect> taken) {
        ConeLabels labels = new ConeLabels(unit, taken);
        for (int n = 0; n < normals.size(); n++) {
            if (normals.get(n).norm() > 0) {
                labels.add(normals.get(n), "x" + NumberText.subscript(n + 1) + "·u = 0");
            }
        }
        return labels.marks;
    }

    /** At the upper end of the line, else at the lower one, else as little beside one of them as possible. */
    private void add(Vec2 normal, String text) {
        Vec2 end = new Vec2(-normal.y(), normal.x());
        Vec2 upper = end.y() > 0 ? end : end.times(-1);
        for (int step = 0; step <= STEPS; step++) {
            for (int side = 1; side >= -1; side -= 2) {
                for (Vec2 from : List.of(upper, upper.times(-1))) {
                    Vec2 at = EllipsoidTrails.turned(from, side * step * STEP);
                    if (place(from, at, text, step > 0)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean place(Vec2 from, Vec2 direction, String text, boolean beside) {
        TextStyle style = ConvexInk.text(TextStyle.Anchor.MIDDLE);
        double width = TextMetrics.room(text, style);
        // Beside a steep line's end, above a flat one's, so that the text never reaches the circle.
        double up = Math.abs(direction.x()) > Math.abs(direction.y()) ? -6 : 4;
        Vec2 at = direction.times(NeuronCircleLabels.BOUNDARY_LABEL);
        Rect box = new Rect(at.x() / unit - width / 2, -at.y() / unit + up - HEIGHT + 3, width, HEIGHT);
        if (taken.stream().anyMatch(other -> overlap(other, box))) {
            return false;
        }
        taken.add(box);
        if (beside) {
            Vec2 line = from.times(NeuronCircle.BOUNDARY_END);
            marks.add(new Mark.Polyline(
                    List.of(line, direction.times(NeuronCircleLabels.BOUNDARY_LABEL - 0.08)), NeuronCircle.RING));
        }
        marks.add(new Mark.Text(at, 0, up, text, style));
        return true;
    }

    static boolean overlap(Rect a, Rect b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
