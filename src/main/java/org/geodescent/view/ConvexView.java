package org.geodescent.view;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.session.JsonNames;

/** The pictures of B's theory. */
public enum ConvexView {
    RECTIFIED_ELLIPSOID,
    /** The rectified ellipsoid on three samples, in space. */
    SOLID,
    POLAR_SET,
    NEURON_CIRCLE,
    GAP;

    /** What sessions and the command line call it, as {@code polar-set}. */
    public String id() {
        return JsonNames.of(this);
    }

    /** The one of that id; empty if there is none. */
    public static Optional<ConvexView> of(String id) {
        return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }
}
