package org.geodescent.ui;

import org.geodescent.figure.recipe.CellMark;

/** What the mouse is over, lit in every pane. */
public sealed interface Highlight {
    Highlight NONE = new None();

    /** Nothing. */
    record None() implements Highlight {}

    /** A sample by its index in the data set. */
    record Sample(int index) implements Highlight {}

    /** A hidden node by its index. */
    record Node(int index) implements Highlight {}

    /** A cell; the input plane itself draws it, so that it is exported too. */
    record Cell(CellMark mark) implements Highlight {}
}
