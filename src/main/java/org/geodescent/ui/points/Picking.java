package org.geodescent.ui.points;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;

/** Finds what lies near a place of the plane. Distances are in the plane's units. */
public final class Picking {
    private Picking() {}

    /** The nearest sample within {@code reach}; of equally near ones the last, which is drawn on top. */
    public static OptionalInt sample(List<Vec2> points, Vec2 at, double reach) {
        int best = -1;
        double nearest = reach;
        for (int n = 0; n < points.size(); n++) {
            double distance = points.get(n).distanceTo(at);
            if (distance <= nearest) {
                best = n;
                nearest = distance;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** All samples within {@code reach}. */
    public static Set<Integer> samples(List<Vec2> points, Vec2 at, double reach) {
        Set<Integer> found = new TreeSet<>();
        for (int n = 0; n < points.size(); n++) {
            if (points.get(n).distanceTo(at) <= reach) {
                found.add(n);
            }
        }
        return found;
    }

    /** All samples within a box, its edges included. */
    public static Set<Integer> samples(List<Vec2> points, Box box) {
        Set<Integer> found = new TreeSet<>();
        for (int n = 0; n < points.size(); n++) {
            if (box.contains(points.get(n))) {
                found.add(n);
            }
        }
        return found;
    }

    /** All samples on the way from one place to another, within {@code reach} of it. */
    public static Set<Integer> samplesAlong(List<Vec2> points, Vec2 from, Vec2 to, double reach) {
        Set<Integer> found = new TreeSet<>();
        for (int n = 0; n < points.size(); n++) {
            if (distanceToSegment(points.get(n), from, to) <= reach) {
                found.add(n);
            }
        }
        return found;
    }

    /** The distance of a point to a segment, which may be a single point. */
    static double distanceToSegment(Vec2 point, Vec2 from, Vec2 to) {
        Vec2 way = to.minus(from);
        double length = way.dot(way);
        double share = length > 0 ? point.minus(from).dot(way) / length : 0;
        return point.distanceTo(from.plus(way.times(Math.max(0, Math.min(1, share)))));
    }

    /**
     * The hidden node, counted through all networks, whose hinge line {@code V_k·x + b_k = 0} passes nearest, within
     * {@code reach}.
     *
     * @param ofClass the class whose network is looked through, from 0; empty for all
     */
    public static OptionalInt hinge(Classifier classifier, Optional<Integer> ofClass, Vec2 at, double reach) {
        if (!(classifier.spec() instanceof TwoLayerRelu relu) || relu.inputs() != 2) {
            return OptionalInt.empty();
        }
        int best = -1;
        double nearest = reach;
        int networks = classifier.networks().size();
        Optional<Integer> only = ofClass.filter(k -> k < networks);
        int end = only.map(k -> k + 1).orElse(networks) * relu.hidden();
        for (int node = only.orElse(0) * relu.hidden(); node < end; node++) {
            double distance = distance(classifier, node, at);
            if (distance <= nearest) {
                best = node;
                nearest = distance;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * From the hinge of a node of a two-layer network of the plane to a place; infinite if the node is dead.
     *
     * @param node its number through all networks
     */
    public static double distance(Classifier classifier, int node, Vec2 at) {
        TwoLayerRelu relu = (TwoLayerRelu) classifier.spec();
        Network network = classifier.networks().get(node / relu.hidden());
        int k = node % relu.hidden();
        Vec2 normal = normal(network, relu, k);
        double length = normal.norm();
        return length > 0
                ? Math.abs(normal.dot(at) + network.parameters().get(relu.indexOfB(k))) / length
                : Double.POSITIVE_INFINITY;
    }

    /** {@code V_k} in the plane. */
    public static Vec2 normal(Network network, TwoLayerRelu relu, int node) {
        return new Vec2(
                network.parameters().get(relu.indexOfV(node, 0)),
                network.parameters().get(relu.indexOfV(node, 1)));
    }

    /** The samples with {@code V_k·x + b_k > 0}. */
    public static Set<Integer> activeSamples(Dataset data, Network network, TwoLayerRelu relu, int node) {
        Set<Integer> active = new TreeSet<>();
        double[] theta = network.parameters().toArray();
        for (int n = 0; n < data.size(); n++) {
            if (relu.preactivation(theta, node, data.features().row(n)) > 0) {
                active.add(n);
            }
        }
        return active;
    }
}
