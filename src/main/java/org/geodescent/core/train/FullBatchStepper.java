package org.geodescent.core.train;

import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;

/** What all steppers share: the pushes of the samples, the watch for overflow, the loss and the gradient's norm. */
abstract sealed class FullBatchStepper implements Stepper permits PlanarStepper, ArrayStepper {
    /** How many outputs there are, N if every sample has one. */
    final int samples;
    /** Output n is of this sample. */
    final int[] order;
    /** o_n, the network's outputs before division by the output scale. */
    final double[] outputs;
    /** {@code ∂(objective)/∂o_n}. */
    final double[] push;

    final Pushes pushes;
    final double stepSize;
    final double momentum;

    private final Objective objective;
    private final double outputScale;
    /** How often a sample counts: every one is there twice if its highest and its lowest score are. */
    private final double weight;
    /** 0 while all losses were finite, NaN ever after. */
    private double watch;

    /**
     * Space for one run.
     *
     * @param order sample {@code order[n]} of the data is the stepper's n-th; every sample equally often
     */
    FullBatchStepper(RunSpec spec, int[] order) {
        samples = order.length;
        this.order = order.clone();
        outputs = new double[samples];
        push = new double[samples];
        double[] signs = new double[samples];
        for (int n = 0; n < samples; n++) {
            signs[n] = spec.data().sign(order[n]);
        }
        objective = spec.objective();
        outputScale = spec.model().outputScale();
        // The mean divides by the number of outputs itself.
        weight = objective.reduction() == Reduction.SUM ? (double) spec.data().size() / samples : 1;
        pushes = Pushes.of(objective, signs, outputScale, weight);
        stepSize = spec.descent().stepSize();
        momentum = spec.descent().momentum();
    }

    /** Fills {@link #outputs} from θ. */
    abstract void computeOutputs();

    /** Computes ∇ from {@link #push} and updates v and θ with it. */
    abstract void update();

    /** Is called before some updates. */
    void beginUpdates() {}

    /** Is called after so many updates, before anything else looks at v and θ. */
    void endUpdates(long steps) {}

    /** Computes ∇ from {@link #push} into {@code target}, and leaves the state as it was. */
    abstract void gradientInto(double[] target);

    abstract boolean parametersFinite();

    /** What the objective adds for θ alone. */
    double penalty() {
        return 0;
    }

    /** Takes θ and v over. */
    abstract void load(double[] parameters, double[] velocity);

    @Override
    public final void run(long steps) {
        beginUpdates();
        for (long i = 0; i < steps; i++) {
            computeOutputs();
            watch = Numbers.watch(watch, pushes.compute(outputs, push));
            update();
        }
        endUpdates(steps);
    }

    @Override
    public final boolean isFinite() {
        computeOutputs();
        watch = Numbers.watch(watch, pushes.compute(outputs, push));
        return watch == 0 && parametersFinite();
    }

    @Override
    public final double loss() {
        computeOutputs();
        double sum = penalty();
        for (int n = 0; n < samples; n++) {
            sum += weight * objective.value(outputs[n] / outputScale, pushes.signs[n] > 0 ? 1 : -1, samples);
        }
        return sum;
    }

    @Override
    public final double[] gradient() {
        double[] gradient = new double[parameterCount()];
        computeOutputs();
        pushes.compute(outputs, push);
        gradientInto(gradient);
        return gradient;
    }

    @Override
    public final double gradientNorm() {
        double[] gradient = gradient();
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        // Divided by the largest, so that the squares neither overflow nor all vanish.
        double sum = 0;
        for (double g : gradient) {
            sum += (g / largest) * (g / largest);
        }
        return largest * Math.sqrt(sum);
    }

    @Override
    public final void restore(double[] parameters, double[] velocity) {
        watch = 0;
        load(parameters, velocity);
    }
}
