package org.geodescent.picture;

/** The numbers that belong to a picture. */
public interface Readings {
    /** None but those in the figure. */
    record None() implements Readings {}
}
