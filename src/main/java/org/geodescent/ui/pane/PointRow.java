package org.geodescent.ui.pane;

import org.geodescent.core.linalg.Vec2;

/** A row of the table of points. */
record PointRow(int index, Vec2 at, String className) {}
