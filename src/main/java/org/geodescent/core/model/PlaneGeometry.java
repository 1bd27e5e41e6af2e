package org.geodescent.core.model;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.geometry.NetworkGeometry;

/** The exact geometry of those classifiers whose inputs are points of the plane. */
public final class PlaneGeometry {
    private PlaneGeometry() {}

    /** Whether {@link #of} accepts the model. */
    public static boolean supports(ModelSpec spec) {
        return spec.inputs() == 2;
    }

    /** The geometry of one score per class, of which the largest names the class. @throws IllegalArgumentException as {@link #of} for one of them, or if output scales differ */
    public static ArgmaxGeometry argmax(List<Network> networks) {
        return ArgmaxGeometry.of(networks.stream().map(PlaneGeometry::of).toList());
    }

    /**
     * The geometry of a network's score.
     *
     * @throws IllegalArgumentException if its inputs are not points of the plane, or a parameter is not finite
     */
    public static NetworkGeometry of(Network network) {
        return shifted(network, 0);
    }

    /** The same for {@code f − threshold}: its boundary is where the score is the threshold. */
    public static NetworkGeometry shifted(Network network, double threshold) {
        double[] theta = network.parameters().shared();
        double shift = threshold * network.spec().outputScale();
        if (network.spec() instanceof LinearModel linear && linear.inputs() == 2) {
            return NetworkGeometry.ofLinear(theta[0], theta[1], theta[2] - shift, linear.outputScale());
        }
        if (network.spec() instanceof TwoLayerRelu relu && relu.inputs() == 2) {
            return NetworkGeometry.of(
                    Arrays.copyOfRange(theta, relu.indexOfV(0, 0), relu.indexOfB(0)),
                    Arrays.copyOfRange(theta, relu.indexOfB(0), relu.indexOfW(0)),
                    Arrays.copyOfRange(theta, relu.indexOfW(0), relu.indexOfC()),
                    theta[relu.indexOfC()] - shift,
                    relu.outputScale());
        }
        if (network.spec() instanceof DeepLinear deep && deep.inputs() == 2) {
            double[] row = deep.product(network.parameters());
            return NetworkGeometry.ofLinear(row[0], row[1], 0, deep.outputScale());
        }
        throw new IllegalArgumentException(network.spec() + " does not classify points of the plane");
    }
}
