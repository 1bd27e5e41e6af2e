package org.geodescent.figure.recipe;

import java.util.Set;

/** What the input plane can show beside the points. */
public enum PlaneLayer {
    /** The region of each class, tinted; with one loss only. */
    REGIONS,
    /** The decision boundaries: cross-entropy solid, squared loss dashed. */
    BOUNDARIES,
    /** The line on which each hidden node switches. */
    HINGES,
    /** For each loss the largest disc around the worst-placed sample that does not cross the boundary. */
    MARGIN_DISCS,
    /** Point size = how hard the sample still pushes on the parameters. */
    PUSHES,
    /** For linear classifiers: the line that the cross-entropy tends to, and the one with the largest margin. */
    SEPARATORS;

    public static final Set<PlaneLayer> DEFAULT = Set.of(REGIONS, BOUNDARIES, MARGIN_DISCS, PUSHES);
}
