package org.geodescent.figure;

/** A panel is too small for its labels and a plot. */
public final class NoRoomException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoRoomException(Panel panel) {
        super("panel \"%s\" of %s × %s units has no room for its plot"
                .formatted(panel.name(), panel.area().width(), panel.area().height()));
    }
}
