package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.geometry.ArrangementFaces;
import org.geodescent.core.geometry.ArrangementFaces.Flat;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * How the samples push a neuron in every direction while all scores are 0: {@code g(σ, y/2)} of B (20) on every face of
 * their arrangement, in any dimension. Immutable.
 */
public final class InitialPushes {
    /** So many products of a face and a sample are looked at. */
    private static final long MOST_PRODUCTS = 20_000_000;

    /** A sum that is smaller than this share of its terms is summed again without any rounding. */
    private static final double DOUBTFUL = 0x1p-80;

    private final Answer<Double> least;
    private final Answer<FacePushes> positive;
    private final Answer<FacePushes> negative;

    private InitialPushes(Answer<Double> least, Answer<FacePushes> positive, Answer<FacePushes> negative) {
        this.least = least;
        this.positive = positive;
        this.negative = negative;
    }

    /**
     * Looks at every face.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     */
    public static InitialPushes of(Matrix x, int... y) {
        Answer<List<Flat>> faces = ArrangementFaces.of(x, MOST_PRODUCTS);
        if (!(faces instanceof Answer.Value<List<Flat>> ready)) {
            return new InitialPushes(
                    Answer.none(faces.reason()), Answer.none(faces.reason()), Answer.none(faces.reason()));
        }
        double[][] rows = new double[x.rows()][];
        double[] lengths = new double[rows.length];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
            lengths[n] = Vectors.norm(rows[n]);
        }
        List<List<double[]>> pushes = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double leastOfCells = Double.POSITIVE_INFINITY;
        for (Flat flat : ready.value()) {
            List<double[]> own = flat.faces().stream()
                    .map(active -> push(active, x.columns(), rows, lengths, y))
                    .toList();
            pushes.add(own);
            for (double[] push : own) {
                if (!Vectors.isZero(push)) {
                    least = Math.min(least, Vectors.norm(push));
                    leastOfCells = flat.codimension() == 0 ? least : leastOfCells;
                }
            }
        }
        Answer<Double> answer = Answer.finite(least, "no direction is pushed at all");
        return new InitialPushes(
                answer,
                FacePushes.of(ready.value(), pushes, leastOfCells, 1, x, y),
                FacePushes.of(ready.value(), pushes, leastOfCells, -1, x, y));
    }

    /**
     * {@code g_min} of B (24): the smallest {@code ‖g(σ, y/2)‖} that is not 0, over the sign patterns of all
     * directions, those on hinges with them. The paper prints y/4, half of that; but {@code λ̃ = y/2} where all scores
     * of the logistic loss are 0.
     */
    public Answer<Double> least() {
        return least;
    }

    /** For a neuron whose output weight has this sign. */
    Answer<FacePushes> of(double sign) {
        return sign > 0 ? positive : negative;
    }

    /** Over the active samples; 0 exactly where they cancel. */
    private static double[] push(BitSet active, int dimension, double[][] x, double[] lengths, int... y) {
        CompensatedSum sum = new CompensatedSum(dimension);
        double size = 0;
        for (int n = active.nextSetBit(0); n >= 0; n = active.nextSetBit(n + 1)) {
            sum.add(y[n] / 2.0, x[n]);
            size += lengths[n];
        }
        double[] push = new double[dimension];
        for (int j = 0; j < push.length; j++) {
            push[j] = sum.get(j);
        }
        return Vectors.norm(push) < DOUBTFUL * size ? exact(active, dimension, x, y) : push;
    }

    private static double[] exact(BitSet active, int dimension, double[][] x, int... y) {
        Dyadic[] sum = DyadicVector.zero(dimension);
        for (int n = active.nextSetBit(0); n >= 0; n = active.nextSetBit(n + 1)) {
            sum = DyadicVector.plus(sum, Dyadic.of(y[n] / 2.0), DyadicVector.of(x[n]));
        }
        return DyadicVector.toDoubles(sum);
    }
}
