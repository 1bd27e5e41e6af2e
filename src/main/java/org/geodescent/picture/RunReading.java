package org.geodescent.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.InflatedSamples;
import org.geodescent.core.theory.LinearStepLimit;
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
 * @param margins in the p-norms, as far as there are: how far every sample can be inflated (A (13))
 * @param stepLimit of A (3), if it is about the run
 * @param pushes N numbers, as {@link TrainedClassifier#pushes}
 * @param activeNodes the largest number of nodes active at one point; 0 for a linear classifier; empty beyond the plane
 * @param cells the number of cells on which f is affine; empty beyond the plane
 * @param silent whether no hidden ReLU of a network is active on any sample, so that its weights have come to rest;
 *     never of perturbed samples
 */
public record RunReading(
        Objective objective,
        Snapshot snapshot,
        Classifier classifier,
        Measurement measurement,
        Map<VectorNorm, Answer<Double>> margins,
        Answer<Double> stepLimit,
        List<Double> pushes,
        OptionalInt activeNodes,
        OptionalInt cells,
        boolean silent) {
    private static Map<VectorNorm, Answer<Double>> margins(Function<VectorNorm, Answer<Double>> margin) {
        Map<VectorNorm, Answer<Double>> margins = new EnumMap<>(VectorNorm.class);
        for (VectorNorm p : VectorNorm.values()) {
            margins.put(p, margin.apply(p));
        }
        return margins;
    }

    /** @param shown what the input plane shows of {@code trained} */
    static RunReading of(LossRun run, Snapshot snapshot, Classifier trained, TrainedClassifier shown, Dataset data) {
        return new RunReading(
                run.spec().objective(),
                snapshot,
                trained,
                Measurements.of(snapshot, trained, data, shown.geometry(), shown.margin()),
                shown.geometry() instanceof NetworkGeometry geometry
                        ? margins(p -> InflatedSamples.margin(geometry, data, p))
                        : Map.of(),
                LinearStepLimit.of(run.spec()),
                shown.pushes(),
                OptionalInt.of(shown.geometry().mostActiveNodes()),
                OptionalInt.of(shown.geometry().cellCount()),
                silent(run, snapshot));
    }

    /**
     * Beyond the plane.
     *
     * @param data N ≥ 1 samples as {@code trained} takes them
     */
    static RunReading of(LossRun run, Snapshot snapshot, Classifier trained, Dataset data) {
        return new RunReading(
                run.spec().objective(),
                snapshot,
                trained,
                Measurements.of(snapshot, trained, data),
                trained.tellsTwoClasses()
                        ? margins(p -> InflatedSamples.margin(trained.networks().get(0), data, p))
                        : Map.of(),
                LinearStepLimit.of(run.spec()),
                TrainedClassifier.pushes(run.spec().objective(), trained, data),
                OptionalInt.empty(),
                OptionalInt.empty(),
                silent(run, snapshot));
    }

    private static boolean silent(LossRun run, Snapshot snapshot) {
        return run.spec().excitation().isNone()
                && Classifier.of(run.spec().model(), snapshot.parameters())
                        .isSilent(run.spec().data());
    }
}
