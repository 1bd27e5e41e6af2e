package org.geodescent.figure.recipe;

import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.loss.Loss;

/**
 * The decision boundary of a run that was pinned: pale, with its name at it.
 *
 * @param name a word
 * @param loss with which it was trained
 * @param geometry of its classifier
 */
public record PinnedBoundary(String name, Loss loss, DecisionGeometry geometry) {}
