package org.geodescent.figure.page;

import java.util.Optional;
import org.geodescent.figure.Figure;

/** What draws a figure anew in any size. */
@FunctionalInterface
public interface Drawing {
    /**
     * The figure of this size in figure units; empty if that is too small for it.
     *
     * @throws org.geodescent.figure.NoRoomException also if that is too small for it
     */
    Optional<Figure> draw(double width, double height);

    /** The same without the key beside its plots, if it can leave that out by itself. */
    default Drawing bare() {
        return this;
    }
}
