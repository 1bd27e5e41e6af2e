package org.geodescent.core.convex;

import java.util.Optional;

/**
 * Least distance programming: the shortest r with {@code a_n·r ≥ h_n} for all n (C. Lawson and R. Hanson, Solving Least
 * Squares Problems, chapter 23).
 */
public final class LeastDistance {
    /** A residual below this share of the target: the constraints contradict each other. */
    private static final double CONTRADICTION = 1e-9;

    private LeastDistance() {}

    /**
     * The projection of −e_{d+1} on the cone dual to the vectors {@code (a_n, h_n)} is proportional to (r, −1).
     *
     * @param rows (a_n, h_n), N×(d+1), finite
     * @return r, d numbers, accurate to about 1e-8 of its length; empty if no r fulfils all constraints
     */
    public static Optional<double[]> shortest(double[][] rows) {
        int d = rows[0].length - 1;
        double[] target = new double[d + 1];
        target[d] = -1;
        double[] residual = ConeProjection.of(target, rows).point();
        if (!(residual[d] < -CONTRADICTION)) {
            return Optional.empty();
        }
        double[] r = new double[d];
        for (int j = 0; j < d; j++) {
            r[j] = -residual[j] / residual[d];
        }
        return Optional.of(r);
    }
}
