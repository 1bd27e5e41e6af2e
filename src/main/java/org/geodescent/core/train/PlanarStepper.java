package org.geodescent.core.train;

import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.work.Patience;

/**
 * The step of the two-layer ReLU network for samples of the plane, with work that grows with the number of gate changes
 * instead of N·r.
 *
 * <p>Along a tour of the samples the network is affine, {@code o_n = α_n·(x_n, 1)} with
 * {@code α_n = (0, 0, c) + Σ_k g_kn w_k (V_k, b_k)}, and α changes only where gates change, see {@link GateChanges}.
 * Backwards, {@code Σ_n g_kn p_n (x_n, 1)} is a difference of sums of the pushes p over the rest of the tour. The sum
 * for w_k follows: {@code Σ_n g_kn p_n h_kn = (V_k, b_k)·Σ_n g_kn p_n (x_n, 1)}.
 *
 * <p>Gates are the signs of the rounded pre-activations {@code (V_x x + V_y y) + b} at the present θ, always. They are
 * recomputed only if they can have changed: the pre-activations were computed at a reference {@code (V°, b°)}, and none
 * but that of the sample nearest to the hinge can change its sign as long as
 * {@code |V_x − V°_x| max|x| + |V_y − V°_y| max|y| + |b − b°|} is below the second smallest {@code |h|} there, less a
 * bound of all rounding errors. The nearest one is computed in every step: samples often sit on a hinge.
 */
final class PlanarStepper extends FullBatchStepper {
    // A node's numbers stand together: one cache line after the other, and one bounds check for all.
    static final int STRIDE = 20;
    static final int VX = 0;
    static final int VY = 1;
    static final int B = 2;
    static final int W = 3;
    /** The velocities of the four. */
    static final int VELOCITY = 4;
    /** {@code Σ_n g_kn p_n (x_n, y_n, 1)}; 0 between the steps. */
    private static final int PULL = 8;
    /** {@code w_k (V_k, b_k)}. */
    private static final int PRODUCT = 11;
    /** {@code (V°, b°)}. */
    private static final int REFERENCE = 14;
    /** How far the pre-activations may move. */
    private static final int SLACK = 17;
    /** The sample nearest to the hinge at the reference. */
    private static final int NEAREST_X = 18;

    private static final int NEAREST_Y = 19;

    /** 20 rounding errors of relative size 2⁻⁵³ and as many subnormal ones, generously. */
    private static final double RELATIVE_ERROR = 1e-12;

    private static final double ABSOLUTE_ERROR = 1e-300;

    private final TwoLayerRelu model;
    private final int hidden;
    private final double hiddenBiasFactor;
    private final double outputBiasFactor;
    private final double[] xs;
    private final double[] ys;
    private final double largestX;
    private final double largestY;

    private final double[] nodes;
    private final int[] nearest;
    private final boolean[] nearestActive;
    private final GateChanges gates;
    private final RestingNodes resting;
    private double c;
    private double cVelocity;

    PlanarStepper(RunSpec spec, TwoLayerRelu model) {
        this(spec, model, VisitingOrder.of(spec.data()));
    }

    private PlanarStepper(RunSpec spec, TwoLayerRelu model, int[] order) {
        super(spec, order);
        this.model = model;
        hidden = model.hidden();
        hiddenBiasFactor = model.hiddenBias() ? 1 : 0;
        outputBiasFactor = model.outputBias() ? 1 : 0;
        xs = new double[samples];
        ys = new double[samples];
        double maximumX = 0;
        double maximumY = 0;
        for (int n = 0; n < samples; n++) {
            xs[n] = spec.data().feature(order[n], 0);
            ys[n] = spec.data().feature(order[n], 1);
            maximumX = Math.max(maximumX, Math.abs(xs[n]));
            maximumY = Math.max(maximumY, Math.abs(ys[n]));
        }
        largestX = maximumX;
        largestY = maximumY;
        nodes = new double[hidden * STRIDE];
        nearest = new int[hidden];
        nearestActive = new boolean[hidden];
        gates = new GateChanges(samples, hidden, STRIDE);
        resting = new RestingNodes(nodes, hidden, gates, spec.descent(), hiddenBiasFactor);
    }

