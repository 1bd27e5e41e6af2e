package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** Measured ≤ bound, wherever a corrected bound applies. */
class TheoremLawTest {
    private static final double ROUNDING = 1e-5;

    /**
     * The proof of (5) needs of convergence only that no node's curvature exceeds 2/δ: the largest such δ makes the
     * tightest bound.
     */
    @Test
    void theorem1HoldsForAnyWeightsAtTheEdgeOfStability() {
        Random random = new Random(1);
        int evaluated = 0;
        double tightest = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < 2000; trial++) {
            Dataset data = randomData(random, 2 + random.nextInt(7));
            TwoLayerRelu model = new TwoLayerRelu(2, 1 + random.nextInt(4), true, false, 1);
            double[] theta = new double[model.parameterCount()];
            double biasScale = Math.pow(10, 2 * random.nextDouble() - 1.5);
            for (int i = 0; i < theta.length - 1; i++) {
                boolean bias = i >= model.indexOfB(0) && i < model.indexOfW(0);
                theta[i] = random.nextGaussian() * (bias ? biasScale : 1);
            }
            Network network = new Network(model, Parameters.of(theta));
            double step = 2 / curvature(model, theta, data);
            if (!Double.isFinite(step)) {
                continue;
            }
            TheoremValue value = value(0, data, network, Loss.SQUARED, step, 0);
            if (value.applies()) {
                evaluated++;
                tightest = Math.min(tightest, value.ratio().orElseThrow());
            }
        }
        assertTrue(evaluated > 400, evaluated + " bounds");
        assertTrue(tightest >= 1, "bound over Lipschitz constant " + tightest);
    }

    @Test
    void theorem1AndItsCorollaryHoldWhereDescentHasConverged() {
        Random random = new Random(2);
        int applied = 0;
        int corollaries = 0;
        for (int trial = 0; trial < 400; trial++) {
            Dataset data = randomData(random, 4 + random.nextInt(5));
            RunSpec spec = new RunSpec(
                    data,
                    new TwoLayerRelu(2, 1 + random.nextInt(3), true, false, 1),
                    new Objective(Loss.SQUARED, Reduction.SUM),
                    new Descent(0.03, 0),
                    new Start.Seeded(Initialisation.GAUSSIAN, 0.7, trial, 0),
                    new StopRule(20_000, 5e-7));
            Snapshot last = end(spec);
            List<TheoremValue> values = TheoremEvaluator.evaluate(spec, last);
            if (values.get(0).applies()) {
                applied++;
                assertTrue(values.get(0).ratio().orElse(2) >= 1, "trial " + trial);
            }
            if (values.get(1).applies()) {
                corollaries++;
                assertTrue(values.get(1).ratio().orElseThrow() <= 1, "trial " + trial);
            }
        }
        assertTrue(applied > 40 && corollaries > 20, applied + " bounds, " + corollaries + " corollaries");
    }

    /** Globally optimal nets of B's convex program are limit directions of gradient flow, hinges and all. */
    @Test
    void theorem3HoldsAtOptimalNets() {
        Random random = new Random(3);
        int applied = 0;
        int printedFails = 0;
        double tightest = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < 500; trial++) {
            Dataset data = randomData(random, 2 + random.nextInt(4));
            if (!(MaxMarginProgram.solve(data, true) instanceof ConvexOutcome.Solved solution)
                    || solution.neurons().isEmpty()) {
                continue;
            }
            TheoremValue value = value(4, data, network(solution), Loss.CROSS_ENTROPY, 0.01, 1);
            assertEquals(List.of(), value.differences(), "trial " + trial);
            if (value.applies()) {
                applied++;
                tightest = Math.min(tightest, value.ratio().orElseThrow());
            }
            printedFails += value.refutesThePrintedBound() ? 1 : 0;
        }
        assertTrue(tightest >= 1 - ROUNDING, "bound over Lipschitz constant " + tightest);
        assertTrue(applied > 250, applied + " bounds");
        assertTrue(printedFails > 50, "the printed bound failed " + printedFails + " times");
    }

    static Network network(ConvexOutcome.Solved solution) {
        int r = solution.neurons().size();
        TwoLayerRelu model = new TwoLayerRelu(2, r, true, false, 1);
        double[] theta = new double[model.parameterCount()];
        for (int k = 0; k < r; k++) {
            OptimalNeuron neuron = solution.neurons().get(k);
            double[] u = neuron.u().stream().mapToDouble(v -> v).toArray();
            double root = Math.sqrt(Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]));
            theta[model.indexOfV(k, 0)] = u[0] / root;
            theta[model.indexOfV(k, 1)] = u[1] / root;
            theta[model.indexOfB(k)] = u[2] / root;
            theta[model.indexOfW(k)] = neuron.sign() * root;
        }
        return new Network(model, Parameters.of(theta));
    }

    /**
     * The corrected bound of Theorem 3 cannot be improved by a factor: on x and −x it is √(1 + 1/‖x‖²) times the
     * Lipschitz constant.
     */
    @Test
    void theorem3ComesAsNearAsOneLikes() {
        TwoLayerRelu model = new TwoLayerRelu(2, 2, true, false, 1);
        for (double distance : new double[] {2, 10, 100}) {
            Dataset data =
                    new Dataset(Matrix.of(2, 2, distance, 0, -distance, 0), new int[] {0, 1}, List.of("+1", "-1"));
            double length = Math.hypot(distance, 1);
            double w = 1 / Math.sqrt(length);
            double[] theta = new double[model.parameterCount()];
            for (int k = 0; k < 2; k++) {
                theta[model.indexOfV(k, 0)] = (k == 0 ? 1 : -1) * w * distance / length;
                theta[model.indexOfB(k)] = w / length;
                theta[model.indexOfW(k)] = k == 0 ? w : -w;
            }
            TheoremValue third = value(4, data, new Network(model, Parameters.of(theta)), Loss.CROSS_ENTROPY, 0.01, 0);
            assertEquals(Statement.THEOREM_3, third.statement());
            assertTrue(third.applies(), third.reason());
            double bound = ((Answer.Value<Double>) third.bound()).value();
            double measured = ((Answer.Value<Double>) third.measured()).value();
            assertEquals(2 / length, bound, 1e-12);
            assertEquals(Math.sqrt(1 + 1 / (distance * distance)), bound / measured, 1e-12);
        }
    }

    static TheoremValue value(int index, Dataset data, Network network, Loss loss, double step, double gradientNorm) {
        RunSpec spec = new RunSpec(
                data,
                network.spec(),
                new Objective(loss, Reduction.SUM),
                new Descent(step, 0),
                new Start.Given(network.parameters()),
                new StopRule(0, 0));
        return TheoremEvaluator.evaluate(spec, new Snapshot(0, network.parameters(), 0, gradientNorm))
                .get(index);
    }

    static Snapshot end(RunSpec spec) {
        List<Snapshot> snapshots = new ArrayList<>();
        GradientDescent.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, snapshots::add, () -> false);
        return snapshots.get(snapshots.size() - 1);
    }

    /** The largest eigenvalue over the nodes of {@code Σ g gᵀ}, {@code g = (h, w x)}, by power iteration. */
    private static double curvature(TwoLayerRelu model, double[] theta, Dataset data) {
        double largest = 0;
        for (int k = 0; k < model.hidden(); k++) {
            double[][] a = new double[3][3];
            for (int n = 0; n < data.size(); n++) {
                double[] x = data.features().row(n);
                double h = model.preactivation(theta, k, x);
                double w = theta[model.indexOfW(k)];
                double[] g = {h, w * x[0], w * x[1]};
                for (int i = 0; i < 3 && h > 0; i++) {
                    for (int j = 0; j < 3; j++) {
                        a[i][j] += g[i] * g[j];
                    }
                }
            }
            double[] v = {0.3, 0.5, 0.7};
            double norm = 0;
            for (int round = 0; round < 500; round++) {
                double[] next = new double[3];
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        next[i] += a[i][j] * v[j];
                    }
                }
                norm = Math.sqrt(next[0] * next[0] + next[1] * next[1] + next[2] * next[2]);
                for (int i = 0; i < 3 && norm > 0; i++) {
                    v[i] = next[i] / norm;
                }
            }
            largest = Math.max(largest, norm);
        }
        // The power iteration approaches from below.
        return largest * (1 + 1e-9);
    }

    static Dataset randomData(Random random, int size) {
        double[][] rows = new double[size][2];
        int[] classes = new int[size];
        boolean grid = random.nextInt(3) == 0;
        double shift = random.nextInt(3) == 0 ? 3 * random.nextGaussian() : 0;
        for (int n = 0; n < size; n++) {
            classes[n] = n < 2 ? n : random.nextInt(2);
            for (int j = 0; j < 2; j++) {
                double value = random.nextGaussian() + shift;
                rows[n][j] = grid ? Math.rint(value) : value;
            }
        }
        return new Dataset(Matrix.ofRows(rows), classes, List.of("1", "-1"));
    }
}
