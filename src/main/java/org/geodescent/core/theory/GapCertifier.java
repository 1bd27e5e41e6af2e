package org.geodescent.core.theory;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * Makes the {@link GapInterval} of any bias-free network for one data set. The work that depends only on the samples is
 * done once; an interval then takes O(m N d) and one look of the {@link DualOracle}: microseconds in the plane, for d =
 * 3 O(N²). Where X may have more than {@link HyperplaneArrangement#MAX_CELLS} arrangements (for d = 3 more than 224
 * samples) there is no lower end. Immutable and safe for any number of threads.
 */
public final class GapCertifier {
    private final double[][] rows;
    private final int[] y;
    private final double scale;
    private final Answer<DualOracle> oracle;

    private GapCertifier(double[][] rows, int[] y, double scale, Answer<DualOracle> oracle) {
        this.rows = rows;
        this.y = y;
        this.scale = scale;
        this.oracle = oracle;
    }

    /** For two classes: class 0 against all others. */
    public static GapCertifier of(Dataset data) {
        return of(
                data.features(), IntStream.range(0, data.size()).map(data::sign).toArray());
    }

    /**
     * For labels y.
     *
     * @param x N×d, finite, N at least 1
     * @param y N labels, ±1
     */
    public static GapCertifier of(Matrix x, int... y) {
        if (x.rows() != y.length || y.length == 0) {
            throw new IllegalArgumentException("%d samples and %d labels".formatted(x.rows(), y.length));
        }
        double[][] rows = new double[y.length][];
        double largest = 0;
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
            largest = Math.max(largest, Vectors.norm(rows[n]));
        }
        // A power of two changes no digit and keeps the oracle's products away from overflow and underflow.
        double scale = Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
        double[] values = x.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] /= scale;
        }
        return new GapCertifier(rows, y.clone(), scale, oracle(Matrix.of(x.rows(), x.columns(), values)));
    }

    /**
     * In three dimensions the oracle itself would go on for ever; in the plane any number of samples is easy, and in
     * more dimensions it has a limit.
     */
    private static Answer<DualOracle> oracle(Matrix x) {
        if (x.columns() == 3) {
            BigInteger cells = HyperplaneArrangement.coverBound(x.rows(), HyperplaneArrangement.rank(x));
            if (HyperplaneArrangement.rank(x) == 3
                    && cells.compareTo(BigInteger.valueOf(HyperplaneArrangement.MAX_CELLS)) > 0) {
                return Answer.none(
                        "%d samples of rank 3 may have %s arrangements; at most %d are searched: leave out samples or features"
                                .formatted(x.rows(), cells, HyperplaneArrangement.MAX_CELLS));
            }
        }
        return DualOracle.of(x);
    }

    /**
     * The interval at these weights. The lower end is that of B (19), {@code λ_n = y_n σ(−q_n)} with
     * {@code q_n = y_n f(x_n)}, divided by {@code max |λᵀ(Xu)_+|}: it is a bound whatever loss the network was trained
     * with. The output scale plays no part in the upper end.
     */
    public GapInterval at(BiasFreeNetwork network) {
        network.requireInputs(rows[0].length);
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < y.length; n++) {
            double score = network.leastSignedScore(y[n], rows[n]);
            least = score < least || Double.isNaN(score) ? score : least;
            if (Double.isNaN(least)) {
                break;
            }
        }
        return new GapInterval(
                lower(network),
                upper(network.pathNorm(), network, least),
                upper(network.halfSquaredNorm(), network, least));
    }

    /**
     * The λ that the lower end is made of: B (19) divided by {@code max |λᵀ(Xu)_+|}, so that it is dual feasible (16).
     *
     * @return N numbers with {@code y_n λ_n ≥ 0}; empty where there is no lower end
     */
    public Optional<List<Double>> multipliers(BiasFreeNetwork network) {
        network.requireInputs(rows[0].length);
        if (!(lower(network) instanceof Answer.Value<Double>) || !(oracle instanceof Answer.Value<DualOracle> ready)) {
            return Optional.empty();
        }
        double[] lambda = logistic(network);
        double most = ready.value().upperBound(lambda) * scale;
        return Optional.of(Arrays.stream(lambda).mapToObj(v -> v / most).toList());
    }

    private double[] logistic(BiasFreeNetwork network) {
        double[] q = new double[y.length];
        for (int n = 0; n < q.length; n++) {
            q[n] = y[n] * network.score(rows[n]);
        }
        return LogisticMultipliers.of(q, y);
    }

    private Answer<Double> upper(double objective, BiasFreeNetwork network, double least) {
        if (!(Math.abs(least) < Double.POSITIVE_INFINITY)) {
            return Answer.none("a score is beyond the range of numbers");
        }
        if (!(least > 0)) {
            return Answer.none("the network does not classify every sample correctly");
        }
        double units = network.neurons() + rows[0].length + 8.0;
        double underflow = network.neurons() * (rows[0].length + 2.0) * Double.MIN_VALUE;
        return Answer.finite((objective + underflow) / least * (1 + units * 0x1p-52));
    }

    private Answer<Double> lower(BiasFreeNetwork network) {
        if (!(oracle instanceof Answer.Value<DualOracle> ready)) {
            return Answer.none(oracle.reason());
        }
        double[] lambda = logistic(network);
        double sum = 0;
        for (double value : lambda) {
            if (!Double.isFinite(value)) {
                return Answer.none("a score is beyond the range of numbers");
            }
            sum += Math.abs(value);
        }
        double most = ready.value().upperBound(lambda);
        if (!(most > 0)) {
            return Answer.none("the samples with a multiplier are all at the origin, where every network is 0");
        }
        return Answer.finite(sum / most / scale * (1 - (lambda.length + 8) * 0x1p-52));
    }
}
