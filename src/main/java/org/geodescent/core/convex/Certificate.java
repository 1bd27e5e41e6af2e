package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.linalg.Vectors;

/** Turns what a solver has reached into bounds that hold whatever rounding did. */
final class Certificate {
    /** Scaling rounds too: every attempt overshoots four times as far as the one before, at last by 2⁻²⁸. */
    private static final int ATTEMPTS = 13;

    private final double[][] rows;
    private final int[] y;
    private final int[] kept;
    private final DualOracle oracle;
    private final double scale;
    private final boolean warm;

    /**
     * @param rows all samples, divided by the scale
     * @param kept which of them the solver has seen
     * @param oracle of all samples
     */
    Certificate(double[][] rows, int[] y, int[] kept, DualOracle oracle, double scale, boolean warm) {
        this.rows = rows;
        this.y = y;
        this.kept = kept;
        this.oracle = oracle;
        this.scale = scale;
        this.warm = warm;
    }

    ConvexOutcome certify(BestInterval best, BooleanSupplier cancelled) {
        double[] lambda = feasible(best.lambda());
        double dual = 0;
        for (int n = 0; n < lambda.length; n++) {
            dual += y[n] * lambda[n];
        }
        dual = dual / scale * (1 - (lambda.length + 4) * 0x1p-52);
        double[][] u = margins(best.neurons());
        double primal = 0;
        for (double[] neuron : u) {
            primal += Vectors.norm(neuron);
        }
        primal = u.length == 0
                ? Double.POSITIVE_INFINITY
                : primal / scale * (1 + (u.length + rows[0].length + 8) * 0x1p-52);
        if (!((primal - dual) / primal <= MaxMarginProgram.RELATIVE_GAP)) {
            String reason = cancelled.getAsBoolean()
                    ? "cancelled"
                    : "the gap did not close: samples of opposite labels may be too close to one ray";
            return new ConvexOutcome.Undecided(reason, Math.max(0, dual), primal);
        }
        return new ConvexOutcome.Solved(
                primal,
                dual,
                Arrays.stream(lambda).mapToObj(v -> v / scale).toList(),
                neurons(best.neurons(), u),
                oracle.arrangements(),
                warm);
    }

    /** λ of all samples, divided by an upper bound of h(λ) until h(λ) ≤ 1 holds for the numbers as they are. */
    private double[] feasible(double[] essential) {
        double[] lambda = new double[y.length];
        for (int i = 0; i < kept.length; i++) {
            lambda[kept[i]] = essential[i];
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double bound = oracle.upperBound(lambda);
            if (bound <= 1 && attempt > 0) {
                return lambda;
            }
            double divisor = bound * (1 + Math.scalb(1.0, 2 * attempt - 52));
            for (int n = 0; n < lambda.length; n++) {
                lambda[n] = divisor > 0 ? lambda[n] / divisor : 0;
            }
        }
        return new double[lambda.length];
    }

    /** The neurons' weights, scaled so that every margin is at least 1. */
    private double[][] margins(List<FaceNeuron> neurons) {
        double[][] u = neurons.stream().map(k -> k.u.clone()).toArray(double[][]::new);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double least = Double.POSITIVE_INFINITY;
            for (int n = 0; n < y.length; n++) {
                least = Math.min(least, ExactScore.lowerBound(rows[n], y[n], neurons, u));
            }
            if (least >= 1) {
                return u;
            }
            if (!(least > 0)) {
                return new double[0][];
            }
            double factor = (1 / least) * (1 + Math.scalb(1.0, 2 * attempt - 52));
            for (double[] neuron : u) {
                for (int j = 0; j < neuron.length; j++) {
                    neuron[j] *= factor;
                }
            }
        }
        return new double[0][];
    }

    private List<OptimalNeuron> neurons(List<FaceNeuron> faces, double[][] u) {
        return IntStream.range(0, u.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -Vectors.norm(u[k])))
                .map(k -> new OptimalNeuron(
                        Arrays.stream(u[k]).mapToObj(v -> v / scale).toList(),
                        faces.get(k).sign,
                        pattern(faces.get(k), u[k])))
                .toList();
    }

    /** Exact where the solver knows that a sample lies on the hinge. */
    private ActivationPattern pattern(FaceNeuron face, double[] u) {
        boolean[] active = new boolean[y.length];
        for (int n = 0; n < active.length; n++) {
            active[n] = Vectors.dot(rows[n], u) >= 0;
        }
        for (int i = 0; i < kept.length; i++) {
            active[kept[i]] = face.signs[i] >= 0;
        }
        return ActivationPattern.of(active);
    }
}
