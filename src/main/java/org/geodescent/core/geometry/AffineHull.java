package org.geodescent.core.geometry;

import static org.geodescent.core.linalg.Vectors.difference;
import static org.geodescent.core.linalg.Vectors.norm;
import static org.geodescent.core.linalg.Vectors.removeComponent;

import java.util.ArrayList;
import java.util.List;

/** Affine combinations of a few vectors. */
final class AffineHull {
    private AffineHull() {}

    static double[] combination(List<double[]> vectors, double[] weights) {
        double[] sum = new double[vectors.get(0).length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * vectors.get(i)[j];
            }
        }
        return sum;
    }

    /**
     * The affine weights (sum 1, any sign) of the point of smallest norm in the affine hull of at least one vector.
     * Orthogonalises the differences to the first vector twice, which keeps nearly dependent ones accurate; a dependent
     * vector gets the weight 0.
     */
    static double[] minimiser(List<double[]> vectors) {
        int count = vectors.size() - 1;
        double[] origin = vectors.get(0);
        double[][] upper = new double[count][count];
        List<double[]> basis = new ArrayList<>();
        double[] projections = new double[count];
        double[] rest = origin.clone();
        for (int k = 0; k < count; k++) {
            double[] direction = difference(vectors.get(k + 1), origin);
            double length = norm(direction);
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < k; i++) {
                    upper[i][k] += removeComponent(direction, basis.get(i));
                }
            }
            double remaining = norm(direction);
            boolean independent = remaining > 1e-14 * length;
            upper[k][k] = independent ? remaining : 0;
            for (int j = 0; j < direction.length; j++) {
                direction[j] = independent ? direction[j] / remaining : 0;
            }
            basis.add(direction);
            projections[k] = removeComponent(rest, direction);
        }
        return affineWeights(upper, projections);
    }

    private static double[] affineWeights(double[][] upper, double[] projections) {
        int count = projections.length;
        double[] weights = new double[count + 1];
        weights[0] = 1;
        for (int k = count - 1; k >= 0; k--) {
            double sum = -projections[k];
            for (int i = k + 1; i < count; i++) {
                sum -= upper[k][i] * weights[i + 1];
            }
            weights[k + 1] = upper[k][k] > 0 ? sum / upper[k][k] : 0;
            weights[0] -= weights[k + 1];
        }
        return weights;
    }
}
