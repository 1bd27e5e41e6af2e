package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;

/**
 * A's Theorem 1, (5): where gradient descent with the fixed step size δ has converged on the squared loss, the
 * Lipschitz constant of a two-layer ReLU net is at most {@code n_active √(2/(δλ)) (2μ‖b‖_∞/λ + √(|2/δ − ‖b‖²_∞|/λ))}.
 * Right as printed (docs/theorems.md closes a gap in its proof).
 *
 * <p>{@code I_k} are the samples that activate node k strictly. A node that fewer than d samples activate, or samples
 * that span less than R^d, has {@code λ_k = 0}, also if no sample activates it at all: the bound is void, since
 * convergence says nothing of such a node.
 *
 * @param nodes what every hidden node contributes, r of them
 * @param lambda λ, the least {@code λ_min(Σ_{I_k} x xᵀ)}
 * @param lambdaNode a node that attains it, from 0
 * @param mu μ, the largest {@code ‖Σ_{I_k} x‖}
 * @param muNode a node that attains it
 * @param bInf {@code ‖b‖_∞}, over all nodes
 * @param bInfNode a node that attains it
 * @param nActiveMax {@code n_active^max}; none where there are too many cells to count
 * @param bound (5)
 */
public record Theorem1(
        List<NodeExcitation> nodes,
        double lambda,
        int lambdaNode,
        double mu,
        int muNode,
        double bInf,
        int bInfNode,
        Answer<Double> nActiveMax,
        Answer<Double> bound) {
    /** With more coordinates the eigenvalues would take minutes. */
    static final int MOST_COORDINATES = 100;

    public Theorem1 {
        nodes = List.copyOf(nodes);
    }

    /**
     * How the samples excite one node.
     *
     * @param samples {@code |I_k|}
     * @param lambda {@code λ_min(Σ_{I_k} x xᵀ)}, 0 if these samples do not span R^d
     * @param mu {@code ‖Σ_{I_k} x‖}
     */
    public record NodeExcitation(int samples, double lambda, double mu) {}

    /**
     * Evaluates (5) and its ingredients at these weights, whether or not its hypotheses hold.
     *
     * @param data at least one sample, d as the network's
     * @param stepSize δ, positive
     * @param geometry of the network, where the samples are points of the plane
     * @return empty if the network is not a two-layer ReLU net, or has too many coordinates
     */
    static Optional<Theorem1> of(Network network, Dataset data, double stepSize, Optional<NetworkGeometry> geometry) {
        if (data.dimension() > MOST_COORDINATES) {
            return Optional.empty();
        }
        return HiddenLayer.of(network).map(layer -> {
            List<NodeExcitation> nodes = nodes(layer, data.features());
            Answer<Double> active = geometry.isPresent()
                    ? Answer.finite(geometry.get().maximumActiveNodes().value())
                    : ActiveNodes.largestNumber(layer);
            return of(nodes, layer.b, active, stepSize);
        });
    }

    private static Theorem1 of(List<NodeExcitation> nodes, double[] biases, Answer<Double> active, double stepSize) {
        int poorest = 0;
        int mostBiased = 0;
        int largestBias = 0;
        for (int k = 1; k < nodes.size(); k++) {
            poorest = nodes.get(k).lambda() < nodes.get(poorest).lambda() ? k : poorest;
            mostBiased = nodes.get(k).mu() > nodes.get(mostBiased).mu() ? k : mostBiased;
            largestBias = Math.abs(biases[k]) > Math.abs(biases[largestBias]) ? k : largestBias;
        }
        double lambda = nodes.get(poorest).lambda();
        double mu = nodes.get(mostBiased).mu();
        double bInf = Math.abs(biases[largestBias]);
        Answer<Double> bound = bound(nodes.get(poorest), poorest, mu, bInf, active, stepSize);
        return new Theorem1(nodes, lambda, poorest, mu, mostBiased, bInf, largestBias, active, bound);
    }

    private static Answer<Double> bound(
            NodeExcitation poorest, int node, double mu, double bInf, Answer<Double> active, double stepSize) {
        double lambda = poorest.lambda();
        if (!(lambda > 0)) {
            String few =
                    switch (poorest.samples()) {
                        case 0 -> "no sample activates node %d";
                        case 1 -> "the one sample that activates node %d does not span the input space";
                        default -> poorest.samples() + " samples activate node %d and do not span the input space";
                    };
            return Answer.none(few.formatted(node + 1) + ", so that λ = 0");
        }
        if (!(active instanceof Answer.Value<Double> number)) {
            return active;
        }
        double twoOverStep = 2 / stepSize;
        double value = number.value()
                * Math.sqrt(twoOverStep / lambda)
                * (2 * mu * bInf / lambda + Math.sqrt(Math.abs(twoOverStep - bInf * bInf) / lambda));
        return Answer.finite(value);
    }

    private static List<NodeExcitation> nodes(HiddenLayer layer, Matrix samples) {
        Map<BitSet, NodeExcitation> known = new HashMap<>();
        List<NodeExcitation> nodes = new ArrayList<>();
        for (int k = 0; k < layer.nodes(); k++) {
            BitSet active = new BitSet();
            for (int n = 0; n < samples.rows(); n++) {
                active.set(n, layer.preactivation(k, samples.row(n)) > 0);
            }
            // Nodes often see the same samples.
            nodes.add(known.computeIfAbsent(active, set -> excitation(samples, set)));
        }
        return nodes;
    }

    private static NodeExcitation excitation(Matrix samples, BitSet active) {
        int count = active.cardinality();
        double[][] coordinates = new double[samples.columns()][count];
        double[] sum = new double[samples.columns()];
        int column = 0;
        for (int n = active.nextSetBit(0); n >= 0; n = active.nextSetBit(n + 1)) {
            for (int j = 0; j < sum.length; j++) {
                coordinates[j][column] = samples.get(n, j);
            }
            Vectors.add(sum, 1, samples.row(n));
            column++;
        }
        double lambda = count < sum.length ? 0 : GramSpectrum.smallest(coordinates);
        return new NodeExcitation(count, lambda, Vectors.norm(sum));
    }
}
