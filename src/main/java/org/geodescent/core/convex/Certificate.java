package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.exact.ExactScore;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.linalg.Vectors;

/** Turns what a solver has reached into bounds that hold whatever rounding did. */
final class Certificate {
    /** Scaling rounds too: every attempt overshoots twice as far as the one before, at last by a quarter. */
    private static final int ATTEMPTS = 51;

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

    /** By how much an attempt overshoots: from 2⁻⁵² on. */
    private static double overshoot(int attempt) {
        return 1 + Math.scalb(1.0, attempt - 52);
    }

    /** λ of all samples, divided by an upper bound of h(λ) so that h(λ) ≤ 1 holds for the numbers as they are. */
    private double[] feasible(double[] essential) {
        double[] whole = new double[y.length];
        for (int i = 0; i < kept.length; i++) {
            whole[kept[i]] = essential[i];
        }
        double bound = oracle.upperBound(whole);
        for (int attempt = 0; attempt < ATTEMPTS && bound > 0; attempt++) {
            double divisor = bound * overshoot(attempt);
            double[] lambda = Arrays.stream(whole).map(v -> v / divisor).toArray();
            if (oracle.upperBound(lambda) <= 1) {
                return lambda;
            }
        }
        return new double[y.length];
    }

    /** The neurons' weights, scaled so that every margin is at least 1. */
    private double[][] margins(List<FaceNeuron> neurons) {
        double[][] whole = neurons.stream().map(k -> k.u).toArray(double[][]::new);
        double least = leastMargin(neurons, whole);
        for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
            double factor = overshoot(attempt) / least;
            double[][] u = Arrays.stream(whole)
                    .map(neuron -> Arrays.stream(neuron).map(v -> v * factor).toArray())
                    .toArray(double[][]::new);
            if (leastMargin(neurons, u) >= 1) {
                return u;
            }
        }
        return new double[0][];
    }

    private double leastMargin(List<FaceNeuron> neurons, double[][] u) {
        int[] signs = neurons.stream().mapToInt(k -> k.sign).toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < y.length; n++) {
            least = Math.min(least, ExactScore.lowerBound(rows[n], y[n], signs, u));
        }
        return least;
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
