package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * A cell of the hinge lines, clipped to a window; {@code f(x) = gradient·x + offset} on it.
 *
 * @param polygon its corners, anticlockwise, the first one not repeated
 * @param gradient ∇f
 * @param offset the constant of f on the cell
 * @param activeNodes how many nodes are active inside
 */
public record Cell(List<Vec2> polygon, Vec2 gradient, double offset, int activeNodes) {
    public Cell {
        polygon = List.copyOf(polygon);
    }
}
