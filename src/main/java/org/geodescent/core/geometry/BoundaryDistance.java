package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/**
 * The Euclidean distance from a point to the decision boundary {f = 0}.
 *
 * @param value not negative; 0 exactly if f is exactly 0 at the point
 * @param nearest a nearest point of the boundary
 */
public record BoundaryDistance(double value, Vec2 nearest) {}
