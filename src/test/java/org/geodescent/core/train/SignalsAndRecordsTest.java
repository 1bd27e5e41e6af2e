package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
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

/** The signals of the control loop in closed form, and what is recorded of a run. */
class SignalsAndRecordsTest {
    /** Scores 5 and −2 of samples of lengths 5 and 2; the labels are 1 and −1. */
    private static LoopSignals signals(Loss loss, Reduction reduction, double stepSize) {
        Parameters weights = Parameters.of(1, 0.5, 0);
        RunSpec spec = new RunSpec(
                new Dataset(Matrix.of(2, 2, 3, 4, -2, 0), new int[] {0, 1}, List.of("1", "-1")),
                new LinearModel(2, true, 1),
                new Objective(loss, reduction),
                new Descent(stepSize, 0),
                new Start.Given(weights),
                new StopRule(10, 0));
        return LoopSignals.of(spec, new Snapshot(7, weights, 0, 3));
    }

    @Test
    void signalsAreRootMeanSquares() {
        LoopSignals squared = signals(Loss.SQUARED, Reduction.SUM, 0.01);
        assertEquals(7, squared.iteration());
        assertEquals(Math.sqrt((25 + 4) / 2.0), squared.input(), 1e-14);
        assertEquals(1, squared.target(), 1e-14);
        assertEquals(Math.sqrt((25 + 4) / 2.0), squared.output(), 1e-14);
        assertEquals(Math.sqrt((16 + 1) / 2.0), squared.error(), 1e-14);
        assertEquals(0.03, squared.update(), 1e-16);
        LoopSignals cross = signals(Loss.CROSS_ENTROPY, Reduction.SUM, 0.02);
        double first = 1 / (1 + Math.exp(5));
        double second = 1 / (1 + Math.exp(2));
        assertEquals(Math.sqrt((first * first + second * second) / 2), cross.error(), 1e-14);
        assertEquals(1, cross.target(), 1e-14);
        assertEquals(0.06, cross.update(), 1e-16);
        assertEquals(0.5, signals(Loss.SQUARED, Reduction.MEAN, 0.01).target(), 1e-14);
    }

    private static long work(ModelSpec model, int samples) {
        RunSpec spec = new RunSpec(
                new Dataset(
                        Matrix.of(samples, model.inputs(), new double[samples * model.inputs()]),
                        new int[samples],
                        List.of("1", "-1")),
                model,
                new Objective(Loss.SQUARED, Reduction.SUM),
                new Descent(0.1, 0),
                new Start.Seeded(Initialisation.SCALED, 1, 1, 0),
                new StopRule(1, 0));
        return Stepper.of(spec, spec.startParameters()).workPerStep();
    }

    /** A node has products for its coordinates, its bias and its output; a linear score for coordinates and bias. */
    @Test
    void workGrowsWithSamplesNodesAndCoordinates() {
        for (int samples : new int[] {1, 5}) {
            assertEquals(2L * samples * 4, work(new LinearModel(3, true, 1), samples));
            assertEquals(2L * samples * 8, work(new LinearModel(7, true, 1), samples));
            for (int hidden : new int[] {1, 6}) {
                assertEquals(2L * samples * hidden * 5, work(new TwoLayerRelu(3, hidden, true, false, 1), samples));
                assertEquals(2L * samples * hidden * 9, work(new TwoLayerRelu(7, hidden, true, false, 1), samples));
            }
        }
    }

    /** Three trajectories grow from one: none sees what the others got. */
    @Test
    void trajectoriesShareTheirPastAndNothingElse() {
        Trajectory trunk = Trajectory.EMPTY;
        for (int i = 0; i < 40; i++) {
            trunk = trunk.append(snapshot(3L * i));
            assertEquals(i + 1, trunk.size());
            assertEquals(3L * i, trunk.last().iteration());
        }
        Trajectory one = trunk;
        Trajectory other = trunk;
        for (int i = 1; i <= 30; i++) {
            one = one.append(snapshot(117 + i));
            other = other.append(snapshot(117 + 2L * i));
        }
        assertEquals(40, trunk.size());
        for (int i = 0; i < 70; i++) {
            assertEquals(i < 40 ? 3L * i : 117 + i - 39, one.get(i).iteration());
            assertEquals(i < 40 ? 3L * i : 117 + 2L * (i - 39), other.get(i).iteration());
        }
        for (long iteration = -1; iteration < 180; iteration++) {
            int expected = -1;
            for (int i = 0; i < other.size(); i++) {
                expected = other.get(i).iteration() <= iteration ? i : expected;
            }
            assertEquals(expected, other.indexAt(iteration), "iteration " + iteration);
        }
        assertEquals(-1, Trajectory.EMPTY.indexAt(5));
    }

    private static Snapshot snapshot(long iteration) {
        return new Snapshot(iteration, Parameters.of((double) iteration), 0, 0);
    }

    @Test
    void theTourGoesOnToTheNearestSample() {
        assertArrayEquals(new int[] {0, 2, 1, 4, 3}, VisitingOrder.of(data(0, 0, 2, 2.5, 1, 1, -4, -4, 4, 3)));
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            double[] values = random.doubles(24, -3, 3).toArray();
            Dataset data = data(values);
            int[] order = VisitingOrder.of(data);
            boolean[] visited = new boolean[12];
            visited[0] = true;
            assertEquals(0, order[0]);
            for (int at = 1; at < 12; at++) {
                double taken = distance(values, order[at - 1], order[at]);
                for (int n = 0; n < 12; n++) {
                    assertTrue(visited[n] || distance(values, order[at - 1], n) >= taken);
                }
                assertTrue(!visited[order[at]]);
                visited[order[at]] = true;
            }
        }
    }

    private static double distance(double[] values, int a, int b) {
        return Math.hypot(values[2 * a] - values[2 * b], values[2 * a + 1] - values[2 * b + 1]);
    }

    private static Dataset data(double... values) {
        return new Dataset(Matrix.of(values.length / 2, 2, values), new int[values.length / 2], List.of("1", "-1"));
    }
}
