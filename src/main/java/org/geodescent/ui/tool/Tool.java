package org.geodescent.ui.tool;

import java.util.List;
import org.geodescent.figure.Mark;

/**
 * What the mouse does. A press begins a gesture, which its release or {@link #cancel} ends; drags and releases without
 * a press do nothing. On the JavaFX thread only.
 */
public interface Tool {
    void press(Pointer pointer);

    void drag(Pointer pointer);

    void release(Pointer pointer);

    /** Ends the gesture as if it had never begun; without one nothing happens. */
    void cancel();

    /** Whether a gesture is under way. */
    boolean active();

    /** What the gesture shows above the plane, ahead of the next picture. */
    List<Mark> marks();

    /** What the tool shows under a mouse that only hovers. */
    default List<Mark> hover(Pointer pointer) {
        return List.of();
    }

    /** What the Enter key does at the crosshair; by default a click. */
    default void enter(Pointer crosshair) {
        press(crosshair);
        release(crosshair);
    }
}