    @Override
    void computeOutputs() {
        double[] p = nodes;
        int[] node = gates.node;
        double[] sign = gates.sign;
        int places = gates.places;
        double alphaX = 0;
        double alphaY = 0;
        double alpha1 = c;
        for (int n = 0; n < samples; n++) {
            int i;
            for (int j = n * places; (i = node[j]) >= 0; j++) {
                double s = sign[j];
                alphaX += s * p[i + PRODUCT];
                alphaY += s * p[i + PRODUCT + 1];
                alpha1 += s * p[i + PRODUCT + 2];
            }
            outputs[n] = alphaX * xs[n] + alphaY * ys[n] + alpha1;
        }
    }

    @Override
    void beginUpdates() {
        resting.find();
    }

    @Override
    void endUpdates(long steps) {
        resting.catchUp(steps);
    }

    @Override
    void update() {
        double cGradient = pull() * outputBiasFactor;
        updateNodes(nodes, stepSize, momentum, hiddenBiasFactor, largestX, largestY);
        cVelocity = momentum * cVelocity + cGradient;
        c -= stepSize * cVelocity;
    }

    /** Adds up every node's PULL. @return {@code Σ_n p_n} */
    private double pull() {
        double[] p = nodes;
        int[] node = gates.node;
        double[] sign = gates.sign;
        int places = gates.places;
        double sumX = 0;
        double sumY = 0;
        double sum1 = 0;
        for (int n = samples - 1; n >= 0; n--) {
            double size = push[n];
            sumX += size * xs[n];
            sumY += size * ys[n];
            sum1 += size;
            int i;
            for (int j = n * places; (i = node[j]) >= 0; j++) {
                double s = sign[j];
                p[i + PULL] += s * sumX;
                p[i + PULL + 1] += s * sumY;
                p[i + PULL + 2] += s * sum1;
            }
        }
        return sum1;
    }

    private void updateNodes(double[] p, double delta, double gamma, double biasFactor, double maxX, double maxY) {
        boolean[] active = nearestActive;
        int[] moving = resting.order;
        int count = resting.moving;
        for (int j = 0; j < count; j++) {
            int k = moving[j];
            int i = k * STRIDE;
            double pullX = p[i + PULL];
            double pullY = p[i + PULL + 1];
            double pull1 = p[i + PULL + 2];
            p[i + PULL] = 0;
            p[i + PULL + 1] = 0;
            p[i + PULL + 2] = 0;
            double vx = p[i + VX];
            double vy = p[i + VY];
            double b = p[i + B];
            double w = p[i + W];
            double velocityX = gamma * p[i + VELOCITY] + pullX * w;
            double velocityY = gamma * p[i + VELOCITY + 1] + pullY * w;
            double velocityB = gamma * p[i + VELOCITY + 2] + pull1 * w * biasFactor;
            double velocityW = gamma * p[i + VELOCITY + 3] + (vx * pullX + vy * pullY + b * pull1);
            p[i + VELOCITY] = velocityX;
            p[i + VELOCITY + 1] = velocityY;
            p[i + VELOCITY + 2] = velocityB;
            p[i + VELOCITY + 3] = velocityW;
            vx -= delta * velocityX;
            vy -= delta * velocityY;
            b -= delta * velocityB;
            w -= delta * velocityW;
            p[i + VX] = vx;
            p[i + VY] = vy;
            p[i + B] = b;
            p[i + W] = w;
            p[i + PRODUCT] = w * vx;
            p[i + PRODUCT + 1] = w * vy;
            p[i + PRODUCT + 2] = w * b;
            double moved = Math.abs(vx - p[i + REFERENCE]) * maxX
                    + Math.abs(vy - p[i + REFERENCE + 1]) * maxY
                    + Math.abs(b - p[i + REFERENCE + 2]);
            double h = vx * p[i + NEAREST_X] + vy * p[i + NEAREST_Y] + b;
            // NaN in `moved` takes the branch.
            if (!(moved < p[i + SLACK]) || (h > 0) != active[k]) {
                updateGates(k, moved, h);
            }
        }
    }

