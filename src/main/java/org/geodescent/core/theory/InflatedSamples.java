package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.geometry.ConvexHull;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.number.Answer;

/**
 * A (13), the cross-entropy of a linear classifier on samples that are inflated by ε in the p-norm. It attains its
 * minimum exactly if ε is above ε*, the largest p-norm margin that any hyperplane has; its infimum is 0 exactly below
 * ε* (docs/theorems.md). Of a trained classifier the p-norm margin is the ε up to which every inflated sample keeps its
 * class.
 */
public final class InflatedSamples {
    private InflatedSamples() {}

    /**
     * ε* of hyperplanes with a bias: half the p-norm distance of the two convex hulls. In any dimension for p = 2, else
     * in the plane.
     *
     * @param data of two classes
     */
    public static Answer<Double> limit(Dataset data, VectorNorm p) {
        if (data.inhabitedClasses() < 2) {
            return Answer.none("only one class has samples");
        }
        if (p == VectorNorm.TWO) {
            return LinearSeparation.hardMargin(data)
                    .map(best -> Answer.finite(best.margin()))
                    .orElseGet(() -> Answer.none(LinearSeparation.reason(data)));
        }
        if (data.dimension() != 2) {
            return beyondThePlane(data);
        }
        if (!Diagnostics.separable(data).holds()) {
            return Answer.none(LinearSeparation.reason(data));
        }
        List<Vec2> positive = corners(data, 1);
        List<Vec2> negative = corners(data, -1);
        return Answer.finite(Math.min(distance(positive, negative, p), distance(negative, positive, p)) / 2);
    }

    /**
     * ε* of hyperplanes through the origin, as (13) is printed: the p-norm distance of the origin from the convex hull
     * of the {@code y_n x_n}. Dimensions as {@link #limit}.
     */
    public static Answer<Double> limitThroughOrigin(Dataset data, VectorNorm p) {
        if (p != VectorNorm.TWO && data.dimension() != 2) {
            return beyondThePlane(data);
        }
        if (!Diagnostics.throughOrigin(data).holds()) {
            return Answer.none("no hyperplane through the origin separates the two classes");
        }
        double[][] signed = new double[data.size()][];
        Arrays.setAll(signed, n -> Vectors.scaled(data.features().row(n), data.sign(n)));
        if (p == VectorNorm.TWO) {
            return Answer.finite(MinimumNormPoint.ofHull(Matrix.ofRows(signed)).norm());
        }
        return Answer.finite(distance(List.of(new Vec2(0, 0)), corners(List.of(signed)), p));
    }

    /**
     * The p-norm margin of a trained classifier, negative if a sample is misclassified; exact for linear classifiers,
     * and in the plane for two-layer nets.
     *
     * @param data at least one sample of two classes
     */
    public static Answer<Double> margin(Network network, Dataset data, VectorNorm p) {
        if (PlaneGeometry.supports(network.spec())) {
            return margin(PlaneGeometry.of(network), data, p);
        }
        Optional<double[]> slope = slope(network);
        if (slope.isEmpty()) {
            return beyondThePlane(data);
        }
        double[] w = slope.get();
        double b = network.spec() instanceof LinearModel linear
                ? network.parameters().get(linear.inputs())
                : 0;
        double length = p.dual(w);
        if (length == 0) {
            return Answer.none("there is no decision boundary: f has the same sign everywhere");
        }
        double margin = Double.POSITIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double distance = b / length;
            for (int j = 0; j < w.length; j++) {
                distance += w[j] / length * data.feature(n, j);
            }
            margin = Math.min(margin, data.sign(n) * distance);
        }
        return Answer.finite(margin);
    }

    /** The same of a classifier in the plane whose geometry is known. */
    public static Answer<Double> margin(NetworkGeometry geometry, Dataset data, VectorNorm p) {
        Margin margin = geometry.margin(data.features().toArray(), data.signs(), p);
        return margin instanceof Margin.Attained attained
                ? Answer.finite(attained.value())
                : Answer.none("there is no decision boundary: f has the same sign everywhere");
    }

    private static Optional<double[]> slope(Network network) {
        if (network.spec() instanceof LinearModel linear) {
            return Optional.of(Arrays.copyOf(network.parameters().toArray(), linear.inputs()));
        }
        return network.spec() instanceof DeepLinear deep
                ? Optional.of(deep.product(network.parameters()))
                : Optional.empty();
    }

    private static Answer<Double> beyondThePlane(Dataset data) {
        return Answer.none("it is computed exactly in the plane; these samples have %d features: choose two of them"
                .formatted(data.dimension()));
    }

    private static List<Vec2> corners(Dataset data, int sign) {
        List<double[]> points = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            if (data.sign(n) == sign) {
                points.add(data.features().row(n));
            }
        }
        return corners(points);
    }

    private static List<Vec2> corners(List<double[]> points) {
        return ConvexHull.corners(points).stream()
                .map(point -> new Vec2(point[0], point[1]))
                .toList();
    }

    /** The least distance of a point from an edge of a polygon. */
    private static double distance(List<Vec2> points, List<Vec2> polygon, VectorNorm norm) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < polygon.size(); i++) {
            Vec2 next = polygon.get((i + 1) % polygon.size());
            for (Vec2 point : points) {
                least = Math.min(least, distance(point, polygon.get(i), next, norm));
            }
        }
        return least;
    }

    /** From a point to the segment between two others, which may be one, in the 1-norm or the ∞-norm. */
    private static double distance(Vec2 point, Vec2 a, Vec2 b, VectorNorm norm) {
        double x = a.x() - point.x();
        double y = a.y() - point.y();
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double least = Math.min(norm.of(x, y), norm.of(x + dx, y + dy));
        // Along the segment the distance is convex with kinks where a coordinate vanishes or both are equally large.
        double[] kinks = {-x / dx, -y / dy, -(x - y) / (dx - dy), -(x + y) / (dx + dy)};
        for (double t : kinks) {
            if (t > 0 && t < 1) {
                least = Math.min(least, norm.of(x + t * dx, y + t * dy));
            }
        }
        return least;
    }
}
