package org.geodescent.ui.theory;

import java.util.List;
import java.util.OptionalDouble;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.GapCurves;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Playback;
import org.geodescent.ui.tool.Shades;

/** Lights the line of a neuron's cosine. */
final class GapGrip implements Grip {
    private static final Stroke LINE = Stroke.solid(Shades.ACCENT, 2.6);

    private final Playback playback;

    GapGrip(Playback playback) {
        this.playback = playback;
    }

    private static GapHistory history(Drawn.Shown drawn) {
        return ((Handles.Cosines) drawn.handles()).history();
    }

    private static List<Integer> nodes(Drawn.Shown drawn) {
        return ((Handles.Cosines) drawn.handles()).nodes();
    }

    @Override
    public List<Mark> light(Drawn.Shown drawn, Highlight lit) {
        if (lit instanceof Highlight.Node node) {
            int line = nodes(drawn).indexOf(node.index() - drawn.moment().firstNode());
            return line < 0
                    ? List.of()
                    : GapCurves.lit(
                            history(drawn),
                            line,
                            playback.drawnUpTo(drawn.moment().iteration()),
                            LINE);
        }
        return List.of();
    }

    /** By the vertical distance, since the axes have different units. */
    @Override
    public Highlight under(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        GapHistory.Point point = last(history(drawn), at.x() - 1);
        if (point == null) {
            return Highlight.NONE;
        }
        int best = -1;
        double least = reach.y();
        for (int i = 0; i < point.cosines().size(); i++) {
            OptionalDouble cosine = point.cosines().get(i);
            double distance = cosine.isPresent() ? Math.abs(cosine.getAsDouble() - at.y()) : Double.POSITIVE_INFINITY;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0
                ? Highlight.NONE
                : new Highlight.Node(drawn.moment().firstNode() + nodes(drawn).get(best));
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
