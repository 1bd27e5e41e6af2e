package org.geodescent.core.convex;

import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** The left side of B (17) for one arrangement D_j. */
public final class ConeMaximum {
    private ConeMaximum() {}

    /**
     * {@code max |λᵀD_jXu|} over {@code ‖u‖ ≤ 1, (2D_j − I)Xu ≥ 0}: the length of ±XᵀD_jλ's projection on the
     * arrangement's cone. O(N) projections' rounds of O(N d).
     *
     * @param x N×d, finite
     * @param pattern D_j, of N samples: one of the arrangements of X
     * @param lambda N finite numbers
     * @return the larger of both signs; where it is 0, u is the zero vector
     */
    public static DirectionMaximum of(Matrix x, ActivationPattern pattern, double... lambda) {
        if (pattern.samples() != x.rows() || lambda.length != x.rows()) {
            throw new IllegalArgumentException("%d samples, a pattern of %d and %d multipliers"
                    .formatted(x.rows(), pattern.samples(), lambda.length));
        }
        double[][] walls = new double[x.rows()][];
        CompensatedSum sum = new CompensatedSum(x.columns());
        for (int n = 0; n < walls.length; n++) {
            walls[n] = x.row(n);
            if (pattern.isActive(n)) {
                sum.add(lambda[n], walls[n]);
            } else {
                scale(walls[n], -1);
            }
        }
        double[] gradient = new double[x.columns()];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = sum.get(j);
        }
        DirectionMaximum positive = along(gradient, walls, pattern, 1);
        scale(gradient, -1);
        DirectionMaximum negative = along(gradient, walls, pattern, -1);
        return negative.value() > positive.value() ? negative : positive;
    }

    private static DirectionMaximum along(double[] gradient, double[][] walls, ActivationPattern pattern, int sign) {
        ConeProjection projection = ConeProjection.of(gradient, walls);
        double[] u = projection.point();
        double length = Vectors.norm(u);
        // What is left of a gradient that the cone's walls cancel is rounding.
        boolean none = !(length > 1e-13 * Vectors.norm(gradient));
        scale(u, none ? 0 : 1 / length);
        byte[] signs = new byte[walls.length];
        for (int n = 0; n < signs.length; n++) {
            boolean zero = none || projection.isActive(n) || Vectors.norm(walls[n]) == 0;
            signs[n] = (byte) (zero ? 0 : pattern.isActive(n) ? 1 : -1);
        }
        return new DirectionMaximum(none ? 0 : length, sign, u, signs);
    }

    private static void scale(double[] vector, double factor) {
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= factor;
        }
    }
}
