package org.geodescent.ui.theory;

import java.util.Optional;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Moment;

/** What stands around a picture to choose what it shows. On the JavaFX thread only. */
interface Furniture {
    /** Shows what a new picture says. */
    default void show(Drawn.Shown shown) {}

    /** Whether it writes the note below the picture itself. */
    default boolean writesNote() {
        return false;
    }

    /** The moment that is to be drawn; empty while there is none. */
    default Optional<Moment> of(Moment wanted) {
        return Optional.of(wanted);
    }

    /** Once a frame while the tab is in front. */
    default void pulse() {}

    /** Ends what it has begun on other threads. */
    default void close() {}
}
