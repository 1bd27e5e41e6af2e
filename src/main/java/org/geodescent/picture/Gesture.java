package org.geodescent.picture;

import java.util.List;
import org.geodescent.core.model.Classifier;

/**
 * What the hand does.
 *
 * @param going whether something is being dragged: then the last solution may help to find the next, and a curve need
 *     not be smooth
 * @param ghost what the last gesture started from, to be drawn pale; the cross-entropy's first
 */
public record Gesture(boolean going, List<Classifier> ghost) {
    public static final Gesture NONE = new Gesture(false, List.of());

    public Gesture {
        ghost = List.copyOf(ghost);
    }
}
