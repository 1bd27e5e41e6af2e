package org.geodescent.core.train;

/**
 * Where a two-layer net is highest on a square around a sample: {@code max_z Σ_k u_k (V_k·z + b_k)_+} over
 * {@code ‖z − x‖_∞ ≤ ε}, exactly up to rounding. On the pieces into which the hinges with {@code u_k < 0} cut the
 * square the function is convex, so that a corner of such a piece is a maximiser: a corner of the square, a point where
 * one of these hinges meets its edge, or one where two of them meet.
 *
 * <p>On such a hinge the gate is the fraction with which z is stationary. Then the gradient by the weights with z and
 * all gates held fixed is that of the maximum itself. Mutable, for one thread.
 */
final class SquareExtreme {
    private final int hidden;
    private final double radius;
    /** The net: u_k, and by nodes V_k1, V_k2, b_k. */
    private final double[] weights;

    private final double[] vx;
    private final double[] vy;
    private final double[] b;
    /** Nodes whose hinge cuts the square, and how many. */
    private final int[] cutting;

    private int cuts;
    /** The slope and the constant of what is active in the whole square. */
    private double slopeX;

    private double slopeY;
    private double constant;
    private double centreX;
    private double centreY;

    /** The maximiser. */
    double x;

    double y;
    /** The maximum. */
    double value;
    /** Nodes on whose hinges the maximiser was found; −1 for none. */
    private int first;

    private int second;
    /** Whether it was found on a vertical edge, x = const. */
    private boolean vertical;

    /** @param weights u, read anew by every search */
    SquareExtreme(double[] weights, double[] vx, double[] vy, double[] b, double radius) {
        hidden = weights.length;
        this.radius = radius;
        this.weights = weights;
        this.vx = vx;
        this.vy = vy;
        this.b = b;
        cutting = new int[hidden];
    }

    /** Finds the maximum around a sample. */
    void search(double sampleX, double sampleY) {
        centreX = sampleX;
        centreY = sampleY;
        classify();
        value = Double.NEGATIVE_INFINITY;
        x = sampleX;
        y = sampleY;
        first = -1;
        second = -1;
        if (cuts == 0) {
            consider(sampleX + radius * Math.signum(slopeX), sampleY + radius * Math.signum(slopeY), -1, -1, false);
        } else {
            corners();
            for (int i = 0; i < cuts; i++) {
                if (weights[cutting[i]] < 0) {
                    edges(cutting[i]);
                    crossings(i);
                }
            }
        }
        if (value == Double.NEGATIVE_INFINITY) {
            // Something is not a number; let it be seen.
            value = Double.NaN;
        }
    }

    private void classify() {
        cuts = 0;
        slopeX = 0;
        slopeY = 0;
        constant = 0;
        for (int k = 0; k < hidden; k++) {
            double h = vx[k] * centreX + vy[k] * centreY + b[k];
            double reach = radius * (Math.abs(vx[k]) + Math.abs(vy[k]));
            if (Math.abs(h) < reach) {
                cutting[cuts++] = k;
            } else if (!(h <= 0)) {
                slopeX += weights[k] * vx[k];
                slopeY += weights[k] * vy[k];
                constant += weights[k] * b[k];
            }
        }
    }

    private void corners() {
        for (int corner = 0; corner < 4; corner++) {
            double cornerX = centreX + (corner % 2 == 0 ? radius : -radius);
            double cornerY = centreY + (corner < 2 ? radius : -radius);
            consider(cornerX, cornerY, -1, -1, false);
        }
    }

    /** Where a hinge meets the edges. */
    private void edges(int k) {
        for (int side = -1; side <= 1; side += 2) {
            double edgeX = centreX + side * radius;
            double atY = -(vx[k] * edgeX + b[k]) / vy[k];
            if (Math.abs(atY - centreY) <= radius) {
                consider(edgeX, atY, k, -1, true);
            }
            double edgeY = centreY + side * radius;
            double atX = -(vy[k] * edgeY + b[k]) / vx[k];
            if (Math.abs(atX - centreX) <= radius) {
                consider(atX, edgeY, k, -1, false);
            }
        }
    }

    /** Where a hinge meets the ones before it. */
    private void crossings(int i) {
        int k = cutting[i];
        for (int j = 0; j < i; j++) {
            int l = cutting[j];
            if (weights[l] < 0) {
                double determinant = vx[k] * vy[l] - vy[k] * vx[l];
                double atX = (vy[k] * b[l] - b[k] * vy[l]) / determinant;
                double atY = (b[k] * vx[l] - vx[k] * b[l]) / determinant;
                if (Math.abs(atX - centreX) <= radius && Math.abs(atY - centreY) <= radius) {
                    consider(atX, atY, k, l, false);
                }
            }
        }
    }

    private void consider(double atX, double atY, int k, int l, boolean onVertical) {
        double sum = slopeX * atX + slopeY * atY + constant;
        for (int i = 0; i < cuts; i++) {
            int node = cutting[i];
            if (node != k && node != l) {
                double h = vx[node] * atX + vy[node] * atY + b[node];
                sum += h > 0 ? weights[node] * h : 0;
            }
        }
        if (sum > value) {
            value = sum;
            x = atX;
            y = atY;
            first = k;
            second = l;
            vertical = onVertical;
        }
    }

    /** The gates at the maximiser, r numbers in [0, 1], from {@code from} on. */
    void gates(double[] gates, int from) {
        double restX = 0;
        double restY = 0;
        for (int k = 0; k < hidden; k++) {
            double gate = k != first && k != second && vx[k] * x + vy[k] * y + b[k] > 0 ? 1 : 0;
            gates[from + k] = gate;
            restX += gate * weights[k] * vx[k];
            restY += gate * weights[k] * vy[k];
        }
        if (second >= 0) {
            // g_1 u_1 V_1 + g_2 u_2 V_2 = −rest
            double determinant = vx[first] * vy[second] - vy[first] * vx[second];
            gates[from + first] = share((restY * vx[second] - restX * vy[second]) / determinant / weights[first]);
            gates[from + second] = share((restX * vy[first] - restY * vx[first]) / determinant / weights[second]);
        } else if (first >= 0) {
            double along = vertical ? vy[first] : vx[first];
            gates[from + first] = share(-(vertical ? restY : restX) / (weights[first] * along));
        }
    }

    /** Rounding may lead out of [0, 1], and where more than two hinges meet there is more than one answer. */
    private static double share(double gate) {
        return gate >= 1 ? 1 : gate > 0 ? gate : 0;
    }
}
