package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.SingularValueDecomposition;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Parameters;

/**
 * What a layer of a deep linear net makes of the samples (A, section 4): the features {@code F_k = X (W_k ⋯ W_1)ᵀ},
 * N×n_k, seen in the plane of their two largest singular directions. No other plane shows more of them; where they lie
 * on a line, they are low-dimensional.
 *
 * @param layer k, from 0 (the samples themselves) to L
 * @param places N points: the coordinates along v_1 and v_2; the second is 0 where the features have one coordinate
 *     only
 * @param spread {@code σ_2/σ_1} of F_k
 */
public record LayerFeatures(int layer, List<Vec2> places, double spread) {
    public LayerFeatures {
        places = List.copyOf(places);
    }

    /**
     * The samples and every layer's features, L + 1 in all.
     *
     * @param data N ≥ 1 samples of the model's dimension
     * @throws IllegalArgumentException if features overflow
     */
    public static List<LayerFeatures> of(DeepLinear model, Parameters parameters, Dataset data) {
        List<LayerFeatures> all = new ArrayList<>();
        double[][] features = new double[data.size()][];
        for (int n = 0; n < features.length; n++) {
            features[n] = data.features().row(n);
        }
        all.add(of(0, features));
        for (int k = 1; k <= model.layers(); k++) {
            Matrix weights = model.layer(parameters, k);
            for (int n = 0; n < features.length; n++) {
                features[n] = times(weights, features[n]);
            }
            all.add(of(k, features));
        }
        return all;
    }

    private static double[] times(Matrix matrix, double[] vector) {
        double[] product = new double[matrix.rows()];
        for (int i = 0; i < product.length; i++) {
            product[i] = Vectors.dot(matrix.row(i), vector);
        }
        return product;
    }

    private static LayerFeatures of(int layer, double[][] features) {
        SingularValueDecomposition svd = SingularValueDecomposition.of(Matrix.ofRows(features));
        double[] first = svd.right(0);
        double[] second = svd.count() > 1 ? svd.right(1) : new double[first.length];
        List<Vec2> places = new ArrayList<>();
        for (double[] row : features) {
            places.add(new Vec2(Vectors.dot(row, first), Vectors.dot(row, second)));
        }
        return new LayerFeatures(layer, places, svd.distanceFromRankOne());
    }
}
