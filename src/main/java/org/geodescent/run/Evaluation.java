package org.geodescent.run;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Snapshot;

/**
 * What can be said exactly of a classifier and its samples, in any dimension.
 *
 * @param margin the smallest signed distance of a sample to the decision boundary, negative where it is misclassified;
 *     for two-layer nets in the plane only
 * @param nearestSample the sample with that distance; −1 if there is none
 * @param lipschitz the largest slope {@code ‖∇f‖₂}; for two-layer nets in the plane only
 * @param correct how many samples have {@code y f(x) > 0}, or of more than two classes the largest score
 */
public record Evaluation(Answer<Double> margin, int nearestSample, Answer<Double> lipschitz, int correct) {
    /** Makes the norm of any finite weights finite; a power of two, so that nothing is rounded. */
    private static final double SMALLER = 0x1p-20;

    private static final String NO_BOUNDARY = "there is no decision boundary: f has the same sign everywhere";
    private static final String ONE_CLASS = "there is no decision boundary: one class has the largest score everywhere";

    /** The same for a classifier that is one network. */
    public static Evaluation of(Snapshot snapshot, Network network, Dataset data) {
        return of(snapshot, new Classifier(List.of(network)), data);
    }

    /**
     * Evaluates one state of a run.
     *
     * @param classifier of the snapshot
     * @param data N ≥ 1 samples of its dimension
     */
    public static Evaluation of(Snapshot snapshot, Classifier classifier, Dataset data) {
        if (PlaneGeometry.supports(classifier.spec())) {
            Measurement measured = Measurements.of(snapshot, classifier, data);
            Answer<Double> margin = measured.margin().isPresent()
                    ? Answer.finite(measured.margin().getAsDouble())
                    : Answer.none(classifier.tellsTwoClasses() ? NO_BOUNDARY : ONE_CLASS);
            return new Evaluation(
                    margin,
                    measured.nearestSample(),
                    Answer.finite(measured.lipschitz().orElseThrow()),
                    measured.correct());
        }
        int correct = classifier.correct(data);
        Answer<Double> none =
                Answer.none("it is computed exactly in the plane; these samples have %d features: choose two of them"
                        .formatted(data.dimension()));
        if (!classifier.tellsTwoClasses()) {
            return new Evaluation(none, -1, none, correct);
        }
        Network network = classifier.networks().get(0);
        if (network.spec() instanceof LinearModel linear) {
            double[] slope = Arrays.copyOf(network.parameters().toArray(), linear.inputs());
            return linear(slope, network.parameters().get(linear.inputs()), linear.outputScale(), data, correct);
        }
        if (network.spec() instanceof DeepLinear deep) {
            return linear(deep.product(network.parameters()), 0, deep.outputScale(), data, correct);
        }
        return new Evaluation(none, -1, none, correct);
    }

    /**
     * In any dimension the boundary is a hyperplane: margin {@code min y (w·x + b) / ‖w‖}, slope
     * {@code ‖w‖ / outputScale}.
     */
    private static Evaluation linear(double[] slope, double offset, double outputScale, Dataset data, int correct) {
        double norm = norm(slope, 1);
        Answer<Double> lipschitz = Answer.finite(norm / outputScale);
        if (norm == 0) {
            return new Evaluation(Answer.none(NO_BOUNDARY), -1, lipschitz, correct);
        }
        // The hyperplane is the same however large the weights are: their norm may be beyond the range of numbers.
        double factor = Double.isInfinite(norm) ? SMALLER : 1;
        double length = norm(slope, factor);
        double margin = Double.POSITIVE_INFINITY;
        int nearest = -1;
        for (int n = 0; n < data.size(); n++) {
            // Dividing first keeps large weights from overflowing.
            double distance = factor * offset / length;
            for (int j = 0; j < slope.length; j++) {
                distance += factor * slope[j] / length * data.feature(n, j);
            }
            if (data.sign(n) * distance < margin) {
                margin = data.sign(n) * distance;
                nearest = n;
            }
        }
        return new Evaluation(Answer.finite(margin), nearest, lipschitz, correct);
    }

    private static double norm(double[] slope, double factor) {
        double norm = 0;
        for (double weight : slope) {
            norm = StrictMath.hypot(norm, factor * weight);
        }
        return norm;
    }
}
