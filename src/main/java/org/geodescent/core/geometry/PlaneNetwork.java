package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.Dyadic;

/**
 * The weights of {@code f(x) = slopeX·x + slopeY·y + c + Σ_k w_k (V_k·x + b_k)_+}, checked; the output scale is kept
 * beside. A linear classifier has no nodes, a two-layer net has no slope. The arrays are never written to.
 */
final class PlaneNetwork {
    final int nodes;
    final double[] v;
    final double[] b;
    final double[] w;
    final double slopeX;
    final double slopeY;
    final double c;
    final double outputScale;

    private PlaneNetwork(
            double[] v, double[] b, double[] w, double slopeX, double slopeY, double c, double outputScale) {
        this.nodes = b.length;
        this.v = v;
        this.b = b;
        this.w = w;
        this.slopeX = slopeX;
        this.slopeY = slopeY;
        this.c = c;
        this.outputScale = outputScale;
    }

    static PlaneNetwork twoLayer(double[] v, double[] b, double[] w, double c, double outputScale) {
        if (v.length != 2 * b.length || w.length != b.length) {
            throw new IllegalArgumentException(
                    "a net of r nodes in the plane has 2r numbers in V and r in b and in w; got " + v.length + ", "
                            + b.length + " and " + w.length);
        }
        requireFinite("V", v);
        requireFinite("b", b);
        requireFinite("w", w);
        requireFinite("c", c);
        requirePositive(outputScale);
        return new PlaneNetwork(v.clone(), b.clone(), w.clone(), 0, 0, c, outputScale);
    }

    static PlaneNetwork linear(double w1, double w2, double b, double outputScale) {
        requireFinite("w", w1, w2);
        requireFinite("b", b);
        requirePositive(outputScale);
        return new PlaneNetwork(new double[0], new double[0], new double[0], w1, w2, b, outputScale);
    }

    /**
     * {@code first − second}, without any rounding: what cannot be subtracted exactly becomes nodes of its own,
     * constants those without a hinge.
     *
     * @throws IllegalArgumentException if the output scales differ
     */
    static PlaneNetwork difference(PlaneNetwork first, PlaneNetwork second) {
        if (first.outputScale != second.outputScale) {
            throw new IllegalArgumentException("networks with output scales %s and %s cannot be compared"
                    .formatted(first.outputScale, second.outputScale));
        }
        int n = first.nodes;
        int m = second.nodes;
        double[] v = Arrays.copyOf(first.v, 2 * (n + m + 3));
        double[] b = Arrays.copyOf(first.b, n + m + 3);
        double[] w = Arrays.copyOf(first.w, n + m + 3);
        System.arraycopy(second.v, 0, v, 2 * n, 2 * m);
        System.arraycopy(second.b, 0, b, n, m);
        for (int k = 0; k < m; k++) {
            w[n + k] = -second.w[k];
        }
        // −s·x = (−s·x)_+ − (s·x)_+, and the constant is a node that is always on.
        for (int side = 0; side < 2; side++) {
            int node = n + m + side;
            double sign = side == 0 ? -1 : 1;
            v[2 * node] = sign * second.slopeX;
            v[2 * node + 1] = sign * second.slopeY;
            w[node] = -sign;
        }
        b[n + m + 2] = 1;
        w[n + m + 2] = -second.c;
        return new PlaneNetwork(v, b, w, first.slopeX, first.slopeY, first.c, first.outputScale);
    }

    /** 0 everywhere, with the nodes of all these. */
    static PlaneNetwork silent(List<PlaneNetwork> networks) {
        double[] v = networks.stream().flatMapToDouble(n -> Arrays.stream(n.v)).toArray();
        double[] b = networks.stream().flatMapToDouble(n -> Arrays.stream(n.b)).toArray();
        return new PlaneNetwork(v, b, new double[b.length], 0, 0, 0, 1);
    }

    static void requireFinite(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "%s[%d] is %s; it must be a finite number".formatted(name, i, values[i]));
            }
        }
    }

    private static void requirePositive(double outputScale) {
        if (!(outputScale > 0 && outputScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("output scale is " + outputScale + "; it must be positive and finite");
        }
    }

    /** Whether {@code V_k = 0}: the node is constant and has no hinge line. */
    boolean dead(int node) {
        return v[2 * node] == 0 && v[2 * node + 1] == 0;
    }

    /** f before the output scale, rounded; computed exactly where a term overflows. */
    double value(double x, double y) {
        double sum = c + slopeX * x + slopeY * y;
        for (int k = 0; k < nodes; k++) {
            double h = b[k] + v[2 * k] * x + v[2 * k + 1] * y;
            if (h > 0) {
                sum += w[k] * h;
            }
        }
        return Double.isFinite(sum) ? sum : exactValue(x, y).toDouble();
    }

    /** The exact sign of f at a point with finite coordinates. */
    int sign(double x, double y) {
        double sum = c + slopeX * x + slopeY * y;
        double size = Math.abs(c) + Math.abs(slopeX * x) + Math.abs(slopeY * y);
        double weights = 1;
        boolean constant = slopeX == 0 && slopeY == 0;
        for (int k = 0; k < nodes; k++) {
            double h = b[k] + v[2 * k] * x + v[2 * k + 1] * y;
            double terms = Math.abs(b[k]) + Math.abs(v[2 * k] * x) + Math.abs(v[2 * k + 1] * y);
            if (-h > 0x1p-50 * terms + 0x1p-1020) {
                // Not active, whatever rounding did.
                continue;
            }
            constant = false;
            size += Math.abs(w[k]) * terms;
            weights += Math.abs(w[k]);
            if (h > 0) {
                sum += w[k] * h;
            }
        }
        if (constant) {
            return (int) Math.signum(c);
        }
        // The second term covers underflow; after an overflow the comparison fails.
        double bound = (nodes + 8) * (0x1p-51 * size + 0x1p-1020 * weights);
        if (Math.abs(sum) > bound && bound < Double.MAX_VALUE) {
            return sum > 0 ? 1 : -1;
        }
        return exactValue(x, y).signum();
    }

    private Dyadic exactValue(double pointX, double pointY) {
        Dyadic x = Dyadic.of(pointX);
        Dyadic y = Dyadic.of(pointY);
        Dyadic sum = Dyadic.of(c)
                .plus(Dyadic.of(slopeX).times(x))
                .plus(Dyadic.of(slopeY).times(y));
        for (int k = 0; k < nodes; k++) {
            Dyadic h = exactPreactivation(k, x, y);
            if (h.signum() > 0) {
                sum = sum.plus(Dyadic.of(w[k]).times(h));
            }
        }
        return sum;
    }

    private Dyadic exactPreactivation(int k, Dyadic x, Dyadic y) {
        return Dyadic.of(b[k])
                .plus(Dyadic.of(v[2 * k]).times(x))
                .plus(Dyadic.of(v[2 * k + 1]).times(y));
    }

    /** How many nodes are strictly active at a point with finite coordinates: exact. */
    int activeNodes(double x, double y) {
        Dyadic exactX = Dyadic.of(x);
        Dyadic exactY = Dyadic.of(y);
        int count = 0;
        for (int k = 0; k < nodes; k++) {
            double h = b[k] + v[2 * k] * x + v[2 * k + 1] * y;
            double terms = Math.abs(b[k]) + Math.abs(v[2 * k] * x) + Math.abs(v[2 * k + 1] * y);
            boolean certain = Math.abs(h) > 0x1p-50 * terms + 0x1p-1020;
            if (certain ? h > 0 : exactPreactivation(k, exactX, exactY).signum() > 0) {
                count++;
            }
        }
        return count;
    }
}
