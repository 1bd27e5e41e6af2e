package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class GradientFlowTest {
    static final Objective CROSS_ENTROPY = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);
    static final Objective SQUARED = new Objective(Loss.SQUARED, Reduction.SUM);

    static Descent flow(double unit) {
        return new Descent(unit, 0, TrainingMode.GRADIENT_FLOW);
    }

    static final TwoLayerRelu ONE = new TwoLayerRelu(2, 1, false, false, 1);

    static void assertUndetermined(String reason, RunSpec spec) {
        RunOutcome outcome =
                TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, s -> {}, () -> false);
        assertEquals(
                reason, assertInstanceOf(RunOutcome.Undetermined.class, outcome).reason());
    }

    static RunSpec spec(Matrix x, int[] y, ModelSpec model, Objective objective, Descent descent, Start start) {
        int[] classes = java.util.Arrays.stream(y).map(v -> v > 0 ? 0 : 1).toArray();
        Dataset data = new Dataset(x, classes, List.of("1", "-1"));
        return new RunSpec(data, model, objective, descent, start, new StopRule(1_000_000, 0));
    }

    static Start given(double... theta) {
        return new Start.Given(Parameters.of(theta));
    }

    static double[] at(RunSpec spec, long iteration) {
        TrainingRun run = TrainingRun.of(spec, spec.startParameters());
        assertTrue(run.advance(iteration, () -> false), () -> "stopped: " + run.obstacle());
        return run.snapshot().parameters().toArray();
    }

    private static List<Snapshot> record(RunSpec spec, long iterations) {
        List<Snapshot> snapshots = new ArrayList<>();
        RunSpec ending = new RunSpec(
                spec.data(), spec.model(), spec.objective(), spec.descent(), spec.start(), new StopRule(iterations, 0));
        RunOutcome outcome = TrainingRun.run(
                ending, ending.startParameters(), RecordingSchedule.DEFAULT, snapshots::add, () -> false);
        assertEquals(new RunOutcome.Completed(iterations), outcome);
        return snapshots;
    }

    /** The solution of {@code f' = 2 c f (1 − f)}. */
    static double logistic(double start, double rate, double time) {
        return 1 / (1 + (1 / start - 1) * Math.exp(-2 * rate * time));
    }

    @Test
    void linearRegressionDecaysExponentially() {
        RunSpec spec = spec(
                Matrix.of(2, 2, 2, 0, 0, 0.5),
                new int[] {1, -1},
                new LinearModel(2, false, 1),
                SQUARED,
                flow(0.25),
                given(3, 1, 0));
        for (long k : new long[] {1, 7, 33, 200}) {
            double t = 0.25 * k;
            double[] theta = at(spec, k);
            assertEquals(0.5 + 2.5 * Math.exp(-4 * t), theta[0], 1e-9);
            assertEquals(-2 + 3 * Math.exp(-0.25 * t), theta[1], 1e-9);
            assertEquals(0, theta[2]);
        }
    }

    /** One balanced neuron along its only sample: the score obeys the logistic equation. */
    @Test
    void aBalancedNeuronGrowsLogistically() {
        double r = 1e-3;
        RunSpec spec = spec(
                Matrix.of(1, 2, 0.6, 0.8),
                new int[] {1},
                new TwoLayerRelu(2, 1, false, false, 1),
                SQUARED,
                flow(0.01),
                given(0.6 * r, 0.8 * r, 0, r, 0));
        for (long k : new long[] {10, 300, 700, 3000}) {
            double[] theta = at(spec, k);
            double score = theta[3] * (0.6 * theta[0] + 0.8 * theta[1]);
            assertEquals(1, score / logistic(r * r, 1, 0.01 * k), 1e-7, "iteration " + k);
        }
    }

    /** The distance to gradient descent is proportional to its step. */
    @Test
    void descentWithSmallStepsConvergesToTheFlow() {
        for (ModelSpec model : List.of(
                new LinearModel(2, true, 1),
                new TwoLayerRelu(2, 5, true, true, 2),
                new TwoLayerRelu(2, 5, false, false, 1),
                new TwoLayerRelu(3, 4, false, false, 1))) {
            for (Objective objective : RandomRuns.OBJECTIVES) {
                RunSpec flow = RandomRuns.spec(model, 6, objective, flow(0.1), 5);
                double[] limit = at(flow, 20);
                double[] distance = new double[2];
                for (int i = 0; i < 2; i++) {
                    double step = i == 0 ? 1e-3 : 1e-4;
                    RunSpec steps = RandomRuns.spec(model, 6, objective, new Descent(step, 0), 5);
                    distance[i] = distance(at(steps, Math.round(2 / step)), limit);
                }
                String what = model + " " + objective + " " + distance[0] + " " + distance[1];
                assertTrue(distance[1] < 2e-3, what);
                assertTrue(distance[1] < 0.2 * distance[0], what);
            }
        }
    }

    static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** B, Lemma 1, and {@code dL/dt = −‖θ'‖²}. */
    @Test
    void balanceIsConservedAndTheLossFalls() {
        TwoLayerRelu model = new TwoLayerRelu(2, 10, false, false, 1);
        List<RunSpec> specs = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            specs.add(new RunSpec(
                    PaperDatasets.convexGeometryOrthogonal(),
                    model,
                    CROSS_ENTROPY,
                    flow(0.05),
                    new Start.Seeded(Initialisation.SCALED, 0.01, seed, 0),
                    new StopRule(10_000, 0)));
            specs.add(RandomRuns.spec(model, 8, CROSS_ENTROPY, flow(0.05), seed));
            specs.add(RandomRuns.spec(model, 8, SQUARED, flow(0.05), seed));
        }
        for (RunSpec spec : specs) {
            List<Snapshot> snapshots = record(spec, 10_000);
            double[] start = snapshots.get(0).parameters().toArray();
            double last = Double.POSITIVE_INFINITY;
            for (Snapshot snapshot : snapshots) {
                double[] theta = snapshot.parameters().toArray();
                for (int k = 0; k < 10; k++) {
                    double size = 2 * theta[30 + k] * theta[30 + k] + balance(theta, k);
                    assertEquals(balance(start, k), balance(theta, k), 1e-8 * size);
                }
                assertTrue(
                        snapshot.loss() <= last * (1 + 1e-9),
                        "iteration %d: %s after %s, speed %s"
                                .formatted(snapshot.iteration(), snapshot.loss(), last, snapshot.gradientNorm()));
                last = snapshot.loss();
            }
        }
    }

    private static double balance(double[] theta, int k) {
        return theta[2 * k] * theta[2 * k] + theta[2 * k + 1] * theta[2 * k + 1] - theta[30 + k] * theta[30 + k];
    }

    @Test
    void theSpeedIsTheRateAtWhichTheLossFalls() {
        RunSpec spec = RandomRuns.spec(new TwoLayerRelu(2, 6, true, true, 1), 8, CROSS_ENTROPY, flow(1e-5), 3);
        List<Snapshot> snapshots = record(spec, 100);
        for (int i = 10; i < 45; i++) {
            double rate = (snapshots.get(i + 1).loss() - snapshots.get(i - 1).loss()) / 2e-5;
            double speed = snapshots.get(i).gradientNorm();
            assertEquals(-speed * speed, rate, 1e-3 * speed * speed);
        }
    }

    @Test
    void howARunIsDrivenDoesNotChangeItsBits() {
        RunSpec spec = RandomRuns.spec(new TwoLayerRelu(2, 6, true, true, 1), 8, CROSS_ENTROPY, flow(0.02), 7);
        double[] whole = at(spec, 3_000);
        GradientFlow pieces = new GradientFlow(spec, spec.startParameters());
        long[] calls = {0};
        while (pieces.iteration() < 3_000) {
            // Every piece takes fewer looks.
            pieces.advance(Math.min(3_000, pieces.iteration() + 97), () -> calls[0]++ % 2_000 == 1_999);
        }
        assertTrue(calls[0] > 4_000, "it was cancelled");
        GradientFlow later = new GradientFlow(spec, spec.startParameters());
        later.advance(1_234, () -> false);
        GradientFlow prolonged = later.prolonged(spec);
        prolonged.advance(3_000, () -> false);
        assertEquals(Parameters.of(whole), pieces.snapshot().parameters());
        assertEquals(Parameters.of(whole), prolonged.snapshot().parameters());
        GradientFlow resumed = new GradientFlow(spec, later.checkpoint());
        resumed.advance(3_000, () -> false);
        assertTrue(distance(whole, resumed.snapshot().parameters().toArray()) < 1e-7);
    }

    @Test
    void aDeadNodeAndOneAtZeroStayToTheBit() {
        RunSpec spec = spec(
                Matrix.of(2, 2, 1, 0.5, 0.5, 1),
                new int[] {1, -1},
                new TwoLayerRelu(2, 3, false, false, 1),
                CROSS_ENTROPY,
                flow(0.1),
                given(-0.3, -0.1, 0, 0, 0.2, 0.1, 0, 0, 0, 0.7, 0.5, 0.3, 0));
        double[] theta = at(spec, 500);
        assertEquals(-0.3, theta[0]);
        assertEquals(-0.1, theta[1]);
        assertEquals(0.7, theta[9]);
        assertEquals(0, theta[2]);
        assertEquals(0.5, theta[10]);
        assertTrue(theta[11] != 0.3);
    }

    @Test
    void cancellingEndsARunAtARecordedState() {
        RunSpec spec = RandomRuns.spec(new TwoLayerRelu(2, 40, true, true, 1), 200, CROSS_ENTROPY, flow(1), 7);
        int[] looks = {0};
        List<Snapshot> snapshots = new ArrayList<>();
        RunOutcome outcome = TrainingRun.run(
                spec, spec.startParameters(), RecordingSchedule.DEFAULT, snapshots::add, () -> looks[0]++ > 40);
        assertInstanceOf(RunOutcome.Cancelled.class, outcome);
        assertEquals(outcome.steps(), snapshots.get(snapshots.size() - 1).iteration());
    }

    @Test
    void aStartThatOverflowsDiverges() {
        RunSpec spec = spec(
                Matrix.of(1, 1, 1e200), new int[] {1}, new LinearModel(1, false, 1), SQUARED, flow(1), given(1e200, 0));
        assertEquals(
                new RunOutcome.Diverged(0),
                TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, s -> {}, () -> false));
    }

    @Test
    void modesAreNotMixedUp() {
        RunSpec steps = RandomRuns.spec(new LinearModel(2, true, 1), 4, SQUARED, new Descent(0.1, 0), 1);
        RunSpec flow = RandomRuns.spec(new LinearModel(2, true, 1), 4, SQUARED, flow(0.1), 1);
        assertThrows(IllegalArgumentException.class, () -> new GradientFlow(steps, steps.startParameters()));
        assertThrows(IllegalArgumentException.class, () -> new GradientDescent(flow, flow.startParameters()));
        assertThrows(IllegalArgumentException.class, () -> new Descent(0.1, 0.9, TrainingMode.GRADIENT_FLOW));
        assertEquals(flow(0.1), new Descent(0.1, 0.9).withMode(TrainingMode.GRADIENT_FLOW));
    }
}
