package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The flow of a two-layer ReLU net, smooth as long as no node crosses a sample's hinge. A piece says for every node and
 * every {@link HingeGroups group} of samples on which side of the group's hinge the node is, or that it slides along
 * it: then its velocity is Filippov's convex combination, which is the velocity without its part along the hinge's
 * normal.
 */
final class GatedField implements VectorField {
    /**
     * How far beyond a hinge, as the sine of an angle, a node goes before it is noticed; it is then put onto the hinge.
     * So a node that has just been put there has this much room on either side, and rounding cannot switch it to and
     * fro.
     */
    private static final double BAND = 1e-10;

    /** Hidden weights are as good as 0 below this part of the node's size. */
    private static final double VANISHING = 1e-10;

    private static final byte SLIDING = 0;
    /**
     * For nodes that nothing moves: those that start at V = b = 0, since the subgradient of the ReLU at 0 is 0, and
     * those that came to a point beside which they are dead.
     */
    private static final byte RESTING = 2;

    private final TwoLayerRelu model;
    private final HingeGroups hinges;
    private final int samples;
    private final int groups;
    /** The length of x̃. */
    private final int width;

    private final Pushes pushes;
    private final double[] outputs;
    private final double[] push;
    /** Until the sides of the start are decided. */
    private boolean starting = true;

    /** By nodes, then groups. */
    private byte[] side;
    /** Which samples the sides make active; by nodes, then samples, as the next. */
    private final boolean[] active;
    /** Pre-activations where active, else 0. */
    private final double[] h;

    private final List<List<Integer>> sliding = new ArrayList<>();
    private final List<HingeFan> fans = new ArrayList<>();

    GatedField(RunSpec spec, TwoLayerRelu model, double[] start) {
        this.model = model;
        hinges = new HingeGroups(spec.data(), model.hiddenBias());
        samples = spec.data().size();
        groups = hinges.count();
        width = model.inputs() + (model.hiddenBias() ? 1 : 0);
        double[] signs = new double[samples];
        Arrays.setAll(signs, n -> spec.data().sign(n));
        pushes = Pushes.of(spec.objective(), signs, model.outputScale(), 1);
        outputs = new double[samples];
        push = new double[samples];
        side = new byte[model.hidden() * groups];
        active = new boolean[model.hidden() * samples];
        h = new double[active.length];
        for (int k = 0; k < model.hidden(); k++) {
            double[] weights = weights(start, k);
            boolean zero = HingeGroups.norm(weights) == 0;
            for (int g = 0; g < groups; g++) {
                boolean positive = Vectors.dot(weights, hinges.normal(g)) > 0;
                side[k * groups + g] = zero ? RESTING : (byte) (positive ? 1 : -1);
            }
        }
        enter(side);
    }

    /** (V_k, b_k), or V_k where there is no b. */
    private double[] weights(double[] theta, int k) {
        double[] weights = new double[width];
        for (int j = 0; j < width; j++) {
            weights[j] = theta[position(k, j)];
        }
        return weights;
    }

    private int position(int k, int j) {
        return j < model.inputs() ? model.indexOfV(k, j) : model.indexOfB(k);
    }

    @Override
    public int dimension() {
        return model.parameterCount();
    }

    @Override
    public byte[] piece() {
        return side.clone();
    }

