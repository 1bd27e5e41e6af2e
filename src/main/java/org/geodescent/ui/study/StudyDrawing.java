package org.geodescent.ui.study;

import org.geodescent.figure.Figure;

/** What is drawn of a study. Immutable. */
interface StudyDrawing {
    /** The figure, which may take its time. */
    Figure figure();

    /** Of the figure, in figure units. */
    double width();

    /** Of the figure, in figure units. */
    double height();
}
