package org.geodescent.run;

import java.util.OptionalDouble;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Snapshot;

/** From snapshots to exact measurements. */
public final class Measurements {
    private Measurements() {}

    /**
     * Measures one classifier.
     *
     * @param data N ≥ 1 samples of its dimension
     */
    public static Measurement of(Snapshot snapshot, Classifier classifier, Dataset data) {
        if (!PlaneGeometry.supports(classifier.spec())) {
            Evaluation evaluation = Evaluation.of(snapshot, classifier, data);
            return new Measurement(
                    snapshot.iteration(),
                    optional(evaluation.margin()),
                    evaluation.nearestSample(),
                    optional(evaluation.lipschitz()),
                    evaluation.correct());
        }
        DecisionGeometry geometry = PlaneGeometry.of(classifier);
        return of(snapshot, classifier, data, geometry, PlaneGeometry.margin(geometry, data));
    }

    /** The same for a classifier whose geometry is known. */
    public static Measurement of(
            Snapshot snapshot, Classifier classifier, Dataset data, DecisionGeometry geometry, Margin margin) {
        OptionalDouble value = OptionalDouble.empty();
        int nearest = -1;
        if (margin instanceof Margin.Attained attained) {
            value = OptionalDouble.of(attained.value());
            nearest = attained.sample();
        }
        return new Measurement(
                snapshot.iteration(),
                value,
                nearest,
                OptionalDouble.of(geometry.lipschitz().value()),
                classifier.correct(data));
    }

    private static OptionalDouble optional(Answer<Double> answer) {
        return answer.found().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
