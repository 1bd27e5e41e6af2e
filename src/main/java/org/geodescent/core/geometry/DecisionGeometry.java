package org.geodescent.core.geometry;

import java.util.List;

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

    /** The largest number of nodes of all scores together that are strictly active at one point. */
    int mostActiveNodes();
}
