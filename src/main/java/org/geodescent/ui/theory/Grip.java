package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.Highlight;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;

/** What the mouse can do in a picture. Places are data coordinates of the first panel. On the JavaFX thread only. */
interface Grip {
    /** What is lit. */
    List<Mark> light(Drawn drawn, Highlight lit);

    /**
     * What is under the mouse.
     *
     * @param unit data units of a figure unit
     */
    Highlight under(Drawn drawn, Vec2 at, double unit);

    /** Whether a press here takes hold of something; then {@link #drag} follows. */
    default boolean grasp(Drawn drawn, Vec2 at, double unit) {
        return false;
    }

    /** Moves what was taken hold of. */
    default void drag(Drawn drawn, Vec2 at) {}

    /** Lets go. */
    default void release() {}

    /** The closest of some places that is at most {@code reach} away; empty if none is. */
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
