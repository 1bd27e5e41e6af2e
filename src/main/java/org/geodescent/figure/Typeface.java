package org.geodescent.figure;

/** Whose letters words are set in. */
public enum Typeface {
    /** The bundled ones, which look the same everywhere. */
    BUNDLED,
    /** Those of the document that the figure becomes a part of. */
    DOCUMENT
}
