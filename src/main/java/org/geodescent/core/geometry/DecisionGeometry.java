package org.geodescent.core.geometry;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;

/**
 * What is exact in the whole plane about a classifier, whether the sign of one score names the class or the largest of
 * several scores does. Immutable.
 */
public sealed interface DecisionGeometry permits NetworkGeometry, ArgmaxGeometry {
    /** The number of cells on which every score is affine. */
    int cellCount();

    /** One entry per hidden node, the first score's first; {@link Hinge#node} counts through all scores. */
    List<Hinge> hinges();

    /** The largest slope of a score. */
    LipschitzConstant lipschitz();

    /**
     * The distance from a point to the decision boundary in the whole plane; empty if there is none.
     *
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    Optional<BoundaryDistance> distanceToBoundary(Vec2 point);

    /** The largest number of nodes of all scores together that are strictly active at one point. */
    int mostActiveNodes();
}
