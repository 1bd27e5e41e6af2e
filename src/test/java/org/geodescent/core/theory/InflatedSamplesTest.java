package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingRun;
import org.junit.jupiter.api.Test;

class InflatedSamplesTest {
    private static final VectorNorm[] KINKED = {VectorNorm.ONE, VectorNorm.INFINITY};

    private static Dataset points(int[] classes, double... xy) {
        return new Dataset(Matrix.of(classes.length, 2, xy), classes, List.of("1", "-1"));
    }

    private static double value(Answer<Double> answer) {
        return answer.found().orElseThrow();
    }

    private static void assertLimits(Dataset data, double one, double oneOrigin, double infinity, double origin) {
        assertEquals(one, value(InflatedSamples.limit(data, VectorNorm.ONE)), 1e-12);
        assertEquals(oneOrigin, value(InflatedSamples.limitThroughOrigin(data, VectorNorm.ONE)), 1e-12);
        assertEquals(infinity, value(InflatedSamples.limit(data, VectorNorm.INFINITY)), 1e-12);
        assertEquals(origin, value(InflatedSamples.limitThroughOrigin(data, VectorNorm.INFINITY)), 1e-12);
    }

    /** The references maximise min y (w·x + b) over ‖w‖_q ≤ 1 as a linear program (HiGHS of SciPy 1.17). */
    @Test
    void limitsAreThoseOfLinearPrograms() {
        double[] first = {2, 1.5, 3, 0.25, 1.25, 2.75, 4, 3, -1, 0.5, 0.5, -2, -2, -1, 0.25, -0.5};
        assertLimits(points(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, first), 1.75, 0.3, 0.930555555555555, 1 / 6.0);
        double[] second = {4.1, -5.1, 0.8, -1.1, -0.9, -0.4, -4.0, -0.5, -1.7, 6.6, 0.5, -0.7, -0.6, -1.3};
        assertLimits(
                points(new int[] {1, 0, 0, 0, 1, 0, 0}, second),
                0.6585470085470084,
                0.05517241379310356,
                0.44028571428571434,
                0.030769230769231104);
        double[] third = {0.2, 1.3, -5.7, 2, -1.9, -3.3, 0.6, 1.4, -0.9, -2.2, 0.1, -0.1, 2.8, 1.5};
        assertLimits(points(new int[] {0, 0, 1, 0, 1, 1, 0}, third), 0.7059322033898306, 0.14827586206896554, 0.7, 0.1);
    }

    @Test
    void whatCannotBeSeparatedCannotBeInflated() {
        Dataset crossed = points(new int[] {0, 0, 1, 1}, 1, 1, -1, -1, 1, -1, -1, 1);
        Dataset offset = points(new int[] {0, 1}, 2, 2, 1, 1);
        for (VectorNorm p : VectorNorm.values()) {
            assertEquals(
                    "no hyperplane separates the two classes",
                    InflatedSamples.limit(crossed, p).reason());
            assertEquals(
                    "no hyperplane through the origin separates the two classes",
                    InflatedSamples.limitThroughOrigin(offset, p).reason());
            assertEquals(
                    "only one class has samples",
                    InflatedSamples.limit(points(new int[] {0}, 1, 1), p).reason());
        }
        assertEquals(1, value(InflatedSamples.limit(offset, VectorNorm.ONE)), 1e-15);
        assertEquals(0.5, value(InflatedSamples.limit(offset, VectorNorm.INFINITY)), 1e-15);
        Dataset spatial = new Dataset(Matrix.of(2, 3, 1, 1, 1, 0, 0, 0), new int[] {0, 1}, List.of("1", "-1"));
        assertEquals(
                "it is computed exactly in the plane; these samples have 3 features: choose two of them",
                InflatedSamples.limit(spatial, VectorNorm.ONE).reason());
        assertEquals(Math.sqrt(3) / 2, value(InflatedSamples.limit(spatial, VectorNorm.TWO)), 1e-15);
    }

