package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/**
 * The largest {@code ‖∇f‖₂} over all cells, also unbounded ones.
 *
 * @param value not negative; +∞ only if it lies beyond the range of double
 * @param witness a point inside a cell where it is attained (up to rounding, where the cell is thinner than the spacing of doubles)
 * @param gradient ∇f in that cell
 */
public record LipschitzConstant(double value, Vec2 witness, Vec2 gradient) {}