    @Override
    public void enter(byte[] piece) {
        side = piece.clone();
        sliding.clear();
        fans.clear();
        for (int k = 0; k < model.hidden(); k++) {
            List<Integer> along = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                if (side[k * groups + g] == SLIDING) {
                    along.add(g);
                }
            }
            sliding.add(along);
            fans.add(new HingeFan(normals(along)));
            for (int n = 0; n < samples; n++) {
                active[k * samples + n] = isActive(n, k);
            }
        }
    }

    private List<double[]> normals(List<Integer> some) {
        return some.stream().map(hinges::normal).toList();
    }

    private boolean isActive(int n, int k) {
        int g = hinges.groupOf(n);
        if (g < 0) {
            return false;
        }
        byte at = side[k * groups + g];
        return at != RESTING && at * hinges.factor(n) > 0;
    }

    /**
     * Fills {@link #h}, and {@link #push} with the derivatives of the objective by the outputs.
     *
     * @return finite exactly if all are
     */
    private double computePushes(double[] theta) {
        Arrays.fill(outputs, theta[model.indexOfC()]);
        for (int k = 0; k < model.hidden(); k++) {
            double[] weights = weights(theta, k);
            double w = theta[model.indexOfW(k)];
            for (int n = 0; n < samples; n++) {
                if (active[k * samples + n]) {
                    double preactivation = Vectors.dot(weights, hinges.sample(n));
                    h[k * samples + n] = preactivation;
                    outputs[n] += w * preactivation;
                } else {
                    h[k * samples + n] = 0;
                }
            }
        }
        return pushes.compute(outputs, push);
    }

    @Override
    public double velocity(double[] theta, double[] velocity) {
        double watch = computePushes(theta);
        Arrays.fill(velocity, 0);
        for (int k = 0; k < model.hidden(); k++) {
            double[] drift = drift(theta, k, List.of());
            fans.get(k).project(drift);
            for (int j = 0; j < width; j++) {
                velocity[position(k, j)] = drift[j];
                watch = Numbers.watch(watch, drift[j]);
            }
            double sum = 0;
            for (int n = 0; n < samples; n++) {
                sum -= push[n] * h[k * samples + n];
            }
            velocity[model.indexOfW(k)] = sum;
            watch = Numbers.watch(watch, sum);
        }
        if (model.outputBias()) {
            velocity[model.indexOfC()] = -Arrays.stream(push).sum();
        }
        return watch;
    }

    /**
     * {@code w_k Σ −push_n x̃_n} over the samples that are active at node k, without those of some groups; from
     * {@link #push}.
     */
    private double[] drift(double[] theta, int k, List<Integer> without) {
        double[] drift = new double[width];
        double w = theta[model.indexOfW(k)];
        for (int n = 0; n < samples; n++) {
            if (active[k * samples + n] && (without.isEmpty() || !without.contains(hinges.groupOf(n)))) {
                Vectors.add(drift, -w * push[n], hinges.sample(n));
            }
        }
        return drift;
    }

    /** The multiple of ξ that a group adds to the velocity of node k on one side of its hinge. */
    private double contribution(double[] theta, int k, int g, int ofSide) {
        double sum = 0;
        for (int n = 0; n < samples; n++) {
            if (hinges.groupOf(n) == g && ofSide * hinges.factor(n) > 0) {
                sum -= push[n] * hinges.factor(n);
            }
        }
        return theta[model.indexOfW(k)] * sum;
    }

    @Override
    public double slack(double[] theta) {
        double least = 1;
        boolean pushed = false;
        for (int k = 0; k < model.hidden(); k++) {
            double[] weights = weights(theta, k);
            double size = size(theta, k, weights);
            for (int g = 0; g < groups; g++) {
                byte at = side[k * groups + g];
                if (at == 1 || at == -1) {
                    least = Math.min(least, at * Vectors.dot(weights, hinges.normal(g)) / size);
                }
            }
            if (!sliding.get(k).isEmpty()) {
                if (!pushed) {
                    computePushes(theta);
                    pushed = true;
                }
                least = Math.min(least, fans.get(k).lowest(pull(theta, k, sliding.get(k))));
            }
        }
        return least + BAND;
    }

    /** What a pre-activation on a unit vector is measured by; positive. */
    private double size(double[] theta, int k, double[] weights) {
        double norm = HingeGroups.norm(weights);
        double floor = VANISHING * StrictMath.hypot(norm, theta[model.indexOfW(k)]);
        return Math.max(Math.max(norm, floor), Double.MIN_NORMAL);
    }

    @Override
    public double[] scales(double[] theta) {
        double[] scales = new double[theta.length];
        double largest = Math.abs(theta[model.indexOfC()]);
        for (int k = 0; k < model.hidden(); k++) {
            double size = StrictMath.hypot(HingeGroups.norm(weights(theta, k)), theta[model.indexOfW(k)]);
            largest = Math.max(largest, size);
            for (int j = 0; j < width; j++) {
                scales[position(k, j)] = size;
            }
            scales[model.indexOfW(k)] = size;
        }
        scales[model.indexOfC()] = largest;
        return scales;
    }

    @Override
    public Optional<String> switchPiece(double[] theta) {
        List<List<Integer>> touching = new ArrayList<>();
        for (int k = 0; k < model.hidden(); k++) {
            touching.add(settle(theta, k));
        }
        computePushes(theta);
        byte[] next = side.clone();
        for (int k = 0; k < model.hidden(); k++) {
            Optional<String> obstacle = decide(theta, k, touching.get(k), next);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        enter(next);
        starting = false;
        return Optional.empty();
    }

    /**
     * Puts a node onto the hinges that it has reached, or jumped over.
     *
     * @return these, and all others that pass through the same point: where V = b = 0, all hinges
     */
    private List<Integer> settle(double[] theta, int k) {
        List<Integer> met = new ArrayList<>();
        double[] weights = weights(theta, k);
        double size = size(theta, k, weights);
        for (int g = 0; g < groups; g++) {
            byte at = side[k * groups + g];
            boolean reached = at * Vectors.dot(weights, hinges.normal(g)) <= 2 * BAND * size;
            if (at == SLIDING || (at != RESTING && reached)) {
                met.add(g);
            }
        }
        if (met.isEmpty()) {
            return met;
        }
        NormalSpan span = new NormalSpan(normals(met));
        span.project(weights);
        for (int j = 0; j < width; j++) {
            theta[position(k, j)] = weights[j];
        }
        return span.members(normals(IntStream.range(0, groups).boxed().toList()));
    }

    private NodePull pull(double[] theta, int k, List<Integer> met) {
        return new NodePull(
                drift(theta, k, met),
                met.stream().mapToDouble(g -> contribution(theta, k, g, -1)).toArray(),
                met.stream().mapToDouble(g -> contribution(theta, k, g, 1)).toArray());
    }

    private Optional<String> decide(double[] theta, int k, List<Integer> met, byte[] next) {
        if (met.isEmpty()) {
            return Optional.empty();
        }
        byte[] before = new byte[met.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = side[k * groups + met.get(i)];
        }
        HingeChoice choice = HingeChoice.of(normals(met), pull(theta, k, met), before, starting);
        if (choice instanceof HingeChoice.Rest rest && met.size() < groups) {
            // The other samples may move it along the hinges.
            choice = rest.beside();
        }
        if (choice instanceof HingeChoice.Open open) {
            return Optional.of("node %d %s".formatted(k + 1, open.reason()));
        }
        if (choice instanceof HingeChoice.Rest) {
            Arrays.fill(next, k * groups, (k + 1) * groups, RESTING);
        } else if (choice instanceof HingeChoice.Sides sides) {
            for (int i = 0; i < before.length; i++) {
                next[k * groups + met.get(i)] = sides.of(i);
            }
        }
        return Optional.empty();
    }
}
