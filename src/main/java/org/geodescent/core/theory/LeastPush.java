package org.geodescent.core.theory;

import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * {@code g_min} of B (24): the smallest {@code ‖g(σ, y/2)‖} that is not 0, over the sign patterns of all directions.
 * The paper prints y/4, half of that; but {@code λ̃ = y/2} where all scores of the logistic loss are 0.
 *
 * <p>In the plane directions on hinges count, too. In more dimensions only open cells do; a face has the g of one of
 * them unless samples that are orthogonal to it cancel each other.
 */
public final class LeastPush {
    /** So many products of a cell and a sample are looked at. */
    private static final long MOST_PRODUCTS = 20_000_000;

    private LeastPush() {}

    /**
     * Looks at every pattern.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     */
    public static Answer<Double> of(Matrix x, int... y) {
        Answer<HyperplaneArrangement> cells = HyperplaneArrangement.enumerate(x);
        if (!(cells instanceof Answer.Value<HyperplaneArrangement> ready)) {
            return Answer.none(cells.reason());
        }
        List<HyperplaneArrangement.Cell> list = ready.value().cells();
        if ((long) list.size() * x.rows() > MOST_PRODUCTS) {
            return Answer.none("%d arrangements of %d samples are too many to look at all pushes"
                    .formatted(list.size(), x.rows()));
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < list.size(); j++) {
            ActivationPattern here = list.get(j).pattern();
            least = Math.min(least, push(x, here, here, y));
            if (x.columns() == 2) {
                // On the ray between two sectors those samples are active that are so on both sides.
                least = Math.min(
                        least, push(x, here, list.get((j + 1) % list.size()).pattern(), y));
            }
        }
        return Answer.finite(least, "no direction is pushed at all");
    }

    /** Infinite for no push. */
    private static double push(Matrix x, ActivationPattern a, ActivationPattern b, int... y) {
        CompensatedSum sum = new CompensatedSum(x.columns());
        for (int n = 0; n < y.length; n++) {
            if (a.isActive(n) && b.isActive(n)) {
                sum.add(y[n] / 2.0, x.row(n));
            }
        }
        double[] push = new double[x.columns()];
        for (int j = 0; j < push.length; j++) {
            push[j] = sum.get(j);
        }
        return Vectors.isZero(push) ? Double.POSITIVE_INFINITY : Vectors.norm(push);
    }
}
