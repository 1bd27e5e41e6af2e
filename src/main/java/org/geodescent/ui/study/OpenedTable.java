package org.geodescent.ui.study;

import org.geodescent.figure.Figure;
import org.geodescent.picture.Absence;
import org.geodescent.picture.SweepFigure;
import org.geodescent.run.SweepDots;

/**
 * What is drawn of the table of a sweep that was computed elsewhere. Immutable.
 *
 * @param title one line
 * @param picture which picture
 */
record OpenedTable(String title, SweepDots dots, StudyRequest.Picture picture, double width, double height)
        implements StudyDrawing {
    private static final Absence NO_WEIGHTS = new Absence(
            "Small multiples are drawn of weights, which a table does not hold: choose another picture, and click a dot to open its start.");
    private static final Absence ONE_LOSS = new Absence(
            "No start of this table has a margin with both losses: choose the picture Margins of what varies, or compute the table with --both.");

    @Override
    public Figure figure() {
        if (picture == StudyRequest.Picture.PLANES) {
            return NO_WEIGHTS.figure(width, height);
        }
        if (picture == StudyRequest.Picture.MARGINS && !dots.varied().isEmpty()) {
            return SweepFigure.study(title, dots, 0, width, height);
        }
        return dots.hasPairs() ? SweepFigure.pairs(title, dots, width, height) : ONE_LOSS.figure(width, height);
    }
}
