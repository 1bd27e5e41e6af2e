package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;

/**
 * The nodes in scaled units: {@code f·2^−valueShift = slope·x' + constant + Σ_k w'_k (p_k x'_1 + q_k x'_2 + o_k)_+} at
 * scaled points x'. All shifts are powers of two, so nothing is rounded unless bits are lost beyond the range of
 * double, which {@link #comfortable} tells.
 */
final class ScaledNodes {
    final PlaneNetwork network;
    final int valueShift;
    final boolean comfortable;
    private final int coordinateShift;
    private final int[] nodeShift;
    private final double[] w;
    private final double[] p;
    private final double[] q;
    private final double[] o;
    /** A bound on the sum of the sizes of all terms of any coefficient of f in any face. */
    final double size;

    ScaledNodes(PlaneNetwork network, int coordinateShift) {
        this.network = network;
        this.coordinateShift = coordinateShift;
        int r = network.nodes;
        nodeShift = new int[r];
        for (int k = 0; k < r; k++) {
            nodeShift[k] = network.dead(k)
                    ? Line.exponent(network.b[k]) - coordinateShift
                    : Line.exponentOfNormal(network.v[2 * k], network.v[2 * k + 1]);
        }
        valueShift = valueShift();
        w = new double[r];
        p = new double[r];
        q = new double[r];
        o = new double[r];
        boolean exact = fits(network.c, -valueShift)
                && fits(network.slopeX, slopeShift())
                && fits(network.slopeY, slopeShift());
        double sum = Math.abs(constant()) + Math.abs(slopeX()) + Math.abs(slopeY());
        for (int k = 0; k < r; k++) {
            if (silent(k)) {
                continue;
            }
            w[k] = Math.scalb(network.w[k], weightShift(k));
            p[k] = Math.scalb(network.v[2 * k], -nodeShift[k]);
            q[k] = Math.scalb(network.v[2 * k + 1], -nodeShift[k]);
            o[k] = Math.scalb(network.b[k], -nodeShift[k] - coordinateShift);
            exact &= fits(network.w[k], weightShift(k))
                    && fits(network.v[2 * k], -nodeShift[k])
                    && fits(network.v[2 * k + 1], -nodeShift[k])
                    && fits(network.b[k], -nodeShift[k] - coordinateShift);
            sum += 2 * Math.abs(w[k]);
        }
        comfortable = exact;
        size = sum;
    }

    private static boolean fits(double value, int shift) {
        double scaled = Math.scalb(value, shift);
        return Line.comfortable(scaled) && (scaled == 0) == (value == 0);
    }

    private int valueShift() {
        int largest = network.c == 0 ? Integer.MIN_VALUE : Line.exponent(network.c);
        double slope = Math.max(Math.abs(network.slopeX), Math.abs(network.slopeY));
        if (slope != 0) {
            largest = Math.max(largest, Line.exponent(slope) + coordinateShift);
        }
        for (int k = 0; k < network.nodes; k++) {
            if (network.w[k] != 0 && !silent(k)) {
                largest = Math.max(largest, Line.exponent(network.w[k]) + nodeShift[k] + coordinateShift);
            }
        }
        return largest == Integer.MIN_VALUE ? 0 : largest;
    }

    /** Whether the node contributes nothing anywhere. */
    private boolean silent(int node) {
        return network.dead(node) && !(network.b[node] > 0);
    }

    private int weightShift(int node) {
        return nodeShift[node] + coordinateShift - valueShift;
    }

    private int slopeShift() {
        return coordinateShift - valueShift;
    }

    double constant() {
        return Math.scalb(network.c, -valueShift);
    }

    double slopeX() {
        return Math.scalb(network.slopeX, slopeShift());
    }

    double slopeY() {
        return Math.scalb(network.slopeY, slopeShift());
    }

    /** {@code w'_k (p_k, q_k, o_k)}. */
    AffineForm term(int node) {
        return new AffineForm(
                DoubleDouble.product(w[node], p[node]),
                DoubleDouble.product(w[node], q[node]),
                DoubleDouble.product(w[node], o[node]));
    }

    ExactForm exactTerm(int node) {
        Dyadic weight = Dyadic.of(network.w[node], weightShift(node));
        return new ExactForm(
                weight.times(Dyadic.of(network.v[2 * node], -nodeShift[node])),
                weight.times(Dyadic.of(network.v[2 * node + 1], -nodeShift[node])),
                weight.times(Dyadic.of(network.b[node], -nodeShift[node] - coordinateShift)));
    }

    AffineForm affinePart() {
        return new AffineForm(
                new DoubleDouble(slopeX(), 0), new DoubleDouble(slopeY(), 0), new DoubleDouble(constant(), 0));
    }

    ExactForm exactAffinePart() {
        return new ExactForm(
                Dyadic.of(network.slopeX, slopeShift()),
                Dyadic.of(network.slopeY, slopeShift()),
                Dyadic.of(network.c, -valueShift));
    }
}
