package org.geodescent.figure.recipe;

import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.loss.Loss;

/**
 * A cell that is pointed out in the input plane; it changes with the classifier.
 *
 * @param loss of the classifier whose cell it is
 * @param extreme which cell
 */
public record CellMark(Loss loss, ExtremeCell extreme) {}
