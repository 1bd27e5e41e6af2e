package org.geodescent.figure;

import java.util.List;

/**
 * One pair of axes and what is drawn in it. Marks are clipped to the plot area.
 *
 * @param name identifies the panel: SVG group id, view name; lower case, words joined by hyphens
 * @param title drawn above the plot area; empty for none
 * @param area where the panel stands in the figure, axis labels included
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param equalAspect whether one unit is equally long on both axes: the longer axis is widened about its centre
 * @param layers painted in order
 * @param legend in the plot area; empty for none
 */
public record Panel(
        String name, String title, Rect area, Axis x, Axis y, boolean equalAspect, List<Layer> layers, Legend legend) {
    public Panel {
        layers = List.copyOf(layers);
    }
}
