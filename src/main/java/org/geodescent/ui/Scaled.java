package org.geodescent.ui;

/** A part of the window that draws pictures. */
public interface Scaled {
    /**
     * Sets how large they are drawn: both 1, or more in a large window and on a projector.
     *
     * @param zoom units of the window for a figure unit, as far as there is room
     * @param lines how much thicker lines are than the figure asks for
     */
    void setScale(double zoom, double lines);
}
