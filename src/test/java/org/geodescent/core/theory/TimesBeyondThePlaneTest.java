package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.core.train.TrainingRun;
import org.junit.jupiter.api.Test;

/** B's (24), (26), (27) and Proposition 6 in three to five dimensions. */
class TimesBeyondThePlaneTest {
    private static final Descent FLOW = new Descent(0.002, 0, TrainingMode.GRADIENT_FLOW);

    private static final double[][] THREE = {{3, 1, -2}, {-1, 4, 2}, {2, -3, 1}, {-2, -1, -3}, {1, 2, 3}, {0, -2, 5}};
    private static final double[][] FOUR = {
        {1, 0, 2, -1}, {-1, 3, 0, 2}, {2, -2, 1, 1}, {0, 1, -3, 1}, {-2, -1, 1, 3}, {1, 0, 2, -1}
    };
    private static final double[][] FIVE = {
        {1, 0, 0, 2, -1},
        {0, 1, -2, 0, 1},
        {3, 0, 1, -1, 0},
        {-1, 0, 0, -2, 1},
        {0, 2, 1, 1, -3},
        {1, -1, 0, 1, 2},
        {1, 1, -2, 2, 0}
    };

    private static double least(double[][] rows, int... y) {
        return InitialPushes.of(Matrix.ofRows(rows), y).least().found().orElseThrow();
    }

