package org.geodescent.run;

import java.util.OptionalDouble;

/**
 * What the exact geometry says of one snapshot.
 *
 * @param iteration of the snapshot
 * @param margin signed, in the units of the plane: the smallest distance of a sample to the decision boundary, negative
 *     if that sample is misclassified; empty if there is no boundary, or where it is not computed
 * @param nearestSample the sample with that distance; −1 if there is none
 * @param lipschitz the largest slope {@code ‖∇f‖₂} of any cell; of more than two classes, of any class's score; empty
 *     where it is not computed: of ReLU networks beyond the plane, and of several classes there
 * @param correct how many samples are classified correctly
 */
public record Measurement(
        long iteration, OptionalDouble margin, int nearestSample, OptionalDouble lipschitz, int correct) {}
