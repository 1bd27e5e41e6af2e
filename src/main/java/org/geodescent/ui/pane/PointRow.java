package org.geodescent.ui.pane;

import java.util.List;

/** A row of the table of points. */
record PointRow(int index, List<Double> at, String className) {
    PointRow {
        at = List.copyOf(at);
    }
}
