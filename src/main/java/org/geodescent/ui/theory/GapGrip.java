package org.geodescent.ui.theory;

import java.util.List;
import java.util.OptionalDouble;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.GapCurves;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.tool.Shades;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;

/** Lights the line of a neuron's cosine. */
final class GapGrip implements Grip {
    private static final double REACH = 0.08;
    private static final Stroke LINE = Stroke.solid(Shades.ACCENT, 2.6);

    @Override
    public List<Mark> light(Drawn drawn, Highlight lit) {
        return lit instanceof Highlight.Node node
                ? drawn.gap()
                        .map(history -> GapCurves.lit(history, node.index(), LINE))
                        .orElse(List.of())
                : List.of();
    }

    /** By the vertical distance, since the axes have different units. */
    @Override
    public Highlight under(Drawn drawn, Vec2 at, double unit) {
        GapHistory history = drawn.gap().orElse(null);
        GapHistory.Point point = history == null ? null : last(history, at.x() - 1);
        if (point == null) {
            return Highlight.NONE;
        }
        int best = -1;
        double least = REACH;
        for (int i = 0; i < point.cosines().size(); i++) {
            OptionalDouble cosine = point.cosines().get(i);
            double distance = cosine.isPresent() ? Math.abs(cosine.getAsDouble() - at.y()) : Double.POSITIVE_INFINITY;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Highlight.NONE : new Highlight.Node(best);
    }

    private static GapHistory.@org.jspecify.annotations.Nullable Point last(GapHistory history, double iteration) {
        GapHistory.Point found = null;
        for (GapHistory.Point point : history.points()) {
            if (point.iteration() <= iteration + 0.5) {
                found = point;
            }
        }
        return found;
    }
}
