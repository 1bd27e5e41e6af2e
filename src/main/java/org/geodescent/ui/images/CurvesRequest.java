package org.geodescent.ui.images;

import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurves;

/**
 * The margin curves of several nets; immutable.
 *
 * @param attacks at least one with a curve
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 */
record CurvesRequest(List<AttackResults> attacks, double width, double height) {
    Figure figure() {
        List<MarginCurve> curves =
                attacks.stream().flatMap(attack -> attack.curves().stream()).toList();
        long synthetic = attacks.stream().filter(AttackResults::synthetic).count();
        String note = synthetic == attacks.size() ? "synthetic" : synthetic > 0 ? "partly synthetic" : "";
        return MarginCurves.figure("Margin curves", curves, note, width, height);
    }
}
