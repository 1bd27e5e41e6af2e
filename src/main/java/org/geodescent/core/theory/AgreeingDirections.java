package org.geodescent.core.theory;

import static org.geodescent.core.linalg.Vectors.difference;
import static org.geodescent.core.linalg.Vectors.dot;
import static org.geodescent.core.linalg.Vectors.norm;
import static org.geodescent.core.linalg.Vectors.removeComponent;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Matrix;

/**
 * The directions along which points agree: the orthogonal complement of the span of their differences (A, Theorem 2).
 */
final class AgreeingDirections {
    /** A difference with less than this share of its length outside the span so far adds no dimension. */
    private static final double DEPENDENT = 1e-9;

    private AgreeingDirections() {}

    /** {@code Δ_k = ⟨r_k, x⟩} for an orthonormal basis r_k of the complement; at least one row. */
    static List<Double> deltas(Matrix points) {
        int d = points.columns();
        double[] first = points.row(0);
        List<double[]> basis = new ArrayList<>();
        double longest = 0;
        for (int n = 1; n < points.rows(); n++) {
            longest = Math.max(longest, norm(difference(points.row(n), first)));
        }
        for (int n = 1; n < points.rows() && basis.size() < d; n++) {
            extend(basis, difference(points.row(n), first), DEPENDENT * longest);
        }
        int spanned = basis.size();
        for (int j = 0; j < d && basis.size() < d; j++) {
            double[] unit = new double[d];
            unit[j] = 1;
            // The unit vectors complete the basis; of any d − k missing dimensions one has a share of at least 1/√d.
            extend(basis, unit, 1e-3 / Math.sqrt(d));
        }
        return basis.subList(spanned, basis.size()).stream()
                .map(r -> dot(r, first))
                .toList();
    }

    private static void extend(List<double[]> basis, double[] vector, double threshold) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] unit : basis) {
                removeComponent(vector, unit);
            }
        }
        double length = norm(vector);
        if (length > threshold) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] /= length;
            }
            basis.add(vector);
        }
    }
}
