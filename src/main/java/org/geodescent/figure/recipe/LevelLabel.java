package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The name of a level line: above it, or below, where there is room. */
final class LevelLabel {
    private static final double FIRST = 0.04;
    private static final double STEP = 0.12;
    private static final double BESIDE = 5;

    private LevelLabel() {}

    /**
     * The label.
     *
     * @param owner the layer of the line, and the label's id
     * @param value at which height the line is, in data coordinates
     */
    static DirectLabel of(String owner, double value, Wording words, PanelLayout layout) {
        double y = layout.yToFigure(value);
        Rect plot = layout.plotArea();
        List<Place> places = new ArrayList<>();
        for (double share = FIRST; share < 1; share += STEP) {
            places.add(new Place(plot.x() + share * plot.width(), y - BESIDE, 0, 1));
            places.add(new Place(plot.x() + share * plot.width(), y + BESIDE, 0, 0));
        }
        return new DirectLabel(owner, 0, owner, List.of(words), places, Optional.empty());
    }
}