    private static AlignmentTimes times(double[][] rows, int[] y, Descent descent, double until, Start start, int m) {
        Dataset data = new Dataset(
                Matrix.ofRows(rows),
                Arrays.stream(y).map(label -> label > 0 ? 0 : 1).toArray(),
                List.of("1", "-1"));
        TwoLayerRelu model = new TwoLayerRelu(data.dimension(), m, false, false, 1);
        RunSpec spec = new RunSpec(
                data,
                model,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                descent,
                start,
                new StopRule((long) Math.ceil(until / descent.stepSize()), 0));
        List<Snapshot> states = new ArrayList<>();
        TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, states::add, () -> false);
        return AlignmentTimes.of(
                spec,
                states,
                state -> BiasFreeNetwork.of(new Network(model, state.parameters())),
                data.features(),
                InitialPushes.of(data.features(), y),
                y);
    }

    /** A single neuron, its output weight as large as its hidden weights are long. */
    private static Start.Given neuron(double scale, double... direction) {
        double[] theta = Arrays.copyOf(direction, direction.length + 3);
        double norm = Math.sqrt(Arrays.stream(direction).map(v -> v * v).sum());
        for (int j = 0; j < direction.length; j++) {
            theta[j] *= scale / norm;
        }
        theta[direction.length + 1] = scale;
        return new Start.Given(Parameters.of(theta));
    }

    /** By a linear program for every sign vector, and whole numbers. */
    @Test
    void theLeastPushIsThatOfAllSignVectors() {
        assertEquals(Math.sqrt(2.25), least(THREE, 1, -1, 1, -1, 1, -1), 1e-14);
        assertEquals(Math.sqrt(2.5), least(FOUR, 1, -1, -1, 1, 1, -1), 1e-14);
        assertEquals(Math.sqrt(1.5), least(FIVE, 1, -1, 1, 1, -1, 1, -1), 1e-14);
    }

    /** The corners of a cube by their parity: in every open cell all pushes cancel, on hinges they do not. */
    @Test
    void theLeastPushMayLieOnFacesOnly() {
        double[][] corners = new double[8][3];
        int[] parity = new int[8];
        for (int n = 0; n < 8; n++) {
            for (int j = 0; j < 3; j++) {
                corners[n][j] = (n >> j & 1) == 0 ? 1 : -1;
            }
            parity[n] = (int) (corners[n][0] * corners[n][1] * corners[n][2]);
        }
        assertEquals(Math.sqrt(0.75), least(corners, parity), 1e-15);
        double[][] tenths = Arrays.stream(corners)
                .map(row -> Arrays.stream(row).map(v -> v * 0.1).toArray())
                .toArray(double[][]::new);
        assertEquals(0.1 * Math.sqrt(0.75), least(tenths, parity), 1e-16);
    }

    /** Values of every face and what holds a neuron there, by linear programs. */
    @Test
    void theBoundIsThatOfAllFacesThatMayHoldANeuron() {
        int[] three = {1, -1, 1, -1, 1, -1};
        assertEquals(6.117555670858209, bound(THREE, 1, three), 1e-9);
        assertEquals(5.596656152717177, bound(THREE, -1, three), 1e-9);
        int[] four = {1, -1, -1, 1, 1, -1};
        assertEquals(5.596113454931854, bound(FOUR, 1, four), 1e-9);
        assertEquals(5.583741290228939, bound(FOUR, -1, four), 1e-9);
    }

    private static double bound(double[][] rows, int sign, int... y) {
        return InitialPushes.of(Matrix.ofRows(rows), y)
                .of(sign)
                .found()
                .orElseThrow()
                .time(0.7);
    }

    /**
     * (2, 1, 1) against (1, 2, 0) and (1, 0, 2): two thirds of both hold a neuron on the ray (2, −1, −1) between their
     * hinges, with a cosine of 1/3 to its push but along the flow, which is 1/√6 there.
     */
    @Test
    void aNeuronThatSlidesAlongTwoHingesIsAlignedWithTheFlowInTime() {
        double[][] rows = {{2, 1, 1}, {1, 2, 0}, {1, 0, 2}};
        AlignmentTimes.Neuron found = times(rows, new int[] {1, -1, -1}, FLOW, 12, neuron(1e-5, 1, -0.9, -0.8), 1)
                .neurons()
                .get(0);
        assertTrue(found.verdict().applies(), found.verdict()::toString);
        assertTrue(found.switchedFirst() && found.aligned().found().isEmpty());
        AlignmentTimes.Sixth sixth = found.sixth();
        assertTrue(sixth.verdict().applies(), sixth::toString);
        assertEquals(11.351831519902253, sixth.bound().found().orElseThrow(), 1e-4);
        AlignmentTimes.Event seen = sixth.aligned().found().orElseThrow();
        assertTrue(seen.at() > 0.1 && seen.after() <= 11.36, seen::toString);
    }

    /** The plane within five dimensions, by an isometry without rounding. */
    @Test
    void timesAreThoseOfThePlane() {
        double[][] plane = {{2, 1}, {1, 2}, {-1, 1.5}};
        int[] y = {1, -1, 1};
        UnaryOperator<double[]> map = x -> new double[] {x[0] / 2, x[1], x[0] / 2, x[0] / 2, x[0] / 2};
        double[][] five = Arrays.stream(plane).map(map).toArray(double[][]::new);
        double[] start = {1, -0.7};
        AlignmentTimes.Neuron expected =
                times(plane, y, FLOW, 4, neuron(1e-5, start), 1).neurons().get(0);
        AlignmentTimes.Neuron found = times(five, y, FLOW, 4, neuron(1e-5, map.apply(start)), 1)
                .neurons()
                .get(0);
        assertTrue(
                expected.sixth().verdict().applies() && found.sixth().verdict().applies());
        assertEquals(
                expected.sixth().bound().found().orElseThrow(),
                found.sixth().bound().found().orElseThrow(),
                1e-6);
        assertEquals(
                expected.sixth().aligned().found().orElseThrow().at(),
                found.sixth().aligned().found().orElseThrow().at(),
                0.02);
        assertEquals(
                expected.tStar().found().orElseThrow(), found.tStar().found().orElseThrow(), 1e-6);
    }

    @Test
    void noRandomRunBreaksLemma3OrProposition6() {
        int[] compared = hunt(Integer.getInteger("times.runs", 45), 7);
        assertTrue(compared[0] > 40, compared[0] + " of Lemma 3");
        assertTrue(compared[1] > 40, compared[1] + " of Proposition 6");
    }

    /** How many neurons there were to which both apply. */
    private static int[] hunt(int runs, long seed) {
        Random random = new Random(seed);
        int[] compared = new int[2];
        for (int trial = 0; trial < runs; trial++) {
            int d = 3 + trial % 3;
            double[][] rows = new double[2 + random.nextInt(4)][d];
            int[] y = new int[rows.length];
            for (int n = 0; n < rows.length; n++) {
                boolean grid = trial % 4 == 0;
                Arrays.setAll(rows[n], j -> grid ? random.nextInt(5) - 2 : 4 * random.nextDouble() - 2);
                y[n] = random.nextBoolean() ? 1 : -1;
            }
            Descent descent = trial % 2 == 0 ? FLOW : new Descent(0.01, 0);
            Start start = new Start.Seeded(Initialisation.SCALED, 1e-4, trial, 0);
            for (AlignmentTimes.Neuron neuron :
                    times(rows, y, descent, 4, start, 4).neurons()) {
                if (neuron.verdict().applies() && neuron.compared().found().isPresent()) {
                    AlignmentTimes.Compared both = neuron.compared().found().get();
                    assertTrue(both.seen().after() <= both.bound() * (1 + 1e-9), trial + ": " + both);
                    compared[0]++;
                }
                AlignmentTimes.Sixth sixth = neuron.sixth();
                if (sixth.verdict().applies()) {
                    AlignmentTimes.Compared both =
                            sixth.compared().orElseThrow(() -> new AssertionError("not aligned in time: " + sixth));
                    assertTrue(both.seen().after() <= both.bound() * (1 + 1e-9), trial + ": " + both);
                    compared[1]++;
                }
            }
        }
        return compared;
    }
}
