package org.geodescent.core.train;

import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The training step: full-batch gradient descent as {@link Descent} defines it, for one model, objective and data set,
 * and with perturbations if the run has an {@link Excitation}; the objective is then the mean of both extremes'.
 * Mutable, for one thread. θ and the velocity v determine everything that follows to the bit: running k steps, then l,
 * or {@link #restore restoring} a copied state in between, gives the same bits as running k + l. Only + − × ÷ √ are
 * used, which are strict, so the bits do not depend on the machine either.
 */
public interface Stepper {
    /**
     * A stepper at rest: v = 0.
     *
     * @throws IllegalArgumentException if {@code start} does not fit the model, is not finite, or is not 0 where the
     *     model has no parameter
     */
    static Stepper of(RunSpec spec, Parameters start) {
        return of(spec, new Checkpoint(0, start, Parameters.of(new double[start.size()])));
    }

    /** A stepper in the state of a checkpoint. @throws IllegalArgumentException as {@link #of(RunSpec, Parameters)} */
    static Stepper of(RunSpec spec, Checkpoint state) {
        if (spec.networks() != 1) {
            throw new IllegalArgumentException(
                    "a training step is one network's; there are " + spec.networks() + " networks to train");
        }
        state.requireFits(spec.model());
        FullBatchStepper stepper;
        if (!spec.excitation().isNone()) {
            stepper = ExcitedModels.stepper(spec);
        } else if (spec.model() instanceof TwoLayerRelu model) {
            stepper = model.inputs() == 2 ? new PlanarStepper(spec, model) : new TwoLayerStepper(spec, model);
        } else if (spec.model() instanceof LinearModel model) {
            stepper = new LinearStepper(spec, model);
        } else if (spec.model() instanceof DeepLinear model) {
            stepper = new DeepLinearStepper(spec, model);
        } else {
            throw new IllegalArgumentException("no training step for " + spec.model());
        }
        stepper.restore(state.parameters().toArray(), state.velocity().toArray());
        return stepper;
    }

    /** Makes {@code steps} updates. Allocates nothing. Goes on without complaint when numbers stop being finite. */
    void run(long steps);

    /**
     * Whether θ is finite now, and the scores (cross-entropy) or squared residuals (squared loss) were finite at every
     * θ since the last {@link #restore}, now included.
     */
    boolean isFinite();

    /** The objective at θ. */
    double loss();

    /** {@code ‖∇‖₂} at θ, over the trainable parameters. */
    double gradientNorm();

    /** ∇ at θ, laid out as θ; 0 where the model has no parameter. */
    double[] gradient();

    /** The length of θ and of v. */
    int parameterCount();

    /** Copies θ and v out. */
    void copyTo(double[] parameters, double[] velocity);

    /** Copies θ and v in, and forgets all that happened before. */
    void restore(double[] parameters, double[] velocity);

    /** A rough cost of one step in multiplications, for callers that divide the work into blocks. At least 1. */
    long workPerStep();
}
