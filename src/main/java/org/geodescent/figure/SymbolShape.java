package org.geodescent.figure;

/** Shapes of data symbols: told apart without colour. */
public enum SymbolShape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    TRIANGLE_DOWN,
    PENTAGON,
    CROSS,
    PLUS,
    STAR,
    /** A plus with thick arms, which can be filled. */
    BOLD_PLUS,
    /** A cross with thick arms, which can be filled. */
    BOLD_CROSS,
    TRIANGLE_LEFT
}
