package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.core.train.TrainingRun;
import org.junit.jupiter.api.Test;

class AlignmentTimesTest {
    private static final Dataset DATA = PaperDatasets.convexGeometryOrthogonal();
    private static final Objective SUM = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);
    private static final Descent FLOW = new Descent(0.001, 0, TrainingMode.GRADIENT_FLOW);

    private static Start.Given start(double scale, double... degrees) {
        int m = degrees.length;
        double[] theta = new double[4 * m + 1];
        for (int i = 0; i < m; i++) {
            theta[2 * i] = scale * Math.cos(Math.toRadians(degrees[i]));
            theta[2 * i + 1] = scale * Math.sin(Math.toRadians(degrees[i]));
            theta[3 * m + i] = i < 2 ? scale : -scale;
        }
        return new Start.Given(Parameters.of(theta));
    }

    private static AlignmentTimes times(Dataset data, Objective objective, Descent descent, int scale, Start start) {
        int m = start instanceof Start.Given given ? (given.parameters().size() - 1) / 4 : 4;
        TwoLayerRelu model = new TwoLayerRelu(2, m, false, false, scale);
        double slower = scale * (objective.reduction() == Reduction.MEAN ? data.size() : 1);
        StopRule stop = new StopRule((long) Math.ceil(3 * slower / descent.stepSize()), 0);
        RunSpec spec = new RunSpec(data, model, objective, descent, start, stop);
        List<Snapshot> states = new ArrayList<>();
        TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, states::add, () -> false);
        return AlignmentTimes.of(
                spec,
                states,
                state -> BiasFreeNetwork.of(new Network(model, state.parameters())),
                data.features(),
                InitialPushes.of(data.features(), data.signs()),
                data.signs());
    }

    private static Answer<Double> least(Matrix x, int... y) {
        return InitialPushes.of(x, y).least();
    }

    private static double value(Answer<Double> answer) {
        return answer.found().orElseThrow();
    }

    private static void contains(AlignmentTimes.Event event, double time) {
        assertTrue(event.after() <= time + 1e-9 && time - 1e-9 <= event.at(), event + " for " + time);
        assertTrue(event.at() - event.after() < 0.025);
    }

    /**
     * Against SciPy's integration of (22), with steps of at most 0.002, and its quadrature of (92): three neurons, at
     * −60°, 40° and 100°. The second sees both samples and loses the negative one.
     */
    @Test
    void timesAreThoseOfAnotherIntegrator() {
        AlignmentTimes found = times(DATA, SUM, FLOW, 1, start(1e-4, -60, 40, 100));
        assertEquals(0.7147377141301556, value(found.gMin()), 1e-14);
        AlignmentTimes.Neuron first = found.neurons().get(0);
        assertTrue(first.verdict().applies());
        assertEquals(1.154322089981585, value(first.tStar()), 1e-6);
        assertEquals(2.2332798422103455, value(first.tStarAsPrinted()), 1e-6);
        contains(first.aligned().found().orElseThrow(), 1.08186);
        assertFalse(first.switchedFirst());
        AlignmentTimes.Neuron second = found.neurons().get(1);
        assertTrue(second.verdict().applies() && second.switchedFirst());
        assertEquals(1.247675767846666, value(second.tStar()), 1e-6);
        contains(second.switched().found().orElseThrow(), 0.278115);
        contains(second.aligned().found().orElseThrow(), 1.07133);
        // Of the last recorded state in the sector; at the crossing it is 0.28216.
        assertEquals(0.28216, value(second.tShift()), 0.006);
        assertTrue(second.switched().found().orElseThrow().after() <= value(second.tShift()));
        AlignmentTimes.Neuron third = found.neurons().get(2);
        assertEquals(0, value(third.tStar()));
        assertEquals(0, third.aligned().found().orElseThrow().at());
        assertEquals(1, found.tightest(true).orElseThrow());
        assertEquals(0, found.tightest(false).orElseThrow());
        assertTrue(value(found.smallUntil()) > 2);
    }

    /** A mean over two samples and an output scale of 2 make the flow four times slower. */
    @Test
    void timesAreThePapersWhateverTheReductionAndScale() {
        Objective mean = new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN);
        Descent longer = new Descent(0.004, 0, TrainingMode.GRADIENT_FLOW);
        AlignmentTimes slow = times(DATA, mean, longer, 2, start(1e-4, -60, 40, 100));
        assertEquals(0.001, slow.unit(), 1e-18);
        contains(slow.neurons().get(0).aligned().found().orElseThrow(), 1.08186);
        assertEquals(1.154322089981585, value(slow.neurons().get(0).tStar()), 1e-6);
    }

    private static String outside(Objective objective, Descent descent, Start start) {
        AlignmentTimes.Neuron neuron =
                times(DATA, objective, descent, 1, start).neurons().get(0);
        assertFalse(neuron.verdict().undecided());
        return neuron.verdict().voidBecause().orElse("");
    }

    @Test
    void whatLemma3AsksForIsSaid() {
        Start good = start(1e-4, -60, 40, 100);
        assertEquals("", outside(SUM, FLOW, good));
        assertEquals("", outside(SUM, new Descent(0.001, 0), good));
        assertTrue(outside(SUM, new Descent(0.01, 0.5), good).contains("momentum"));
        assertTrue(
                outside(new Objective(Loss.SQUARED, Reduction.SUM), FLOW, good).contains("cross-entropy"));
        assertEquals("", outside(SUM, new Descent(0.05, 0), good));
        assertTrue(outside(SUM, new Descent(0.1, 0), good).contains("one turns it by up to 0.08578"));
        assertTrue(outside(SUM, FLOW, start(1, -60, 40, 100)).contains("at the start g(u, λ̃) is off"));
        assertTrue(outside(SUM, FLOW, start(0.05, -60, 40, 100)).contains("is allowed"));
        assertTrue(outside(SUM, FLOW, start(1e-4, 100, 40, 100)).contains("pushed backwards"));
        assertTrue(outside(SUM, FLOW, start(1e-4, 220, 40, 100)).contains("No sample pushes it"));
        double[] unscaled = ((Start.Given) good).parameters().toArray();
        unscaled[9] *= 1.5;
        assertTrue(outside(SUM, FLOW, new Start.Given(Parameters.of(unscaled))).contains("not scaled"));
    }

    /** Lemma 2 as printed: near 0 weights g is twice g(u, y/4), off by far more than g_min δ/8. */
    @Test
    void theMultipliersOfAnEmptyNetworkAreHalfTheLabels() {
        BiasFreeNetwork tiny = BiasFreeNetwork.of(Matrix.of(1, 2, 1e-9, 0), 1e-9);
        SmallState state = new SmallState(tiny, 0, 0, new SmallSamples(DATA.features(), DATA.signs()));
        double[] push = state.neuron(0).push();
        assertEquals(0.825, push[0], 1e-12);
        double offPrinted = Vectors.norm(push[0] - 1.65 / 4, push[1] + 0.47 / 4);
        assertTrue(offPrinted > 0.7147 / 2 * 0.05 / 8, "off " + offPrinted);
        assertEquals(0, state.deviation((byte) 1, (byte) -1), 1e-12);
    }

    /** A sliding neuron stays on a hinge, where no cosine reaches 1: Proposition 6 fails, Lemma 3 does not. */
    @Test
    void lemma3StandsWhereNeuronsSlide() {
        Dataset data = new Dataset(Matrix.of(2, 2, 2, 1, 1, 2), new int[] {0, 1}, List.of("1", "-1"));
        AlignmentTimes found = times(data, SUM, FLOW, 1, start(1e-5, 0, -50));
        for (AlignmentTimes.Neuron neuron : found.neurons()) {
            assertTrue(neuron.verdict().applies() && neuron.switchedFirst());
            assertTrue(neuron.switched().found().orElseThrow().after() <= value(neuron.tShift()) + 1e-9);
        }
        assertTrue(found.neurons().stream()
                .allMatch(neuron -> neuron.aligned().found().isEmpty()));
    }

    @Test
    void noRandomRunBreaksTheLemma() {
        Random random = new Random(5);
        int compared = 0;
        int settled = 0;
        for (int trial = 0; trial < 40; trial++) {
            int samples = 2 + random.nextInt(4);
            int[] classes = random.ints(samples, 0, 2).toArray();
            Matrix x = Matrix.of(samples, 2, random.doubles(2L * samples, -2, 2).toArray());
            Dataset data = new Dataset(x, classes, List.of("1", "-1"));
            Start start = new Start.Seeded(Initialisation.SCALED, 1e-3, trial, 0);
            Descent descent = new Descent(0.01, 0, trial % 2 == 0 ? FLOW.mode() : TrainingMode.GRADIENT_DESCENT);
            for (AlignmentTimes.Neuron neuron :
                    times(data, SUM, descent, 1, start).neurons()) {
                if (neuron.verdict().applies()) {
                    AlignmentTimes.Compared both = neuron.compared().found().orElseThrow();
                    assertTrue(both.seen().after() <= both.bound() * (1 + 1e-9), trial + ": " + both);
                    compared++;
                }
                AlignmentTimes.Sixth sixth = neuron.sixth();
                if (sixth.verdict().applies()) {
                    AlignmentTimes.Compared both = sixth.compared().orElseThrow();
                    assertTrue(both.seen().after() <= both.bound() * (1 + 1e-9), trial + ": " + both);
                    settled++;
                }
            }
        }
        assertTrue(compared > 40, compared + " compared");
        assertTrue(settled > 40, settled + " settled");
    }

    /**
     * (2, 1) of label 1 against (1, 2): a neuron that sees only one of them comes to the other's hinge and slides
     * there, with a cosine of 3/5 to its push, but along the flow. There {@code ‖g_F‖} is 3/(2√5) = 0.67082; the sector of one
     * sample has √5/2, that of both 1/√2.
     */
    @Test
    void aSlidingNeuronIsAlignedWithTheFlowInTime() {
        Dataset data = new Dataset(Matrix.of(2, 2, 2, 1, 1, 2), new int[] {0, 1}, List.of("1", "-1"));
        AlignmentTimes.Neuron neuron =
                times(data, SUM, FLOW, 1, start(1e-5, -40)).neurons().get(0);
        assertTrue(neuron.aligned().found().isEmpty());
        AlignmentTimes.Sixth sixth = neuron.sixth();
        assertTrue(sixth.verdict().applies(), sixth::toString);
        double pull = Math.cos(Math.toRadians(-40)) + Math.sin(Math.toRadians(-40)) / 2;
        double delta = AlignmentTimes.DELTA;
        double root = Math.sqrt(1 - 5 * delta / 16);
        double level = pull;
        double bound = 0;
        for (double push : new double[] {3 / (2 * Math.sqrt(5)), Math.sqrt(0.5), Math.sqrt(5) / 2}) {
            double target = (1 - 7 * delta / 8) * push;
            if (level < target) {
                bound += rise(target, root * push) - rise(level, root * push);
                level = target;
            }
        }
        assertEquals(bound, value(sixth.bound()), 1e-6);
        AlignmentTimes.Event seen = sixth.aligned().found().orElseThrow();
        assertTrue(seen.at() > 0 && seen.after() <= bound, seen + " for " + bound);
        assertTrue(outside6(SUM, FLOW, start(1e-4, 220, 40)).contains("No sample pushes it"));
        assertTrue(outside6(SUM, FLOW, start(1, -60, 40)).contains("δ G₁/8"));
    }

    /** The time in which the solution of {@code h' = a² − h²} goes from 0 to h. */
    private static double rise(double h, double a) {
        return Math.log((a + h) / (a - h)) / (2 * a);
    }

    private static String outside6(Objective objective, Descent descent, Start start) {
        return times(DATA, objective, descent, 1, start)
                .neurons()
                .get(0)
                .sixth()
                .verdict()
                .voidBecause()
                .orElse("");
    }

    @Test
    void theLeastPushMayLieOnARay() {
        // (1, 0) and (−1, 0) are both inactive only on the rays (0, ±1).
        assertEquals(0.1, value(least(Matrix.of(3, 2, 1, 0, -1, 0, 0, 0.2), 1, 1, 1)), 1e-15);
        // Two samples that cancel are no push.
        assertEquals(0.5, value(least(Matrix.of(3, 2, 1, 0, 1, 0, 0, 1), 1, -1, 1)), 1e-15);
        assertTrue(least(Matrix.of(1, 2, 0, 0), 1).found().isEmpty());
        double[] many = new Random(1).doubles(6_400, -1, 1).toArray();
        int[] y = new int[3_200];
        Arrays.fill(y, 1);
        assertEquals(
                "6400 arrangements of 3200 samples have too many faces to look at all pushes",
                least(Matrix.of(3_200, 2, many), y).reason());
    }
}
