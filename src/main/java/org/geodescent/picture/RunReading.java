package org.geodescent.picture;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.run.Measurements;

/**
 * One loss at the shown iteration.
 *
 * @param objective what is minimised
 * @param snapshot the state of gradient descent
 * @param classifier what was trained, of points as they are given
 * @param measurement its exact margin, Lipschitz constant and accuracy
 * @param pushes N numbers, as {@link TrainedClassifier#pushes}
 * @param activeNodes the largest number of nodes active at one point; 0 for a linear classifier
 * @param cells the number of cells on which f is affine
 * @param silent whether no hidden ReLU of a network is active on any sample, so that its weights have come to rest;
 *     never of perturbed samples
 */
public record RunReading(
        Objective objective,
        Snapshot snapshot,
        Classifier classifier,
        Measurement measurement,
        List<Double> pushes,
        int activeNodes,
        int cells,
        boolean silent) {
    /** @param shown what the input plane shows of {@code trained} */
    static RunReading of(LossRun run, Snapshot snapshot, Classifier trained, TrainedClassifier shown, Dataset data) {
        return new RunReading(
                run.spec().objective(),
                snapshot,
                trained,
                Measurements.of(snapshot, trained, data, shown.geometry(), shown.margin()),
                shown.pushes(),
                shown.geometry().maximumActiveNodes().value(),
                shown.geometry().cellCount(),
                run.spec().excitation().isNone()
                        && Classifier.of(run.spec().model(), snapshot.parameters())
                                .isSilent(run.spec().data()));
    }
}
