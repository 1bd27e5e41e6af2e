package org.geodescent.run;

import java.util.Arrays;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.train.Snapshot;

/**
 * What can be said exactly of a classifier and its samples, in any dimension.
 *
 * @param margin the smallest signed distance of a sample to the decision boundary, negative where it is misclassified; for two-layer nets in the
 *     plane only
 * @param lipschitz the largest slope {@code ‖∇f‖₂}; for two-layer nets in the plane only
 * @param correct how many samples have {@code y f(x) > 0}
 */
public record Evaluation(Quantity margin, Quantity lipschitz, int correct) {
    private static final String OVERFLOW = "it is beyond the range of numbers";
    private static final String NO_BOUNDARY = "there is no decision boundary: f has the same sign everywhere";

    /**
     * Evaluates one state of a run.
     *
     * @param network the classifier of the snapshot
     * @param data N ≥ 1 samples of its dimension
     */
    public static Evaluation of(Snapshot snapshot, Network network, Dataset data) {
        if (PlaneGeometry.supports(network.spec())) {
            Measurement measured = Measurements.of(snapshot, network, data);
            Quantity margin = measured.margin().isPresent()
                    ? Quantity.finite(measured.margin().getAsDouble(), OVERFLOW)
                    : new Quantity.None(NO_BOUNDARY);
            return new Evaluation(margin, Quantity.finite(measured.lipschitz(), OVERFLOW), measured.correct());
        }
        int correct = network.correct(data);
        if (network.spec() instanceof LinearModel linear) {
            double[] slope = Arrays.copyOf(network.parameters().toArray(), linear.inputs());
            return linear(slope, network.parameters().get(linear.inputs()), linear.outputScale(), data, correct);
        }
        if (network.spec() instanceof DeepLinear deep) {
            return linear(deep.product(network.parameters()), 0, deep.outputScale(), data, correct);
        }
        Quantity none = new Quantity.None(
                "it is computed exactly in the plane; these samples have %d features".formatted(data.dimension()));
        return new Evaluation(none, none, correct);
    }

    /** In any dimension the boundary is a hyperplane: margin {@code min y (w·x + b) / ‖w‖}, slope {@code ‖w‖ / outputScale}. */
    private static Evaluation linear(double[] slope, double offset, double outputScale, Dataset data, int correct) {
        double norm = 0;
        for (double weight : slope) {
            norm = StrictMath.hypot(norm, weight);
        }
        Quantity lipschitz = Quantity.finite(norm / outputScale, OVERFLOW);
        if (norm == 0) {
            return new Evaluation(new Quantity.None(NO_BOUNDARY), lipschitz, correct);
        }
        double margin = Double.POSITIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            // Dividing first keeps large weights from overflowing.
            double distance = offset / norm;
            for (int j = 0; j < slope.length; j++) {
                distance += slope[j] / norm * data.feature(n, j);
            }
            margin = Math.min(margin, data.sign(n) * distance);
        }
        return new Evaluation(Quantity.finite(margin, OVERFLOW), lipschitz, correct);
    }
}
