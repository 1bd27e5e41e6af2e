package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * The largest {@code ‖∇f‖₂} over all cells, also unbounded ones.
 *
 * @param value not negative; +∞ only if it lies beyond the range of double
 * @param witness a point inside a cell where it is attained (up to rounding, where the cell is thinner than the spacing
 *     of doubles)
 * @param gradient ∇f in that cell
 * @param activeNodes the nodes that are active in that cell, ascending from 0: they tell it from every other cell
 */
public record LipschitzConstant(double value, Vec2 witness, Vec2 gradient, List<Integer> activeNodes) {
    public LipschitzConstant {
        activeNodes = List.copyOf(activeNodes);
    }
}
