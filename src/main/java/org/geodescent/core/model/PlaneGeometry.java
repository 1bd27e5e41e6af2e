package org.geodescent.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Vec2;

/** The exact geometry of those classifiers whose inputs are points of the plane. */
public final class PlaneGeometry {
    private PlaneGeometry() {}

    /** Whether {@link #of} accepts the model. */
    public static boolean supports(ModelSpec spec) {
        return spec.inputs() == 2;
    }

    /**
     * The geometry of one score per class, of which the largest names the class. @throws IllegalArgumentException as
     * {@link #of} for one of them, or if output scales differ
     */
    public static ArgmaxGeometry argmax(List<Network> networks) {
        return ArgmaxGeometry.of(networks.stream().map(PlaneGeometry::of).toList());
    }

    /**
     * The geometry of a classifier, of two classes or more. @throws IllegalArgumentException as {@link #of(Network)}
     * for one of its networks
     */
    public static DecisionGeometry of(Classifier classifier) {
        return classifier.tellsTwoClasses() ? of(classifier.networks().get(0)) : argmax(classifier.networks());
    }

    /**
     * The margin on N ≥ 1 samples in the plane. If the largest of several scores is the same everywhere, the sign of
     * {@link Margin.NoBoundary} is that of the samples of its class.
     *
     * @throws IllegalArgumentException if there is a sample of a class without a score
     */
    public static Margin margin(DecisionGeometry geometry, Dataset data) {
        if (geometry instanceof NetworkGeometry one) {
            return one.margin(data.features().toArray(), data.signs());
        }
        ArgmaxGeometry several = (ArgmaxGeometry) geometry;
        List<Vec2> points =
                IntStream.range(0, data.size()).mapToObj(data::point).toList();
        Optional<Margin.Attained> margin = several.margin(points, data.classes());
        return margin.isPresent()
                ? margin.get()
                : new Margin.NoBoundary(several.classAt(points.get(0)).orElse(0) == 0 ? 1 : -1);
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
