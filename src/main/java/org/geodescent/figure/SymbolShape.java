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
    STAR
}
