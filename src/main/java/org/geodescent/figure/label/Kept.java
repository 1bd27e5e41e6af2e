package org.geodescent.figure.label;

import org.geodescent.core.linalg.Vec2;

/**
 * Where a label has stood in the picture before.
 *
 * @param at the middle of its words, in figure units
 * @param bound whether it has come there only just: rather than to be seen far from there it is left out
 * @param restless whether it is to leave a place where a line lies, or the end of a leader, for a free place near by
 */
public record Kept(Vec2 at, boolean bound, boolean restless) {}
