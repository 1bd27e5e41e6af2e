package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;

/** What the mouse can do in a picture. Places are data coordinates of the first panel. On the JavaFX thread only. */
interface Grip {
    /** What takes hold of such a picture; empty if nothing does. */
    static Optional<Grip> of(Handles handles, Workbench workbench) {
        if (handles instanceof Handles.Ellipsoid) {
            return Optional.of(new EllipsoidGrip(workbench));
        }
        if (handles instanceof Handles.Multipliers) {
            return Optional.of(new PolarGrip(workbench));
        }
        if (handles instanceof Handles.Directions) {
            return Optional.of(new CircleGrip(workbench));
        }
        return handles instanceof Handles.Cosines ? Optional.of(new GapGrip(workbench.playback())) : Optional.empty();
    }

    /** Which of so many trails of the shown network is that of the lit node; −1 if none is. */
    static int trail(Drawn.Shown drawn, Highlight lit, int trails) {
        if (!(lit instanceof Highlight.Node node)) {
            return -1;
        }
        int own = node.index() - drawn.moment().firstNode();
        return own < trails ? Math.max(-1, own) : -1;
    }

    /** What is lit. */
    List<Mark> light(Drawn.Shown drawn, Highlight lit);

    /**
     * What is under the mouse.
     *
     * @param reach how near the mouse must be to what it takes, as lengths along the two axes
     */
    Highlight under(Drawn.Shown drawn, Vec2 at, Vec2 reach);

    /** Whether a press here takes hold of something, given as in {@link #under}; then {@link #drag} follows. */
    default boolean grasp(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        return false;
    }

    /** Moves what was taken hold of. */
    default void drag(Drawn.Shown drawn, Vec2 at) {}

    /** Lets go. */
    default void release() {}

    /**
     * The closest of some places that is at most {@code reach} away, of equally close ones the last, which is drawn on
     * top; empty if none is. Both axes have the same scale.
     */
    static Optional<Integer> nearest(List<Optional<Vec2>> places, Vec2 at, double reach) {
        int best = -1;
        double least = reach;
        for (int i = 0; i < places.size(); i++) {
            double distance = places.get(i).map(at::distanceTo).orElse(Double.POSITIVE_INFINITY);
            if (distance <= least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
