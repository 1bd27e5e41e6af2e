package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;

/**
 * How a run differs from the settings of A's theorems: one clause per difference. Training is always full batch, and of
 * two classes.
 */
final class Hypotheses {
    /**
     * Converged: the gradient's norm is at most this share of what it would be if every sample were missed by its own
     * target, 1, and none made up for another. So data in other units converge at the same iteration.
     */
    static final double CONVERGED = 1e-6;

    private static final double ROUNDING = 1e-9;

    private final List<String> differences = new ArrayList<>();

    private Hypotheses() {}

    /** Of Theorem 1 and Corollary 1. */
    static List<String> ofTheorem1(RunSpec spec, Snapshot snapshot) {
        Hypotheses hypotheses = new Hypotheses();
        hypotheses.settings(spec, Loss.SQUARED);
        Optional<HiddenLayer> layer = hypotheses.twoLayers(new Network(spec.model(), snapshot.parameters()));
        double smallest =
                CONVERGED * layer.map(net -> sensitivity(net, spec.data())).orElse(1.0);
        hypotheses.require(
                snapshot.gradientNorm() <= smallest,
                "the run has not converged: the gradient's norm is %s, above %s",
                snapshot.gradientNorm(),
                smallest);
        layer.ifPresent(
                net -> hypotheses.stability(net, spec.data(), 2 / spec.descent().stepSize()));
        return hypotheses.differences;
    }

    /** {@code Σ_n ‖∂f(x_n)/∂θ‖}. */
    private static double sensitivity(HiddenLayer net, Dataset data) {
        double sum = 0;
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            double length = StrictMath.hypot(Vectors.norm(x), 1);
            double norm = 0;
            for (int k = 0; k < net.nodes(); k++) {
                double h = net.preactivation(k, x);
                if (h > 0) {
                    norm = StrictMath.hypot(norm, StrictMath.hypot(h, net.w[k] * length));
                }
            }
            sum += norm;
        }
        return sum;
    }

    /** Of Theorem 2 and Corollary 2. */
    static List<String> ofTheorem2(RunSpec spec) {
        Hypotheses hypotheses = new Hypotheses();
        hypotheses.settings(spec, Loss.CROSS_ENTROPY);
        if (spec.model() instanceof LinearModel linear) {
            hypotheses.require(linear.bias(), "the model has no bias; the theorem trains one");
        } else {
            hypotheses.differences.add("the model is not a linear classifier");
        }
        return hypotheses.differences;
    }

    /**
     * Of Theorem 3.
     *
     * @param theorem empty if it cannot be evaluated
     */
    static List<String> ofTheorem3(RunSpec spec, Snapshot snapshot, Optional<Theorem3> theorem) {
        Hypotheses hypotheses = new Hypotheses();
        hypotheses.settings(spec, Loss.CROSS_ENTROPY);
        Network network = new Network(spec.model(), snapshot.parameters());
        if (hypotheses.twoLayers(network).isPresent()) {
            misclassified(network, spec.data()).ifPresent(hypotheses.differences::add);
        }
        theorem.ifPresent(value -> hypotheses.require(
                value.stationarityResidual() <= Theorem3.STATIONARY,
                "the run has not converged in direction: the conditions of Lemmas 5 and 6 are missed by %s of their size, more than %s",
                value.stationarityResidual(),
                Theorem3.STATIONARY));
        return hypotheses.differences;
    }

    /** The first sample whose score does not have its label's sign, in a clause. */
    static Optional<String> misclassified(Network network, Dataset data) {
        for (int n = 0; n < data.size(); n++) {
            if (!(data.sign(n) * network.score(data.features().row(n)) > 0)) {
                return Optional.of("sample %d is not classified correctly".formatted(n + 1));
            }
        }
        return Optional.empty();
    }

    private void settings(RunSpec spec, Loss loss) {
        require(
                spec.objective().loss() == loss,
                loss == Loss.SQUARED
                        ? "the loss is the cross-entropy; the theorem is about the squared loss"
                        : "the loss is the squared loss; the theorem is about the cross-entropy");
        require(
                spec.objective().reduction() == Reduction.SUM,
                "the loss is averaged over the samples; the theorem is about their sum");
        require(
                spec.descent().momentum() == 0,
                "the momentum is %s; the theorem is about plain descent",
                spec.descent().momentum());
        require(
                spec.excitation().isNone(),
                "samples are perturbed by up to %s in training; in the theorem they are not",
                Math.max(spec.excitation().input(), spec.excitation().hidden()));
        require(
                spec.model().outputScale() == 1,
                "the output is divided by %s; in the theorem it is not",
                spec.model().outputScale());
    }

    /** What both theorems about two-layer nets ask of the model. */
    private Optional<HiddenLayer> twoLayers(Network network) {
        if (!(network.spec() instanceof TwoLayerRelu relu)) {
            differences.add("the model is not a two-layer ReLU net");
            return Optional.empty();
        }
        double c = network.parameters().get(relu.indexOfC());
        require(!relu.outputBias() || c == 0, "the output has the bias %s; in the theorem it has none", c);
        require(!relu.outputBias() || c != 0, "the output bias is trained; in the theorem there is none");
        require(relu.hiddenBias(), "the hidden nodes have no biases; the theorem trains them");
        return HiddenLayer.of(network);
    }

    /**
     * A point to which descent converges from random starts has no curvature above 2/δ; the bound needs this for the
     * weights of one node at a time (docs/theorems.md).
     */
    private void stability(HiddenLayer net, Dataset data, double twoOverStep) {
        int sharpest = -1;
        double largest = twoOverStep * (1 + ROUNDING);
        for (int k = 0; k < net.nodes(); k++) {
            double curvature = curvature(net, k, data);
            if (curvature > largest) {
                largest = curvature;
                sharpest = k;
            }
        }
        require(
                sharpest < 0,
                "descent with this step size cannot stay here: the loss has the curvature %s along the weights of node "
                        + (sharpest + 1) + ", above 2/δ = %s",
                largest,
                twoOverStep);
    }

    /**
     * The largest eigenvalue of the loss's Gauss-Newton matrix in {@code (w_k, V_k)}: {@code Σ_{I_k} g gᵀ} with
     * {@code g = (V_k·x + b_k, w_k x)}.
     */
    private static double curvature(HiddenLayer net, int node, Dataset data) {
        if (data.dimension() > Theorem1.MOST_COORDINATES) {
            return 0;
        }
        int[] active = IntStream.range(0, data.size())
                .filter(n -> net.preactivation(node, data.features().row(n)) > 0)
                .toArray();
        if (active.length == 0) {
            return 0;
        }
        double[][] columns = new double[data.dimension() + 1][active.length];
        for (int i = 0; i < active.length; i++) {
            double[] x = data.features().row(active[i]);
            for (int j = 0; j < x.length; j++) {
                columns[j][i] = net.w[node] * x[j];
            }
            columns[x.length][i] = net.preactivation(node, x);
        }
        return GramSpectrum.largest(columns);
    }

    private void require(boolean holds, String clause, double... numbers) {
        if (!holds) {
            Object[] shown = Arrays.stream(numbers).mapToObj(Hypotheses::shown).toArray();
            differences.add(clause.formatted(shown));
        }
    }

    /** Four significant digits. */
    static String shown(double value) {
        return Double.isFinite(value) ? NumberText.brief(value, 4) : "beyond the range of numbers";
    }
}
