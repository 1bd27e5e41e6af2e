package org.geodescent.figure;

/** How a line is drawn: colour, width in figure units (positive), style. Joins and caps are round. */
public record Stroke(Colour colour, double width, Dash dash) {
    public Stroke {
        if (!(width > 0 && width < 1e4)) {
            throw new IllegalArgumentException("line width " + width);
        }
    }

    public static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, Dash.SOLID);
    }
}
