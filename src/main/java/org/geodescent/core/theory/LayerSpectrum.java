package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.SingularValueDecomposition;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Parameters;

/**
 * The singular values of one layer of a deep linear net. A, Theorems 4 and 5, say that training leaves
 * {@code σ_2/σ_1 = 0}: rank 1, or with strong weight decay rank 0, which the proof of Theorem 4 allows and its text
 * forgets.
 *
 * @param layer k, from 1 to L
 * @param values {@code σ_1 ≥ σ_2 ≥ …}, as many as the smaller of n_k and n_{k−1}
 */
public record LayerSpectrum(int layer, List<Double> values) {
    public LayerSpectrum {
        values = List.copyOf(values);
    }

    /** All layers, in order. */
    public static List<LayerSpectrum> of(DeepLinear model, Parameters parameters) {
        List<LayerSpectrum> spectra = new ArrayList<>();
        for (int k = 1; k <= model.layers(); k++) {
            List<Double> values = new ArrayList<>();
            for (double value :
                    SingularValueDecomposition.of(model.layer(parameters, k)).values()) {
                values.add(value);
            }
            spectra.add(new LayerSpectrum(k, values));
        }
        return spectra;
    }

    /** {@code σ_2/σ_1}: 0 exactly if the rank is at most 1; 0 also for a layer with one row or column, or of zeros. */
    public double distanceFromRankOne() {
        return values.size() < 2 || values.get(0) == 0 ? 0 : values.get(1) / values.get(0);
    }
}