    /** Shifts change nothing, a factor changes it by itself. */
    @Test
    void limitsMoveWithTheSamples() {
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            double[] xy = random.doubles(12, -2, 2).toArray();
            int[] classes = {0, 0, 0, 1, 1, 1};
            double[] moved = new double[12];
            for (int i = 0; i < 12; i++) {
                xy[i] += (i < 6 ? 1 : -1) * (i % 2 == 0 ? 3 : 1);
                moved[i] = 4 * (xy[i] + 1024);
            }
            for (VectorNorm p : KINKED) {
                double limit = value(InflatedSamples.limit(points(classes, xy), p));
                assertEquals(4 * limit, value(InflatedSamples.limit(points(classes, moved), p)), 1e-10);
                double two = value(InflatedSamples.limit(points(classes, xy), VectorNorm.TWO));
                assertTrue(
                        p == VectorNorm.ONE
                                ? two <= limit * (1 + 1e-12) && limit <= Math.sqrt(2) * two * (1 + 1e-12)
                                : limit <= two * (1 + 1e-12) && two <= Math.sqrt(2) * limit * (1 + 1e-12));
            }
        }
    }

    /** The references are least over all activation patterns of linear programs. */
    @Test
    void marginsOfNetsAreThoseOfLinearPrograms() {
        TwoLayerRelu model = new TwoLayerRelu(2, 3, true, true, 1);
        Network net =
                new Network(model, Parameters.of(1, 0.5, -0.5, 1, 0.25, -1, 0.25, -0.5, 0.75, 1, -1.5, 0.5, -0.5));
        double[][] samples = {{2, 1}, {1, -1}, {-1, 1}, {-0.5, -0.25}, {0.5, 2}};
        double[] one = {1.7142857142857144, 1.8333333333333335, -1.2857142857142856, -0.125, -0.3571428571428571};
        double[] infinity = {
            1.0909090909090908, 1.1111111111111112, -0.8888888888888888, -0.09999999999999998, -0.2272727272727273
        };
        for (int n = 0; n < samples.length; n++) {
            Dataset single = points(new int[] {0}, samples[n]);
            assertEquals(one[n], value(InflatedSamples.margin(net, single, VectorNorm.ONE)), 1e-9);
            assertEquals(infinity[n], value(InflatedSamples.margin(net, single, VectorNorm.INFINITY)), 1e-9);
        }
    }

    /** In the plane the boundary of a linear classifier is a line; in more dimensions there is the formula. */
    @Test
    void marginsOfLinearClassifiers() {
        Random random = new Random(9);
        for (int d = 2; d <= 4; d++) {
            double[] theta = random.doubles(d + 1, -1, 1).toArray();
            double[] x = random.doubles(d, -1, 1).toArray();
            Network net = new Network(new LinearModel(d, true, 2), Parameters.of(theta));
            Dataset single = new Dataset(Matrix.of(1, d, x), new int[] {0}, List.of("1", "-1"));
            double[] w = Arrays.copyOf(theta, d);
            for (VectorNorm p : VectorNorm.values()) {
                double expected = 2 * net.score(x) / p.dual(w);
                assertEquals(expected, value(InflatedSamples.margin(net, single, p)), 1e-14);
            }
        }
    }

    private static Snapshot trained(double epsilon, int steps) {
        RunSpec spec = new RunSpec(
                points(new int[] {0, 0, 1}, 1, 0.5, 0.5, 2, -1, -1),
                new LinearModel(2, false, 1),
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.5, 0).withExcitation(new Excitation(epsilon, 0, Excitation.Kind.ADDITIVE, true)),
                new Start.Given(Parameters.of(0, 0, 0)),
                new StopRule(steps, 0));
        Snapshot[] last = new Snapshot[1];
        TrainingRun.run(spec, spec.startParameters(), new RecordingSchedule(1), s -> last[0] = s, () -> false);
        return last[0];
    }

    /** Below ε* = 3/4 weights of (13) grow and the loss goes to 0; beyond they settle where it is above it. */
    @Test
    void inflatedSamplesAreLearntForEverBelowTheLimitOnly() {
        Dataset data = points(new int[] {0, 0, 1}, 1, 0.5, 0.5, 2, -1, -1);
        // The ∞-norm distance of the origin from the hull of (1, 1/2), (1/2, 2), (1, 1): 7/8 at (7/8, 7/8).
        assertEquals(0.875, value(InflatedSamples.limitThroughOrigin(data, VectorNorm.INFINITY)), 1e-15);
        Snapshot below = trained(0.8, 4000);
        Snapshot longer = trained(0.8, 40_000);
        assertTrue(longer.loss() < 0.2 * below.loss() && longer.loss() < 0.01, longer.toString());
        assertTrue(length(longer) > 1.5 * length(below));
        Snapshot beyond = trained(0.95, 4000);
        assertEquals(beyond.loss(), trained(0.95, 40_000).loss(), 1e-9);
        assertTrue(beyond.loss() > 0.5, beyond.toString());
    }

    private static double length(Snapshot snapshot) {
        return VectorNorm.TWO.of(snapshot.parameters().toArray());
    }

    /** The paper calls (13) not convex: its terms are, in w (docs/theorems.md). */
    @Test
    void inflatedCrossEntropyIsConvex() {
        Objective objective = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);
        Random random = new Random(2);
        for (VectorNorm q : VectorNorm.values()) {
            for (int trial = 0; trial < 20_000; trial++) {
                double[] x = random.doubles(3, -2, 2).toArray();
                double[] v = random.doubles(3, -4, 4).toArray();
                double[] w = random.doubles(3, -4, 4).toArray();
                double[] middle = new double[3];
                for (int j = 0; j < 3; j++) {
                    middle[j] = (v[j] + w[j]) / 2;
                }
                double epsilon = 2 * random.nextDouble();
                double mean = (both(objective, q, x, v, epsilon) + both(objective, q, x, w, epsilon)) / 2;
                assertTrue(both(objective, q, x, middle, epsilon) <= mean + 1e-13);
            }
        }
    }

    private static double both(Objective objective, VectorNorm q, double[] x, double[] w, double epsilon) {
        double score = x[0] * w[0] + x[1] * w[1] + x[2] * w[2];
        double spread = epsilon * q.of(w);
        return objective.value(score - spread, 1, 1) + objective.value(score + spread, 1, 1);
    }

    /** At ε* itself it is not 0: x = y = 1 gives ½ log 2 (docs/theorems.md). */
    @Test
    void atTheLimitTheInfimumIsNotZero() {
        Objective objective = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);
        double least = Double.POSITIVE_INFINITY;
        for (double w = -50; w <= 800; w += 0.25) {
            double loss = (objective.value(w - Math.abs(w), 1, 1) + objective.value(w + Math.abs(w), 1, 1)) / 2;
            assertTrue(loss <= least || w <= 0, "still falling at " + w);
            least = Math.min(least, loss);
        }
        assertEquals(Math.log(2) / 2, least, 1e-15);
    }

    /** Along a segment the distance from the origin is convex: thirds of it find the least one. */
    @Test
    void aSegmentIsAsFarAsItsNearestPoint() {
        Random random = new Random(6);
        for (int trial = 0; trial < 200; trial++) {
            double[] ends = random.doubles(4, -3, 3).toArray();
            ends[0] = 0.1 + Math.abs(ends[0]);
            ends[2] = 0.1 + Math.abs(ends[2]);
            for (VectorNorm p : KINKED) {
                double low = 0;
                double high = 1;
                for (int i = 0; i < 80; i++) {
                    double left = low + (high - low) / 3;
                    double right = high - (high - low) / 3;
                    boolean falls = length(ends, left, p) > length(ends, right, p);
                    low = falls ? left : low;
                    high = falls ? high : right;
                }
                double found = value(InflatedSamples.limitThroughOrigin(points(new int[] {0, 0}, ends), p));
                assertEquals(length(ends, (low + high) / 2, p), found, 1e-9, "trial " + trial);
            }
        }
    }

    private static double length(double[] ends, double t, VectorNorm p) {
        return p.of(ends[0] + t * (ends[2] - ends[0]), ends[1] + t * (ends[3] - ends[1]));
    }
}
