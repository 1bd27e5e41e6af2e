package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;

/**
 * The weights of a two-layer ReLU net that classifies every sample, as a direction: what A's Theorem 3 speaks of. f is
 * homogeneous of degree 2, so that dividing all weights by √q scales the smallest signed score q to 1; nothing here
 * depends on that scale. Immutable.
 *
 * <p>All decisions have the relative tolerance {@link #TOLERANCE}: a support vector has
 * {@code y f(x) ≤ (1 + tolerance) q}; a sample lies on a hinge if
 * {@code |V_k·x + b_k| ≤ tolerance ‖(V_k, b_k)‖ ‖(x, 1)‖}; a node is dead in the direction if its weights are at most
 * tolerance times those of the largest node.
 */
final class LimitDirection {
    /**
     * Limit directions computed in double precision are right to about 1e-12; what differs by less than this is meant
     * to be equal.
     */
    static final double TOLERANCE = 1e-6;

    private final HiddenLayer layer;
    private final Dataset data;
    private final double smallest;
    private final List<Integer> support;
    private final List<Integer> living;
    private final int[][] sides;

    private LimitDirection(
            HiddenLayer layer, Dataset data, double smallest, List<Integer> support, List<Integer> living) {
        this.layer = layer;
        this.data = data;
        this.smallest = smallest;
        this.support = support;
        this.living = living;
        sides = new int[living.size()][support.size()];
        for (int i = 0; i < sides.length; i++) {
            for (int s = 0; s < sides[i].length; s++) {
                sides[i][s] =
                        layer.side(living.get(i), TOLERANCE, data.features().row(support.get(s)));
            }
        }
    }

    /** Empty if the network is not a two-layer ReLU net or does not classify every sample correctly. */
    static Optional<LimitDirection> of(Network network, Dataset data) {
        Optional<HiddenLayer> layer = HiddenLayer.of(network);
        double[] scores = new double[data.size()];
        for (int n = 0; n < scores.length; n++) {
            scores[n] = data.sign(n) * network.score(data.features().row(n));
        }
        double smallest = Arrays.stream(scores).min().orElse(0);
        if (layer.isEmpty() || !(smallest > 0 && Double.isFinite(smallest))) {
            return Optional.empty();
        }
        List<Integer> support = new ArrayList<>();
        for (int n = 0; n < scores.length; n++) {
            if (scores[n] <= (1 + TOLERANCE) * smallest) {
                support.add(n);
            }
        }
        return Optional.of(new LimitDirection(layer.get(), data, smallest, support, living(layer.get())));
    }

    private static List<Integer> living(HiddenLayer layer) {
        double[] sizes = new double[layer.nodes()];
        Arrays.setAll(sizes, k -> Math.max(Math.abs(layer.w[k]), layer.norm(k)));
        double largest = Arrays.stream(sizes).max().orElse(0);
        List<Integer> living = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] > TOLERANCE * largest) {
                living.add(k);
            }
        }
        return living;
    }

    /** q, the smallest {@code y f(x)}: positive. */
    double smallest() {
        return smallest;
    }

    /** The support vectors, ascending sample indices; at least one. */
    List<Integer> support() {
        return support;
    }

    /** The nodes that do not vanish in the direction, ascending. */
    List<Integer> living() {
        return living;
    }

    /** Whether the model has hidden biases; if not, the last coordinate of {@link #augmented} is 0. */
    boolean hasBias() {
        return layer.spec.hiddenBias();
    }

    /**
     * On which side of a hinge a support vector lies: 1 if it activates the node, −1 if not, 0 if it lies on the hinge.
     *
     * @param node an index into {@link #living}
     * @param vector an index into {@link #support}
     */
    int side(int node, int vector) {
        return sides[node][vector];
    }

    /** x of a support vector, d numbers. */
    double[] vector(int vector) {
        return data.features().row(support.get(vector));
    }

    /** {@code [x; 1]} of a support vector, for a model without hidden biases {@code [x; 0]}. */
    double[] augmented(int vector) {
        double[] x = Arrays.copyOf(vector(vector), data.dimension() + 1);
        x[data.dimension()] = hasBias() ? 1 : 0;
        return x;
    }

    /**
     * How far the direction is from what gradient flow can converge to: zero exactly if there are {@code μ_s ≥ 0} and
     * gates {@code g_ks} (1 if support vector s activates node k, 0 if not, anything in [0, 1] on the hinge) with
     * {@code (V_k, b_k) = w_k Σ_s g_ks μ_s y_s [x_s; 1]} and {@code |w_k| = ‖(V_k, b_k)‖} for every node: A's Lemmas 5
     * and 6 with the gates that Lemma 6 forgets.
     *
     * @return the larger of two relative errors: of the worst balanced node, and the distance of the vectors
     *     {@code (V_k, b_k)/w_k}, stacked, from the nearest admissible ones, over their length; infinite if a living
     *     node has {@code w_k = 0}
     */
    double stationarityResidual() {
        double imbalance = 0;
        double total = 0;
        for (int k : living) {
            double size = Math.abs(layer.w[k]);
            if (!(size > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            imbalance = Math.max(imbalance, Math.abs(layer.norm(k) / size - 1));
            total += size * size;
        }
        // Lemmas 5 and 6 together give Σ μ_s = Σ w_k² where every support vector has the score 1, which fixes the scale
        // of the hull.
        double sum = total / smallest / layer.spec.outputScale();
        double[] target = target();
        double length = Vectors.norm(target);
        MinimumNormPoint nearest =
                MinimumNormPoint.ofVertices(target.length, direction -> lowest(target, direction, sum));
        return Math.max(imbalance, nearest.norm() / length);
    }

    /** The vectors {@code (V_k, b_k)/w_k} of the living nodes, one after the other. */
    private double[] target() {
        int width = data.dimension() + 1;
        double[] target = new double[living.size() * width];
        for (int i = 0; i < living.size(); i++) {
            int node = living.get(i);
            for (int j = 0; j < width - 1; j++) {
                target[i * width + j] = layer.v[node][j] / layer.w[node];
            }
            target[i * width + width - 1] = layer.b[node] / layer.w[node];
        }
        return target;
    }

    /**
     * The lowest of the vertices {@code sum · y_s (g_ks [x_s; 1])_k − target}: one support vector each, with its free
     * gates 0 or 1.
     */
    private double[] lowest(double[] target, double[] direction, double sum) {
        double[] best = target;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < support.size(); s++) {
            double[] vertex = vertex(direction, s, data.sign(support.get(s)) * sum);
            double value = Vectors.dot(vertex, direction);
            if (value < least) {
                least = value;
                best = vertex;
            }
        }
        return Vectors.difference(best, target);
    }

    private double[] vertex(double[] direction, int vector, double factor) {
        double[] x = augmented(vector);
        double[] vertex = new double[direction.length];
        for (int i = 0; i < living.size(); i++) {
            int from = i * x.length;
            double along = 0;
            for (int j = 0; j < x.length; j++) {
                along += factor * x[j] * direction[from + j];
            }
            for (int j = 0; j < x.length && (sides[i][vector] > 0 || (sides[i][vector] == 0 && along < 0)); j++) {
                vertex[from + j] = factor * x[j];
            }
        }
        return vertex;
    }
}
