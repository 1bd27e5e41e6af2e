package org.geodescent.core.theory;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.RunSpec;

/**
 * A (3): gradient descent on the squared loss of a linear estimator converges from every start exactly if its step is
 * below {@code 2/λ_max(Σ x xᵀ)}; with a bias x is [x; 1]. No other property of the inputs plays a part, and so the
 * limit's Lipschitz constant has no bound that depends on the inputs alone: the contrast to Theorem 1.
 */
public final class LinearStepLimit {
    private LinearStepLimit() {}

    /** The limit for a run; none unless it trains a linear model on the squared loss without momentum. */
    public static Answer<Double> of(RunSpec spec) {
        if (!(spec.model() instanceof LinearModel linear)) {
            return Answer.none("the model is not linear");
        }
        if (spec.objective().loss() != Loss.SQUARED) {
            return Answer.none("the loss is the cross-entropy; the limit is that of the squared loss");
        }
        if (spec.descent().momentum() != 0) {
            return Answer.none("there is momentum; the limit is that of plain descent");
        }
        if (!spec.excitation().isNone()) {
            return Answer.none("samples are perturbed in training; the limit is that of the samples as they are");
        }
        if (spec.data().dimension() > Theorem1.MOST_COORDINATES) {
            return Answer.none("the samples have more than %d features".formatted(Theorem1.MOST_COORDINATES));
        }
        Dataset data = spec.data();
        double[][] columns = new double[data.dimension() + (linear.bias() ? 1 : 0)][data.size()];
        for (int n = 0; n < data.size(); n++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][n] = j < data.dimension() ? data.feature(n, j) : 1;
            }
        }
        double perSample = spec.objective().reduction() == Reduction.SUM ? 1 : 2.0 / data.size();
        double scale = linear.outputScale();
        double curvature = GramSpectrum.largest(columns) * perSample / scale / scale;
        return curvature > 0
                ? Answer.finite(2 / curvature)
                : Answer.none("all samples are 0, so that nothing is learnt with any step");
    }
}
