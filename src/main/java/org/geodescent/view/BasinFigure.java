package org.geodescent.view;

import java.util.List;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.BasinPlot;

/** A basin map in the theory plane. */
public final class BasinFigure {
    private BasinFigure() {}

    /**
     * The map with its key where there is more room for it.
     *
     * @param width of the figure, in figure units
     * @param height of the figure, in figure units
     */
    public static Figure of(BasinMap map, double width, double height) {
        return TheoryLayout.figure(
                "Basin map",
                "The limit of one neuron's direction for every initial angle and scale, by colour.",
                width,
                height,
                area -> List.of(BasinPlot.panel(map, "", area)),
                BasinPlot.entries(map),
                BasinPlot.lines(map));
    }
}
