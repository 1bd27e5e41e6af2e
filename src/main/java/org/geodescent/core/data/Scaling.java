package org.geodescent.core.data;

/**
 * How features are moved and scaled before training. But for unit vectors, what is shown stays in the coordinates in
 * which the points are given.
 */
public enum Scaling {
    /** Not at all. */
    NONE,
    /**
     * Every feature less its mean, divided by its standard deviation (that of the N samples, not of a population):
     * z-scores.
     */
    STANDARD,
    /** Every feature divided by its largest absolute value; 0 stays 0, so that models without biases can have it. */
    MAX_ABS,
    /**
     * Every sample divided by its Euclidean length. No map of the features does that: everything is measured and drawn
     * where the unit vectors are.
     */
    UNIT;

    /**
     * Whether 0 is moved: only models with biases in their first layer then are of the same kind in the coordinates of
     * the points.
     */
    public boolean centres() {
        return this == STANDARD;
    }
}
