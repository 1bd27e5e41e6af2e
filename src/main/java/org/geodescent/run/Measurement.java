package org.geodescent.run;

import java.util.OptionalDouble;

/**
 * What the exact geometry says of one snapshot.
 *
 * @param iteration of the snapshot
 * @param margin signed, in the units of the plane: the smallest distance of a sample to the decision boundary, negative if that sample is
 *     misclassified; empty if there is no boundary
 * @param nearestSample the sample with that distance; −1 if there is no boundary
 * @param lipschitz the largest slope {@code ‖∇f‖₂} of any cell
 * @param correct how many samples have {@code y f(x) > 0}
 */
public record Measurement(long iteration, OptionalDouble margin, int nearestSample, double lipschitz, int correct) {}
