package org.geodescent.core.regression;

import java.util.Arrays;
import org.geodescent.core.linalg.Norm;

/**
 * Regression with the two extreme points {@code x_i ± d} of the ball of radius ε around every sample,
 * {@code d = ε · extremeDisturbance(W)}:
 *
 * <pre>min_W Σ_i ½‖y_i − W(x_i + d)‖² + ½‖y_i − W(x_i − d)‖²</pre>
 *
 * (A (12b); A (17) without its ½). The proximal map uses that a step from one extreme point to the other changes the
 * output by {@code 2ε‖W‖}, so that the objective is {@code Σ_i ‖y_i − W x_i‖² + N ε² ‖W‖²}; {@link #objective} does
 * not.
 *
 * @param epsilon ε, positive and finite
 */
public record InflatedRegression(RegressionProblem problem, Norm norm, double epsilon)
        implements RegularisedRegression {
    public InflatedRegression {
        norm.requireFits(problem.outputs(), problem.dimension());
        if (!(epsilon > 0 && epsilon < 1e150)) {
            throw new IllegalArgumentException("ε is " + epsilon + "; it must be positive and below 1e150");
        }
    }

    /** d: what is added to, and subtracted from, every sample. */
    public double[] disturbance(double... weights) {
        return Arrays.stream(norm.extremeDisturbance(weights, problem.dimension()))
                .map(each -> epsilon * each)
                .toArray();
    }

    @Override
    public double objective(double... weights) {
        double[] up = disturbance(weights);
        double[] down = Arrays.stream(up).map(each -> -each).toArray();
        return 0.5 * problem.shiftedResidual(weights, up) + 0.5 * problem.shiftedResidual(weights, down);
    }

    @Override
    public double[] proximal(double[] weights, double t) {
        return norm.shrinkSquared(weights, t * problem.samples() * epsilon * epsilon);
    }
}
