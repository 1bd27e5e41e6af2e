package org.geodescent.preset;

/** What can stand in large type beside the pictures. Of a run: of the first loss, unless a loss is named. */
public enum Headline {
    MARGIN_CROSS_ENTROPY,
    MARGIN_SQUARED,
    /** Squared loss over cross-entropy; while that says nothing, how many points each has right. */
    MARGIN_RATIO,
    MARGIN,
    LOSS,
    /** The Lipschitz constant. */
    SLOPE,
    /** How many points are right. */
    RIGHT,
    /** How many neurons point where B's Theorem 1 says. */
    ARRIVED,
    /** That holds the optimal value of B's convex program. */
    INTERVAL,
    /** The relative width of that. */
    GAP,
    /** Of the chosen statement of A. */
    BOUND,
    MEASURED,
    BOUND_RATIO
}
