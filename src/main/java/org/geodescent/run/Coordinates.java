package org.geodescent.run;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Composition;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.train.Snapshot;

/**
 * The coordinates in which points are given and shown, and the map from there to those in which a model is trained.
 * What is measured here is measured where the points are given, of the trained model composed with the map. Immutable.
 *
 * @param data the samples as they are given
 * @param map applied to them before training
 */
public record Coordinates(Dataset data, FeatureMap map) {
    /** Training on the samples as they are. */
    public static Coordinates of(Dataset data) {
        return new Coordinates(data, FeatureMap.identity(data.dimension()));
    }

    /** What gradient descent sees. */
    public Dataset trainingData() {
        return map.apply(data);
    }

    /** Whether one unit should be equally long on both axes of the plane. */
    public boolean equalScales() {
        return map.isIdentity() || !map.scalesApart();
    }

    /** The classifier of points as they are given. */
    public Classifier classifier(ModelSpec model, Snapshot snapshot) {
        return Composition.of(Classifier.of(model, snapshot.parameters()), map);
    }

    /** What is exact about one state of a run. */
    public Measurement measure(ModelSpec model, Snapshot snapshot) {
        return Measurements.of(snapshot, classifier(model, snapshot), data);
    }

    /** The same in any dimension. */
    public Evaluation evaluate(ModelSpec model, Snapshot snapshot) {
        return Evaluation.of(snapshot, classifier(model, snapshot), data);
    }
}
