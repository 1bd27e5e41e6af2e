package org.geodescent.core.data;

import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** Samples divided by their Euclidean length: inputs on the unit sphere. */
public final class UnitVectors {
    private UnitVectors() {}

    /** The samples {@code x_n/‖x_n‖}; a sample that is 0 in every feature stays 0. */
    public static Dataset of(Dataset data) {
        int d = data.dimension();
        double[] values = new double[data.size() * d];
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            double[] unit = Vectors.isZero(x) ? x : normalised(x);
            System.arraycopy(unit, 0, values, n * d, d);
        }
        return data.with(Matrix.of(data.size(), d, values), data.classes(), data.classNames());
    }

    /** By a power of two first, so that neither the smallest nor the largest numbers lose their digits. */
    private static double[] normalised(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = Math.getExponent(largest);
        double[] near = x.clone();
        for (int j = 0; j < near.length; j++) {
            near[j] = Math.scalb(near[j], -exponent);
        }
        return Vectors.normalised(near);
    }

    /** The first sample that has no direction, counted from 0: all its features are 0. */
    public static Optional<Integer> zero(Dataset data) {
        for (int n = 0; n < data.size(); n++) {
            if (Vectors.isZero(data.features().row(n))) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }
}
