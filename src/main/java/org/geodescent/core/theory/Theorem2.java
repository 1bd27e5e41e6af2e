package org.geodescent.core.theory;

import static org.geodescent.core.linalg.Vectors.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;

/**
 * A's Theorem 2 and Corollary 2: how poor the margin of a linear classifier becomes that gradient descent trains on the
 * cross-entropy. Everything is evaluated at the limit direction, scaled so that {@code min_I w·x − max_J w·x = 2};
 * support vectors are the samples that attain this minimum and this maximum.
 *
 * <p>As printed, the theorem takes γ_OPT of all samples, which is wrong: its proof bounds only differences of support
 * vectors (I = {(30, 10), (2, 0)}, J = {(28, 10)} has the limit margin 0.329 above the printed 0.242). Corrected, γ is
 * that of the support vectors alone; and since no hyperplane has a larger margin than γ_OPT, the smaller of the two is
 * the bound. The corollary needs {@code B Δ_k ≥ 0}, which the paper does not ask for.
 *
 * @param limit the hyperplane that gradient descent tends to in direction
 * @param gammaOpt the largest margin of any hyperplane, A (23)
 * @param gammaOptSupport the same for the support vectors alone
 * @param bias B
 * @param deltas {@code Δ_k = ⟨r_k, x_s⟩}, the same for every support vector x_s, for an orthonormal basis r_k of the
 *     directions along which they agree
 * @param support the support vectors, ascending sample indices
 * @param bound the corrected statement
 * @param boundAsPrinted the paper's formula
 * @param corollary2 the smallest corrected bound of Corollary 2
 * @param corollary2AsPrinted the smallest that the paper's statement claims with any orthonormal r_k; outside the plane
 *     the smallest that was found
 */
public record Theorem2(
        LinearSeparation limit,
        double gammaOpt,
        double gammaOptSupport,
        double bias,
        List<Double> deltas,
        List<Integer> support,
        Answer<Double> bound,
        Answer<Double> boundAsPrinted,
        Answer<Double> corollary2,
        Answer<Double> corollary2AsPrinted) {
    /** Projections that differ by less than this share of the largest one count as equal. */
    private static final double EQUAL = 1e-9;

    /** A bias that moves the hyperplane by less than this share of the longest sample is rounding. */
    private static final double NO_BIAS = 1e-12;

    public Theorem2 {
        deltas = List.copyOf(deltas);
        support = List.copyOf(support);
    }

    /**
     * Evaluates the theorem.
     *
     * @return empty if no hyperplane separates the classes, it is lost in rounding, only one class has samples, or
     *     there are more than {@link Theorem1#MOST_COORDINATES} coordinates, with which the search can take minutes
     */
    public static Optional<Theorem2> of(Dataset data) {
        if (data.inhabitedClasses() < 2 || data.dimension() > Theorem1.MOST_COORDINATES) {
            return Optional.empty();
        }
        Optional<LinearSeparation> limit = LinearSeparation.crossEntropyLimit(data);
        Optional<LinearSeparation> best = LinearSeparation.hardMargin(data);
        if (limit.isEmpty() || best.isEmpty()) {
            return Optional.empty();
        }
        double[] projections = projections(data, limit.get().w());
        double low = extreme(data, projections, 1);
        double high = extreme(data, projections, -1);
        List<Integer> support = support(data, projections, low, high);
        Dataset supporting = subset(data, support);
        double gammaSupport =
                LinearSeparation.hardMargin(supporting).orElse(best.get()).margin();
        double bias = bias(limit.get(), data) * 2 / (low - high);
        List<Double> deltas = AgreeingDirections.deltas(supporting.features());
        double gammaOpt = best.get().margin();
        double corrected = Math.min(gammaOpt, formula(gammaSupport, bias, deltas));
        return Optional.of(new Theorem2(
                limit.get(),
                gammaOpt,
                gammaSupport,
                bias,
                deltas,
                support,
                Answer.finite(corrected),
                Answer.finite(formula(gammaOpt, bias, deltas)),
                Corollary2.bound(supporting, bias),
                Corollary2.boundAsPrinted(supporting, bias)));
    }

    /** b, which symmetry can make 0: then rounding alone is left of it. */
    private static double bias(LinearSeparation limit, Dataset data) {
        double longest = 0;
        for (int n = 0; n < data.size(); n++) {
            longest = Math.max(longest, norm(data.features().row(n)));
        }
        return Math.abs(limit.b()) <= NO_BIAS * longest * norm(limit.w()) ? 0 : limit.b();
    }

    /** {@code Σ Δ_k²}; 0 where no direction r exists. */
    public double sumDeltaSquared() {
        return deltas.stream().mapToDouble(d -> d * d).sum();
    }

    /** {@code 1 / √(1/γ² + B² Σ Δ_k²)}. */
    private static double formula(double gamma, double bias, List<Double> deltas) {
        // No squares: they leave the range of numbers long before the bound does.
        double norm = 0;
        for (double delta : deltas) {
            norm = StrictMath.hypot(norm, delta);
        }
        return 1 / StrictMath.hypot(1 / gamma, bias * norm);
    }

    /** Less that of the first sample: their differences matter, which large coordinates would hide. */
    private static double[] projections(Dataset data, double[] w) {
        double[] values = new double[data.size()];
        for (int n = 0; n < values.length; n++) {
            for (int j = 0; j < w.length; j++) {
                values[n] += w[j] * (data.feature(n, j) - data.feature(0, j));
            }
        }
        return values;
    }

    /** The smallest projection of the positive, or the largest of the negative samples. */
    private static double extreme(Dataset data, double[] projections, int sign) {
        double extreme = sign * Double.POSITIVE_INFINITY;
        for (int n = 0; n < projections.length; n++) {
            if (data.sign(n) == sign) {
                extreme = sign > 0 ? Math.min(extreme, projections[n]) : Math.max(extreme, projections[n]);
            }
        }
        return extreme;
    }

    private static List<Integer> support(Dataset data, double[] projections, double low, double high) {
        double largest = 0;
        for (double value : projections) {
            largest = Math.max(largest, Math.abs(value));
        }
        List<Integer> support = new ArrayList<>();
        for (int n = 0; n < projections.length; n++) {
            double excess = data.sign(n) > 0 ? projections[n] - low : high - projections[n];
            if (excess <= EQUAL * largest) {
                support.add(n);
            }
        }
        return support;
    }

    private static Dataset subset(Dataset data, List<Integer> samples) {
        double[][] rows = new double[samples.size()][];
        int[] classes = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = data.features().row(samples.get(k));
            classes[k] = data.classOf(samples.get(k));
        }
        return data.with(Matrix.ofRows(rows), classes, data.classNames());
    }
}
