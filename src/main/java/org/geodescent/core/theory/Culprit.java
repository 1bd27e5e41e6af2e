package org.geodescent.core.theory;

import org.geodescent.core.geometry.ExtremeCell;

/** What on the screen a number comes from. */
public sealed interface Culprit {
    /** A hidden node, from 0. */
    record Node(int index) implements Culprit {}

    /** A sample, from 0. */
    record Sample(int index) implements Culprit {}

    /** A cell of the plane. */
    record Cell(ExtremeCell extreme) implements Culprit {}
}
