package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;

/**
 * What the input plane shows of one loss: a classifier in the plane, its exact geometry, and how hard every sample still pushes. Immutable; making one
 * costs the exact geometry, so it is made beside the screen's thread.
 *
 * @param loss which loss the classifier was trained with
 * @param geometry of the classifier
 * @param margin on the samples
 * @param pushes per sample {@code |dℓ_n/df|} at f(x_n), relative to that of a classifier that says 0: at most 2 for the cross-entropy,
 *     {@code |f/t − 1|} for the squared loss
 */
public record TrainedClassifier(Loss loss, NetworkGeometry geometry, Margin margin, List<Double> pushes) {
    public TrainedClassifier {
        pushes = List.copyOf(pushes);
    }

    /**
     * Computes everything that is shown.
     *
     * @param data N ≥ 1 samples in the plane
     */
    public static TrainedClassifier of(Objective objective, Network network, Dataset data) {
        NetworkGeometry geometry = PlaneGeometry.of(network);
        int[] signs = data.signs();
        List<Double> pushes = new ArrayList<>();
        for (int n = 0; n < signs.length; n++) {
            double score = network.score(data.feature(n, 0), data.feature(n, 1));
            double push = objective.derivative(score, signs[n], signs.length)
                    / objective.derivative(0, signs[n], signs.length);
            pushes.add(Math.abs(push));
        }
        return new TrainedClassifier(
                objective.loss(), geometry, geometry.margin(data.features().toArray(), signs), pushes);
    }
}
