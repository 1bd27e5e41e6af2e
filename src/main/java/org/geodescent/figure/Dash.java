package org.geodescent.figure;

/** Line styles: told apart without colour. Lengths scale with the line's width. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT
}
