package org.geodescent.figure;

/** How grid and axes of a figure look. */
public enum PageStyle {
    /** Grey axes on a pale grid. */
    SCREEN,
    /** As journals print it: black axes, no grid. */
    PUBLICATION;

    private static final Colour BLACK = Colour.of(0x000000);

    boolean hasGrid() {
        return this == SCREEN;
    }

    Stroke axis() {
        return this == SCREEN ? FigureStyle.AXIS : Stroke.solid(BLACK, FigureStyle.AXIS.width());
    }

    /** The words of axes and titles. */
    TextStyle words(TextStyle style) {
        return this == SCREEN
                ? style
                : new TextStyle(style.size(), style.weight(), style.italic(), BLACK, style.anchor(), style.halo());
    }
}
