package org.geodescent.ui.theory;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.picture.Handles;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.tool.Shades;

/** In pictures whose axes stand for two samples, a sample is its axis. */
final class AxisLight {
    private static final Stroke STROKE = Stroke.solid(Shades.ACCENT.withOpacity(0.55), 3);

    private AxisLight() {}

    static List<Mark> of(Handles.Axes axes, Highlight lit) {
        if (!(lit instanceof Highlight.Sample sample)) {
            return List.of();
        }
        boolean first = sample.index() == axes.first();
        return first || sample.index() == axes.second()
                ? List.of(new Mark.Line(new Vec2(0, 0), first ? new Vec2(1, 0) : new Vec2(0, 1), STROKE))
                : List.of();
    }

    static Highlight under(Handles.Axes axes, Vec2 at, Vec2 reach) {
        double first = Math.abs(at.y()) / reach.y();
        double second = Math.abs(at.x()) / reach.x();
        if (!(Math.min(first, second) <= 1)) {
            return Highlight.NONE;
        }
        return new Highlight.Sample(first <= second ? axes.first() : axes.second());
    }
}
