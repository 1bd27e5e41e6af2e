package org.geodescent.figure;

/** How an axis maps values to lengths. */
public enum ScaleKind {
    LINEAR,
    LOGARITHMIC
}
