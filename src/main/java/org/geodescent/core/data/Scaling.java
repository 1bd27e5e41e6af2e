package org.geodescent.core.data;

/**
 * How features are moved and scaled before training. What is shown stays in the coordinates in which the points are
 * given.
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
    MAX_ABS;

    /**
     * Whether 0 is moved: only models with biases in their first layer then are of the same kind in the coordinates of
     * the points.
     */
    public boolean centres() {
        return this == STANDARD;
    }
}
