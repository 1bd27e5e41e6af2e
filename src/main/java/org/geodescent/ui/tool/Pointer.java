package org.geodescent.ui.tool;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;

/**
 * Where the mouse, or the crosshair, is.
 *
 * @param x in the figure, in figure units
 * @param y in the figure, in figure units, downwards
 * @param layout of the panel that is on screen
 * @param extend whether the Shift key is down
 * @param zoom pixels of the screen of a figure unit
 */
public record Pointer(double x, double y, PanelLayout layout, boolean extend, double zoom) {
    /** How near the mouse must be to what it takes, in pixels of the screen, however large everything is drawn. */
    public static final double REACH = 12;

    /** The place in the plane. */
    public Vec2 at() {
        return layout.toData(x, y);
    }

    /**
     * How many times longer one unit is on the vertical axis than on the horizontal one: 1 where the axes are equally
     * scaled.
     */
    public double stretch() {
        double x = layout.plotArea().width()
                / (layout.xAxis().maximum() - layout.xAxis().minimum());
        double y = layout.plotArea().height()
                / (layout.yAxis().maximum() - layout.yAxis().minimum());
        // What equal scales leave is rounding.
        return Math.abs(y / x - 1) < 1e-6 ? 1 : y / x;
    }

    /**
     * A place of the plane on axes that are equally scaled: the vertical coordinate in units of the horizontal axis.
     */
    public Vec2 even(Vec2 place) {
        return new Vec2(place.x(), place.y() * stretch());
    }

    /** The same for all places. */
    public List<Vec2> even(List<Vec2> places) {
        double stretch = stretch();
        return places.stream().map(p -> new Vec2(p.x(), p.y() * stretch)).toList();
    }

    /** The place of the plane that {@link #even(Vec2)} takes here. */
    public Vec2 uneven(Vec2 even) {
        return new Vec2(even.x(), even.y() / stretch());
    }

    /** So many figure units as a length along the horizontal axis. */
    public double length(double figureUnits) {
        return layout.toData(figureUnits, 0).distanceTo(layout.toData(0, 0));
    }

    /**
     * How near the mouse must be to what it takes, as a length along the horizontal axis: a mark that is drawn larger
     * is taken wherever it is.
     *
     * @param radius of the mark, in figure units
     */
    public double reach(double radius) {
        return length(Math.max(REACH / zoom, radius));
    }

    public boolean inPlot() {
        return layout.plotArea().contains(x, y);
    }

    /** How far this is from another pointer, in figure units. */
    public double distanceTo(Pointer other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
