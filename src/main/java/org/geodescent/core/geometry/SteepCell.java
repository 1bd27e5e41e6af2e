package org.geodescent.core.geometry;

/**
 * Where a score is steep, and how much room that takes: where hinges that are meant to meet in a point miss each other
 * by rounding, the steepest cell may be a sliver that no sample ever sees.
 *
 * @param steepness the largest slope
 * @param width of the cell: the smallest distance between two parallel lines that have it between them; +∞ if there are
 *     none
 */
public record SteepCell(LipschitzConstant steepness, double width) {}
