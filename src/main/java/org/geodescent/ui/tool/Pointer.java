package org.geodescent.ui.tool;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;

/**
 * Where the mouse, or the crosshair, is.
 *
 * @param x in the figure, in figure units
 * @param y in the figure, in figure units, downwards
 * @param layout of the panel that is on screen
 * @param extend whether the Shift key is down
 */
public record Pointer(double x, double y, PanelLayout layout, boolean extend) {
    /** The place in the plane. */
    public Vec2 at() {
        return layout.toData(x, y);
    }

    /** So many figure units as a length in the plane, whose axes are equally scaled. */
    public double length(double figureUnits) {
        return layout.toData(figureUnits, 0).distanceTo(layout.toData(0, 0));
    }

    public boolean inPlot() {
        return layout.plotArea().contains(x, y);
    }

    /** How far this is from another pointer, in figure units. */
    public double distanceTo(Pointer other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
