package org.geodescent.core.theory;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The weights of a two-layer ReLU net by hidden node. Immutable; the arrays stay inside the package and are never
 * written to.
 */
final class HiddenLayer {
    /** V by rows, r×d. */
    final double[][] v;

    final double[] b;
    final double[] w;
    final TwoLayerRelu spec;

    private HiddenLayer(TwoLayerRelu spec, double[] theta) {
        this.spec = spec;
        v = new double[spec.hidden()][];
        for (int k = 0; k < v.length; k++) {
            v[k] = Arrays.copyOfRange(theta, spec.indexOfV(k, 0), spec.indexOfV(k, 0) + spec.inputs());
        }
        b = Arrays.copyOfRange(theta, spec.indexOfB(0), spec.indexOfW(0));
        w = Arrays.copyOfRange(theta, spec.indexOfW(0), spec.indexOfC());
    }

    /** Empty for other models, and where a parameter is not finite. */
    static Optional<HiddenLayer> of(Network network) {
        return network.spec() instanceof TwoLayerRelu relu
                        && network.parameters().isFinite()
                ? Optional.of(new HiddenLayer(relu, network.parameters().toArray()))
                : Optional.empty();
    }

    /** r. */
    int nodes() {
        return w.length;
    }

    /** {@code V_k·x + b_k}. */
    double preactivation(int node, double... x) {
        return Vectors.dot(v[node], x) + b[node];
    }

    /** {@code ‖(V_k, b_k)‖}. */
    double norm(int node) {
        return StrictMath.hypot(Vectors.norm(v[node]), b[node]);
    }

    /**
     * On which side of a node's hinge a point lies: 1 active, −1 inactive, 0 on the hinge, which means
     * {@code |V_k·x + b_k| ≤ tolerance ‖(V_k, b_k)‖ ‖(x, 1)‖}.
     */
    int side(int node, double tolerance, double... x) {
        double h = preactivation(node, x);
        double size = norm(node) * StrictMath.hypot(Vectors.norm(x), 1);
        return Math.abs(h) <= tolerance * size ? 0 : h > 0 ? 1 : -1;
    }
}
