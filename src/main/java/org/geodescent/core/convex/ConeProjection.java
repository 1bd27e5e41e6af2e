package org.geodescent.core.convex;

import org.geodescent.core.linalg.Vectors;

/**
 * The projection of a vector on the cone {@code {u : w_n·u ≥ 0}}: {@code g + Σ z_n w_n} with the non-negative
 * multipliers z that make it shortest, by the active-set method of Lawson and Hanson. Immutable.
 */
final class ConeProjection {
    private final double[] point;
    private final boolean[] active;

    private ConeProjection(double[] point, boolean[] active) {
        this.point = point;
        this.active = active;
    }

    /**
     * @param vector g
     * @param walls w_n, N×d
     */
    static ConeProjection of(double[] vector, double[][] walls) {
        int count = walls.length;
        double[] z = new double[count];
        boolean[] passive = new boolean[count];
        double[] point = vector.clone();
        double tolerance = 1e-14 * Vectors.norm(vector);
        // Every round shortens the point; the limit only guards against cycles of rounding.
        for (int round = 0; round < 3 * (count + vector.length); round++) {
            int entering = -1;
            double deepest = 0;
            for (int n = 0; n < count; n++) {
                double depth = passive[n] ? 0 : -Vectors.dot(walls[n], point) - tolerance * Vectors.norm(walls[n]);
                if (depth > deepest) {
                    deepest = depth;
                    entering = n;
                }
            }
            if (entering < 0) {
                break;
            }
            passive[entering] = true;
            descend(vector, walls, z, passive);
            point = sum(vector, walls, z);
        }
        return new ConeProjection(point, passive);
    }

    /**
     * The projected vector; for any multipliers its length bounds the maximum of g·u over the cone and the unit ball
     * from above.
     */
    double[] point() {
        return point.clone();
    }

    /** Whether the projection lies on a wall whose multiplier may be positive. */
    boolean isActive(int wall) {
        return active[wall];
    }

    private static void descend(double[] vector, double[][] walls, double[] z, boolean[] passive) {
        while (true) {
            double[] target = leastSquares(vector, walls, passive);
            double step = 1;
            for (int n = 0; n < z.length; n++) {
                if (passive[n] && target[n] <= 0) {
                    step = Math.min(step, z[n] > 0 ? z[n] / (z[n] - target[n]) : 0);
                }
            }
            boolean dropped = false;
            for (int n = 0; n < z.length; n++) {
                if (passive[n]) {
                    double next = z[n] + step * (target[n] - z[n]);
                    boolean drop = step < 1 && target[n] <= 0 && !(next > 1e-15 * Math.abs(target[n]));
                    z[n] = drop ? 0 : Math.max(0, next);
                    passive[n] = !drop;
                    dropped |= drop;
                }
            }
            if (!dropped) {
                return;
            }
        }
    }

    /**
     * The multipliers of the passive walls, of any sign, that make {@code g + Σ z w} shortest; dependent walls get 0.
     */
    private static double[] leastSquares(double[] vector, double[][] walls, boolean[] passive) {
        int size = 0;
        int[] index = new int[walls.length];
        for (int n = 0; n < walls.length; n++) {
            if (passive[n]) {
                index[size++] = n;
            }
        }
        double[][] gram = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                gram[i][k] = Vectors.dot(walls[index[i]], walls[index[k]]);
            }
            right[i] = -Vectors.dot(walls[index[i]], vector);
        }
        double[] solution = Cholesky.solve(gram, right);
        double[] result = new double[walls.length];
        for (int i = 0; i < size; i++) {
            result[index[i]] = solution[i];
        }
        return result;
    }

    private static double[] sum(double[] vector, double[][] walls, double[] z) {
        double[] point = vector.clone();
        for (int n = 0; n < z.length; n++) {
            for (int j = 0; j < point.length && z[n] > 0; j++) {
                point[j] += z[n] * walls[n][j];
            }
        }
        return point;
    }
}
