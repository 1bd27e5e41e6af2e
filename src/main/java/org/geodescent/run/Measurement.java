package org.geodescent.run;

import java.util.OptionalDouble;

/**
 * What the exact geometry says of one snapshot.
 *
 * @param iteration of the snapshot
 * @param margin signed, in the units of the plane: the smallest distance of a sample to the decision boundary, negative
 *     if that sample is misclassified; empty if there is no boundary
 * @param nearestSample the sample with that distance; −1 if there is no boundary
 * @param lipschitz the largest slope {@code ‖∇f‖₂} of any cell; of more than two classes, of any class's score
 * @param correct how many samples are classified correctly
 */
public record Measurement(long iteration, OptionalDouble margin, int nearestSample, double lipschitz, int correct) {}
