package org.geodescent.ui;

/** What the mouse is over, lit in every pane. */
public sealed interface Highlight {
    Highlight NONE = new None();

    /** Nothing. */
    record None() implements Highlight {}

    /** A sample by its index in the data set. */
    record Sample(int index) implements Highlight {}

    /** A hidden node by its index. */
    record Node(int index) implements Highlight {}
}
