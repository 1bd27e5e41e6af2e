package org.geodescent.figure.page;

/** Where the key of a figure stands. Words at the lines themselves are no key. */
public enum KeyPlace {
    /** In the corner of the first plot that it covers least. */
    INSIDE,
    /** Beside or below the plots, whichever leaves more room to them. */
    OUTSIDE,
    /** Nowhere. */
    NONE
}
