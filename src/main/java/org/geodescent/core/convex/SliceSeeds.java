package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vectors;

/**
 * Directions for a first linear program in three or more dimensions: those of the samples, and the rays of a few slices
 * by fixed planes. A slice is a planar problem in itself, so that the program has a solution, and λ a bound, unless a
 * slice happens to see two samples of opposite labels on one ray.
 */
final class SliceSeeds {
    private static final double GOLDEN = 0.6180339887498949;

    private SliceSeeds() {}

    /** @param points N×d, d ≥ 3 */
    static List<DirectionMaximum> of(double[][] points, int dimension) {
        List<DirectionMaximum> seeds = new ArrayList<>();
        for (double[] point : points) {
            double length = Vectors.norm(point);
            if (length > 0) {
                seeds.add(seed(points, Vectors.scaled(point, 1 / length), -1));
            }
        }
        for (int plane = 0; plane < dimension; plane++) {
            double[] first = fixed(2 * plane, dimension);
            double[] second = fixed(2 * plane + 1, dimension);
            double[] e = Vectors.scaled(first, 1 / Vectors.norm(first));
            Vectors.removeComponent(second, e);
            double[] f = Vectors.scaled(second, 1 / Vectors.norm(second));
            for (int n = 0; n < points.length; n++) {
                double along = Vectors.dot(points[n], e);
                double aside = Vectors.dot(points[n], f);
                double length = Math.sqrt(along * along + aside * aside);
                for (int side = -1; side <= 1 && length > 0; side += 2) {
                    double[] u = new double[dimension];
                    for (int j = 0; j < dimension; j++) {
                        u[j] = side * (along * f[j] - aside * e[j]) / length;
                    }
                    seeds.add(seed(points, u, n));
                }
            }
        }
        return seeds;
    }

    /** The k-th of some vectors without any structure. */
    private static double[] fixed(int k, int dimension) {
        double[] vector = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            double value = (k * dimension + j + 1) * GOLDEN;
            vector[j] = value - Math.floor(value) - 0.5;
        }
        return vector;
    }

    private static DirectionMaximum seed(double[][] points, double[] u, int onHinge) {
        byte[] signs = new byte[points.length];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = n == onHinge ? 0 : (byte) Math.signum(Vectors.dot(points[n], u));
        }
        return new DirectionMaximum(0, 1, u, signs);
    }
}
