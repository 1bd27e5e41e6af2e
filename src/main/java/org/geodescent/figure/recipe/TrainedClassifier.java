package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;

/**
 * What the input plane shows of one loss: a classifier in the plane, its exact geometry, and how hard every sample
 * still pushes. Immutable; making one costs the exact geometry, so it is made beside the screen's thread.
 *
 * @param loss which loss the classifier was trained with
 * @param geometry of the classifier
 * @param margin on the samples
 * @param pushes per sample {@code |dℓ_n/df|} at f(x_n), relative to that of a classifier that says 0: at most 2 for the
 *     cross-entropy, {@code |f/t − 1|} for the squared loss; with a score per class {@code ‖∂ℓ_n/∂f‖₂}, relative in the
 *     same way
 */
public record TrainedClassifier(Loss loss, DecisionGeometry geometry, Margin margin, List<Double> pushes) {
    public TrainedClassifier {
        pushes = List.copyOf(pushes);
    }

    /**
     * Computes everything that is shown.
     *
     * @param data N ≥ 1 samples in the plane
     */
    public static TrainedClassifier of(Objective objective, Classifier classifier, Dataset data) {
        DecisionGeometry geometry = PlaneGeometry.of(classifier);
        return new TrainedClassifier(
                objective.loss(), geometry, PlaneGeometry.margin(geometry, data), pushes(objective, classifier, data));
    }

    /** As {@link #pushes()}, of samples of any dimension. */
    public static List<Double> pushes(Objective objective, Classifier classifier, Dataset data) {
        List<Double> pushes = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            pushes.add(
                    classifier.tellsTwoClasses()
                            ? push(objective, classifier.networks().get(0), data, n, data.sign(n))
                            : pushOfAll(objective, classifier, data, n));
        }
        return pushes;
    }

    /** The same for a classifier that is one network. */
    public static TrainedClassifier of(Objective objective, Network network, Dataset data) {
        return of(objective, new Classifier(List.of(network)), data);
    }

    /**
     * At score 0 all classes push alike, so that the relative length of the gradient is the root mean square of the
     * relative pushes.
     */
    private static double pushOfAll(Objective objective, Classifier classifier, Dataset data, int n) {
        double squares = 0;
        List<Network> networks = classifier.networks();
        for (int k = 0; k < networks.size(); k++) {
            double push = push(objective, networks.get(k), data, n, data.classOf(n) == k ? 1 : -1);
            squares += push * push;
        }
        return Math.sqrt(squares / networks.size());
    }

    private static double push(Objective objective, Network network, Dataset data, int n, int sign) {
        double score = network.score(data.features().row(n));
        return Math.abs(objective.derivative(score, sign, data.size()) / objective.derivative(0, sign, data.size()));
    }
}
