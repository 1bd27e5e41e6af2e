package org.geodescent.figure.recipe;

import java.util.List;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;

/**
 * What the input plane shows.
 *
 * @param data samples in the plane, perhaps none
 * @param classifiers one per loss, the cross-entropy first; none before training
 * @param ghosts earlier classifiers whose boundaries stay visible, pale
 * @param layers what is drawn beside the points
 * @param viewport the part of the plane that is shown at least
 */
public record InputPlaneScene(
        Dataset data,
        List<TrainedClassifier> classifiers,
        List<TrainedClassifier> ghosts,
        Set<PlaneLayer> layers,
        Box viewport) {
    public InputPlaneScene {
        if (data.size() > 0 && data.dimension() != 2) {
            throw new IllegalArgumentException(
                    "samples of R^%d are not points of the plane".formatted(data.dimension()));
        }
        classifiers = List.copyOf(classifiers);
        ghosts = List.copyOf(ghosts);
        layers = Set.copyOf(layers);
    }
}