    private void updateGates(int k, double moved, double h) {
        if (moved < nodes[k * STRIDE + SLACK]) {
            nearestActive[k] = h > 0;
            gates.set(nearest[k], k, h > 0);
        } else {
            computeGates(k);
        }
    }

    /** Sets all gates of a node, and makes the present parameters its reference. */
    private void computeGates(int k) {
        int i = k * STRIDE;
        double vx = nodes[i + VX];
        double vy = nodes[i + VY];
        double b = nodes[i + B];
        double smallest = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        int at = 0;
        for (int n = 0; n < samples; n++) {
            double h = vx * xs[n] + vy * ys[n] + b;
            gates.set(n, k, h > 0);
            double size = Math.abs(h);
            if (size < smallest) {
                second = smallest;
                smallest = size;
                at = n;
            } else if (size < second) {
                second = size;
            }
        }
        nearest[k] = at;
        nearestActive[k] = gates.isActive(at, k);
        nodes[i + NEAREST_X] = xs[at];
        nodes[i + NEAREST_Y] = ys[at];
        nodes[i + REFERENCE] = vx;
        nodes[i + REFERENCE + 1] = vy;
        nodes[i + REFERENCE + 2] = b;
        double largest = Math.abs(vx) * largestX + Math.abs(vy) * largestY + Math.abs(b);
        nodes[i + SLACK] = second - largest * RELATIVE_ERROR - ABSOLUTE_ERROR;
    }

    @Override
    void gradientInto(double[] target) {
        target[model.indexOfC()] = pull() * outputBiasFactor;
        for (int k = 0; k < hidden; k++) {
            int i = k * STRIDE;
            double w = nodes[i + W];
            target[model.indexOfV(k, 0)] = nodes[i + PULL] * w;
            target[model.indexOfV(k, 1)] = nodes[i + PULL + 1] * w;
            target[model.indexOfB(k)] = nodes[i + PULL + 2] * w * hiddenBiasFactor;
            target[model.indexOfW(k)] = nodes[i + VX] * nodes[i + PULL]
                    + nodes[i + VY] * nodes[i + PULL + 1]
                    + nodes[i + B] * nodes[i + PULL + 2];
            nodes[i + PULL] = 0;
            nodes[i + PULL + 1] = 0;
            nodes[i + PULL + 2] = 0;
        }
    }

    @Override
    boolean parametersFinite() {
        double watch = Numbers.watch(0, c);
        for (int k = 0; k < hidden; k++) {
            for (int j = VX; j <= W; j++) {
                watch = Numbers.watch(watch, nodes[k * STRIDE + j]);
            }
        }
        return watch == 0;
    }

    @Override
    void load(double[] parameters, double[] velocity) {
        c = parameters[model.indexOfC()];
        cVelocity = velocity[model.indexOfC()];
        for (int k = 0; k < hidden; k++) {
            Patience.check();
            int i = k * STRIDE;
            for (int j = VX; j <= W; j++) {
                int position = position(k, j);
                nodes[i + j] = parameters[position];
                nodes[i + VELOCITY + j] = velocity[position];
            }
            for (int j = VX; j <= B; j++) {
                nodes[i + PULL + j] = 0;
                nodes[i + PRODUCT + j] = nodes[i + W] * nodes[i + j];
            }
            computeGates(k);
        }
    }

    @Override
    public void copyTo(double[] parameters, double[] velocity) {
        parameters[model.indexOfC()] = c;
        velocity[model.indexOfC()] = cVelocity;
        for (int k = 0; k < hidden; k++) {
            for (int j = VX; j <= W; j++) {
                int position = position(k, j);
                parameters[position] = nodes[k * STRIDE + j];
                velocity[position] = nodes[k * STRIDE + VELOCITY + j];
            }
        }
    }

    /** Where number j of node k, one of VX, VY, B and W, stands in θ. */
    private int position(int k, int j) {
        return switch (j) {
            case VX, VY -> model.indexOfV(k, j);
            case B -> model.indexOfB(k);
            default -> model.indexOfW(k);
        };
    }

    @Override
    public int parameterCount() {
        return model.parameterCount();
    }

    @Override
    public long workPerStep() {
        // What a step costs when every gate has to be computed; usually far less.
        return 8L * samples * hidden;
    }
}
