package org.geodescent.figure;

/** Line styles: told apart without colour. Lengths scale with the line's width. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT;

    /**
     * Lengths of dash, gap, dash, gap … in figure units for a line of the given width; empty for a solid line. The
     * round caps make every dash look one width longer and every gap one width shorter.
     */
    public double[] pattern(double width) {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {3.2 * width, 3.2 * width};
            case DOTTED -> new double[] {0.01 * width, 2.4 * width};
            case DASH_DOT -> new double[] {4.2 * width, 2.8 * width, 0.01 * width, 2.8 * width};
        };
    }
}
