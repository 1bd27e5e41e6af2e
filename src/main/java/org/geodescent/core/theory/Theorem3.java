package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;

/**
 * A's Theorem 3: where gradient flow on the cross-entropy has converged in direction and the direction is scaled so
 * that the smallest {@code |f(x_n)|} is 1, its Lipschitz constant is at most {@code n_node^min √(n_sup^max) / √λ}.
 *
 * <p>As printed, node k has the support vectors that activate it strictly, and λ is the least {@code λ_min(X_kᵀX_k)}.
 * That is wrong where a support vector lies on a node's hinge, which is the usual case: there its gate may be any
 * number in [0, 1], so that it pushes the node all the same (samples (2, ±½) of two classes: printed bound 0.970,
 * Lipschitz constant 2). Corrected, such vectors count in n_sup and in λ, but not in n_node; and the columns are [x;
 * 1], which never makes λ smaller, x alone for a model without hidden biases (docs/theorems.md). Nodes without support
 * vectors vanish in the limit and are skipped, unlike in Theorem 1.
 *
 * @param support the support vectors, ascending sample indices
 * @param smallestScore q, the smallest {@code y f(x)}, by which the scores are divided
 * @param corrected sets with the vectors on the hinge, columns [x; 1]
 * @param printed sets without them, columns x
 * @param nNodeMin the least number of nodes such that every support vector strictly activates at least one of them
 * @param cover such nodes, ascending
 * @param stationarityResidual how far the direction is from what gradient flow can converge to, relative; 0 or rounding
 *     at a limit
 * @param bound the corrected statement
 * @param boundAsPrinted the paper's
 */
public record Theorem3(
        List<Integer> support,
        double smallestScore,
        Excitation corrected,
        Excitation printed,
        Answer<Double> nNodeMin,
        List<Integer> cover,
        double stationarityResidual,
        Answer<Double> bound,
        Answer<Double> boundAsPrinted) {
    /** A direction with a residual up to this counts as a limit. */
    public static final double STATIONARY = LimitDirection.TOLERANCE;

    public Theorem3 {
        support = List.copyOf(support);
        cover = List.copyOf(cover);
    }

    /**
     * How the support vectors excite the nodes.
     *
     * @param most n_sup^max, the largest number of support vectors of one node
     * @param mostNode a node that has so many, −1 if no node has any
     * @param lambda λ, the least {@code λ_min(X_kᵀX_k)} over the nodes that have any; 0 if there are none
     * @param lambdaNode a node that attains it, −1 if there is none
     */
    public record Excitation(int most, int mostNode, double lambda, int lambdaNode) {}

    /**
     * Evaluates the theorem at these weights, whether or not its other hypotheses hold.
     *
     * @param data at least one sample, d as the network's
     * @return empty if the network is not a two-layer ReLU net or does not classify every sample correctly
     */
    static Optional<Theorem3> of(Network network, Dataset data) {
        return LimitDirection.of(network, data).map(Theorem3::of);
    }

    private static Theorem3 of(LimitDirection direction) {
        Excitation corrected = excitation(direction, 0);
        Excitation printed = excitation(direction, 1);
        List<BitSet> strict = new ArrayList<>();
        for (int i = 0; i < direction.living().size(); i++) {
            strict.add(members(direction, i, 1));
        }
        HittingSet.Outcome outcome = HittingSet.smallest(direction.support().size(), strict, HittingSet.MOST_BRANCHES);
        List<Integer> cover = outcome instanceof HittingSet.Found found
                ? found.chosen().stream().map(direction.living()::get).toList()
                : List.of();
        Answer<Double> nodes = nodes(outcome, direction);
        return new Theorem3(
                direction.support(),
                direction.smallest(),
                corrected,
                printed,
                nodes,
                cover,
                direction.stationarityResidual(),
                bound(nodes, corrected),
                bound(nodes, printed));
    }

    private static Answer<Double> nodes(HittingSet.Outcome outcome, LimitDirection direction) {
        if (outcome instanceof HittingSet.Found found) {
            return Answer.finite(found.chosen().size());
        }
        return Answer.none(
                outcome instanceof HittingSet.Uncovered uncovered
                        ? "support vector %d activates no node"
                                .formatted(direction.support().get(uncovered.element()) + 1)
                        : "the search for the fewest nodes that all support vectors activate took too long");
    }

    private static Answer<Double> bound(Answer<Double> nodes, Excitation excitation) {
        if (!(nodes instanceof Answer.Value<Double> number)) {
            return nodes;
        }
        if (!(excitation.lambda() > 0)) {
            return Answer.none("the support vectors that excite node %d are linearly dependent, so that λ = 0"
                    .formatted(excitation.lambdaNode() + 1));
        }
        return Answer.finite(number.value() * Math.sqrt(excitation.most()) / Math.sqrt(excitation.lambda()));
    }

    /**
     * The support vectors of a living node, as indices into the direction's: on the active side, and for
     * {@code leastSide = 0} on the hinge.
     */
    private static BitSet members(LimitDirection direction, int node, int leastSide) {
        BitSet members = new BitSet();
        for (int s = 0; s < direction.support().size(); s++) {
            members.set(s, direction.side(node, s) >= leastSide);
        }
        return members;
    }

    private static Excitation excitation(LimitDirection direction, int leastSide) {
        int most = 0;
        int mostNode = -1;
        double lambda = Double.POSITIVE_INFINITY;
        int lambdaNode = -1;
        for (int i = 0; i < direction.living().size(); i++) {
            BitSet members = members(direction, i, leastSide);
            if (members.isEmpty()) {
                continue;
            }
            double[][] columns = members.stream()
                    .mapToObj(s -> leastSide == 0 ? direction.augmented(s) : direction.vector(s))
                    .toArray(double[][]::new);
            double least = GramSpectrum.smallest(columns);
            if (least < lambda) {
                lambda = least;
                lambdaNode = direction.living().get(i);
            }
            if (columns.length > most) {
                most = columns.length;
                mostNode = direction.living().get(i);
            }
        }
        return new Excitation(most, mostNode, lambdaNode < 0 ? 0 : lambda, lambdaNode);
    }
}
