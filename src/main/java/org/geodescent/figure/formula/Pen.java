package org.geodescent.figure.formula;

import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextStyle;

/** What formulas are drawn with: they are made of lines and words alone. In figure units, y downwards. */
interface Pen {
    /** A line through points: x0, y0, x1, y1, … */
    void line(double[] points, Stroke stroke);

    /** A word whose base line starts at (x, y). */
    void word(String text, double x, double y, TextStyle style);
}
