package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;

/** The neurons of a {@link Projection}: arrows from the origin, and a circle as far as they can reach. */
final class ProjectionMarks {
    private static final double WIDTH = 1.5;

    private ProjectionMarks() {}

    static List<Mark> of(Projection projection) {
        double reach = projection.reach();
        List<Mark> marks = new ArrayList<>();
        if (!projection.arrows().isEmpty()) {
            marks.add(new Mark.Circle(
                    new Vec2(0, 0), reach, null, new Stroke(Palette.QUIET.withOpacity(0.6), 0.8, Dash.DOTTED)));
        }
        for (Projection.Arrow arrow : projection.arrows()) {
            if (arrow.direction().norm() > 0) {
                marks.add(new Mark.Arrow(new Vec2(0, 0), arrow.direction().times(reach), stroke(arrow)));
            }
        }
        return marks;
    }

    private static Stroke stroke(Projection.Arrow arrow) {
        return stroke(arrow.sign(), Palette.dash(arrow.loss()));
    }

    private static Stroke stroke(int sign, Dash dash) {
        Colour colour = Palette.fill(sign > 0 ? 0 : 1);
        return new Stroke(colour.withOpacity(0.8), WIDTH, dash);
    }

    /** What the arrows mean. */
    static List<Legend.Entry> entries(Projection projection) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            if (projection.arrows().stream().anyMatch(arrow -> arrow.sign() == own)) {
                entries.add(new Legend.Entry(
                        sign > 0 ? "V/‖V‖ of neurons with w > 0" : "V/‖V‖ of neurons with w < 0",
                        stroke(sign, Palette.dash(projection.arrows().get(0).loss())),
                        null));
            }
        }
        return entries;
    }
}
