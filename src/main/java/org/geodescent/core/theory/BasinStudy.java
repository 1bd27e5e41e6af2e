package org.geodescent.core.theory;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;

/**
 * Where does one neuron go? The question of a basin map: a single bias-free neuron in the plane,
 * {@code f(x) = w2 (w1·x)_+}, is trained alone with the summed logistic loss (B (18)) from
 * {@code w1 = r (cos φ, sin φ)} and {@code w2 = ±r}, a scaled start (B, Lemma 1), so that its output weight keeps its
 * sign. From small starts the neurons of a wider network move like this one until they have grown, because
 * {@code λ̃ ≈ y/2} for all of them (B, Lemma 2).
 *
 * @param data points of the plane, of two classes of which one may have no point
 * @param sign of w2, 1 or −1
 * @param descent steps or flow
 * @param iterations after which the neuron is judged, at least 1
 * @param grid the starts
 */
public record BasinStudy(Dataset data, int sign, Descent descent, long iterations, BasinGrid grid) {
    /** One neuron. */
    public static final TwoLayerRelu MODEL = new TwoLayerRelu(2, 1, false, false, 1);

    public static final Objective OBJECTIVE = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);

    public BasinStudy {
        if (data.dimension() != 2 || data.size() == 0 || data.classNames().size() != 2) {
            throw new IllegalArgumentException(
                    "a basin map needs points of two classes in the plane; there are %d points of %d classes with %d coordinates"
                            .formatted(data.size(), data.classNames().size(), data.dimension()));
        }
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("the sign of the output weight is " + sign + "; it must be 1 or -1");
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("number of iterations is " + iterations + "; it must be at least 1");
        }
    }

    /** B's choice for its own figures is not printed; this is ours: 10,000 steps of 0.05. */
    public static BasinStudy of(Dataset data, int sign) {
        return new BasinStudy(data, sign, new Descent(0.05, 0), 10_000, BasinGrid.DEFAULT);
    }

    /**
     * The neuron at an angle and a scale, as a network of {@link #MODEL}.
     *
     * @param degrees φ
     * @param scale r, positive
     */
    public Start.Given startAt(double degrees, double scale) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("initial scale is " + scale + "; it must be positive and finite");
        }
        double angle = StrictMath.toRadians(degrees);
        return new Start.Given(
                Parameters.of(scale * StrictMath.cos(angle), scale * StrictMath.sin(angle), 0, sign * scale, 0));
    }

    /** The run from this start. */
    public RunSpec run(Start start) {
        return new RunSpec(data, MODEL, OBJECTIVE, descent, start, new StopRule(iterations, 0));
    }
}
