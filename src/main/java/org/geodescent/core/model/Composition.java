package org.geodescent.core.model;

import org.geodescent.core.data.FeatureMap;

/** Networks composed with a map of their inputs. */
public final class Composition {
    private Composition() {}

    /** The classifier of all networks' compositions. */
    public static Classifier of(Classifier classifier, FeatureMap map) {
        return map.isIdentity()
                ? classifier
                : new Classifier(classifier.networks().stream()
                        .map(each -> of(each, map))
                        .toList());
    }

    /**
     * The network {@code x ↦ f(map(x))}: its first weights are divided by the scales, and its first biases, which it
     * now has if it had none and the map moves 0, take up the offsets.
     *
     * <p>A weight that leaves the range of numbers by that is the largest number instead: only the last states of a run
     * that diverges have such.
     *
     * @throws IllegalArgumentException if a deep linear network would need a bias, or the dimensions differ
     */
    public static Network of(Network network, FeatureMap map) {
        ModelSpec spec = network.spec();
        if (map.dimension() != spec.inputs()) {
            throw new IllegalArgumentException(
                    "a map of %d features before a model that takes %d".formatted(map.dimension(), spec.inputs()));
        }
        boolean moved = map.offset().stream().anyMatch(offset -> offset != 0);
        double[] theta = network.parameters().toArray();
        if (spec instanceof TwoLayerRelu relu) {
            for (int k = 0; k < relu.hidden(); k++) {
                compose(map, theta, relu.indexOfV(k, 0), relu.indexOfB(k));
            }
            return new Network(
                    new TwoLayerRelu(
                            relu.inputs(),
                            relu.hidden(),
                            relu.hiddenBias() || moved,
                            relu.outputBias(),
                            relu.outputScale()),
                    Parameters.of(theta));
        }
        if (spec instanceof LinearModel linear) {
            compose(map, theta, 0, linear.inputs());
            return new Network(
                    new LinearModel(linear.inputs(), linear.bias() || moved, linear.outputScale()),
                    Parameters.of(theta));
        }
        if (moved) {
            throw new IllegalArgumentException("a deep linear network has no bias that could take up an offset");
        }
        DeepLinear deep = (DeepLinear) spec;
        for (int row = 0; row < deep.hidden().get(0); row++) {
            divide(map, theta, row * deep.inputs());
        }
        return new Network(deep, Parameters.of(theta));
    }

    /** {@code v·(x − m)/s + b = (v/s)·x + (b − Σ (v_j/s_j) m_j)}. */
    private static void compose(FeatureMap map, double[] theta, int weights, int bias) {
        divide(map, theta, weights);
        double sum = theta[bias];
        for (int j = 0; j < map.dimension(); j++) {
            sum -= theta[weights + j] * map.offset().get(j);
        }
        theta[bias] = within(sum);
    }

    private static void divide(FeatureMap map, double[] theta, int from) {
        for (int j = 0; j < map.dimension(); j++) {
            theta[from + j] = within(theta[from + j] / map.scale().get(j));
        }
    }

    private static double within(double value) {
        return Double.isNaN(value) ? 0 : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }
}
