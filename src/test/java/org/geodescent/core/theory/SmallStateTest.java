package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** Multipliers and pushes of B's section 4 at states that are not small, against their definitions. */
class SmallStateTest {
    private static final int NEURONS = 3;
    private static final double SCALE = 2.5;

    private static BiasFreeNetwork network(int inputs, double scale, double... theta) {
        int neurons = theta.length / (inputs + 2);
        return BiasFreeNetwork.of(
                        new Network(new TwoLayerRelu(inputs, neurons, false, false, scale), Parameters.of(theta)))
                .orElseThrow();
    }

    private static double[] multipliers(BiasFreeNetwork network, double[][] x, int... y) {
        double[] lambda = new double[y.length];
        for (int n = 0; n < y.length; n++) {
            lambda[n] = y[n] / (1 + Math.exp(y[n] * network.score(x[n])));
        }
        return lambda;
    }

    private static double[] push(byte[] pattern, double[][] x, double... lambda) {
        double[] push = new double[x[0].length];
        for (int n = 0; n < pattern.length; n++) {
            if (pattern[n] > 0) {
                Vectors.add(push, lambda[n], x[n]);
            }
        }
        return push;
    }

    /** θ along the flow of B (18), by one explicit step. */
    private static BiasFreeNetwork moved(BiasFreeNetwork network, double time, double[][] x, int... y) {
        int inputs = x[0].length;
        int neurons = network.neurons();
        double[] lambda = multipliers(network, x, y);
        double[] theta = new double[neurons * (inputs + 2) + 1];
        for (int i = 0; i < neurons; i++) {
            double[] hidden = network.hidden(i);
            double[] pushed = hidden.clone();
            double grown = 0;
            for (int n = 0; n < y.length; n++) {
                double height = Vectors.dot(hidden, x[n]);
                if (height > 0) {
                    Vectors.add(pushed, time * network.output(i) * lambda[n], x[n]);
                    grown += lambda[n] * height;
                }
            }
            System.arraycopy(pushed, 0, theta, i * inputs, inputs);
            theta[neurons * (inputs + 1) + i] = network.output(i) + time * grown;
        }
        return network(inputs, network.outputScale(), theta);
    }

    /** How fast g changes is its difference quotient along the flow, and its excess that over g(u, y/2). */
    @Test
    void changesAreDifferenceQuotientsAlongTheFlow() {
        Random random = new Random(3);
        double time = 1e-6;
        for (int trial = 0; trial < 30; trial++) {
            int inputs = 2 + trial % 2;
            int[] y = {1, -1, 1, -1};
            double[][] x = new double[y.length][];
            for (int n = 0; n < x.length; n++) {
                x[n] = random.doubles(inputs, -1.5, 1.5).toArray();
            }
            double[] theta =
                    random.doubles(NEURONS * (inputs + 2L) + 1, -1.5, 1.5).toArray();
            BiasFreeNetwork network = network(inputs, SCALE, theta);
            SmallState state = new SmallState(network, 0, 0, new SmallSamples(Matrix.ofRows(x), y));
            double[] half = {0.5, -0.5, 0.5, -0.5};
            double[] later = multipliers(moved(network, time, x, y), x, y);
            double[] before = multipliers(moved(network, -time, x, y), x, y);
            for (int i = 0; i < NEURONS; i++) {
                byte[] pattern = state.neuron(i).pattern();
                double[] now = push(pattern, x, multipliers(network, x, y));
                assertArrayEquals(now, state.neuron(i).push(), 1e-12);
                double off = Vectors.norm(Vectors.difference(now, push(pattern, x, half)));
                assertEquals(off, state.deviation(pattern), 1e-12);
                assertEquals(Vectors.norm(push(pattern, x, half)), state.initialPush(pattern), 1e-12);
                double[] change = Vectors.difference(push(pattern, x, later), push(pattern, x, before));
                assertEquals(Vectors.norm(change) / (2 * time), state.change(pattern), 1e-7, trial + ": " + i);
            }
        }
    }

    private static byte secondSign(double size, double sine, double length, double step) {
        SmallSamples samples = new SmallSamples(Matrix.of(2, 2, 3, 0, 0, length), 1, -1);
        double[] hidden = {size * Math.sqrt(1 - sine * sine), size * sine};
        return SmallNeuron.of(samples, hidden, 1, step, 0.5, -0.4).pattern()[1];
    }

    @Test
    void onAHingeIsWhoeverIsSoByItsSineInAnyUnit() {
        for (double size : new double[] {1e-3, 1, 1e3}) {
            for (double length : new double[] {1e-2, 50}) {
                for (int side = -1; side <= 1; side += 2) {
                    assertEquals(0, secondSign(size, side * 0.9e-9, length, 0));
                    assertEquals(side, secondSign(size, side * 1.1e-9, length, 0));
                }
            }
        }
    }

    /** One step turns it by the push, and across the hinge by that of the sample as well. */
    @Test
    void aStepReachesAsFarAsItTurns() {
        double step = 1e-3;
        for (double size : new double[] {0.01, 1, 100}) {
            for (double length : new double[] {0.5, 2, 20}) {
                double above = step * (Math.hypot(1.5, 0.4 * length) + 0.4 * length);
                double below = step * (1.5 + 0.4 * length);
                assertEquals(0, secondSign(size, 0.999 * above, length, step));
                assertEquals(1, secondSign(size, 1.001 * above, length, step));
                assertEquals(0, secondSign(size, -0.999 * below, length, step));
                assertEquals(-1, secondSign(size, -1.001 * below, length, step));
            }
        }
    }

    private static Answer<Double> until(double gMin, double... theta) {
        SmallnessWatch watch = new SmallnessWatch(Answer.of(gMin));
        watch.see(new SmallState(network(1, 1, theta), 7, 0, new SmallSamples(Matrix.of(1, 1, 1), 1)));
        return watch.until();
    }

    /** One sample at 1 of R, where a score q leaves ½ tanh(q/2) of λ̃ = 1/2, and changes it by q σ(q) σ(−q)² · 2. */
    @Test
    void lemma2AllowsAnEighthAndASixteenth() {
        double off = 0.5 * Math.tanh(1);
        double mostOff = 8 * off / AlignmentTimes.DELTA;
        double a = Math.sqrt(2);
        assertEquals(Answer.of(7.0), until(1.001 * mostOff, a, 0, a, 0));
        assertEquals(
                "at the start g(u, λ̃) is off g(u, y/2) by 0.3808; at most 0.3427 is asked",
                until(0.9 * mostOff, a, 0, a, 0).reason());
        // Two neurons whose scores cancel: off by nothing, and each adds 2 a² λ̃ to the rate of the score.
        double b = 0.6;
        double mostChange = Math.sqrt(16 * (b * b / 2) / AlignmentTimes.DELTA);
        assertEquals(Answer.of(7.0), until(1.001 * mostChange, b, b, 0, 0, b, -b, 0));
        assertEquals(
                "at the start g(u, λ̃) changes by 0.18 per unit of time; at most 0.1458 is asked",
                until(0.9 * mostChange, b, b, 0, 0, b, -b, 0).reason());
    }

    private static AlignmentTimes.Neuron seen(double after, double bound) {
        return new AlignmentTimes.Neuron(
                ConvexTheorems.Verdict.of(Optional.empty()),
                Answer.of(bound),
                Answer.of(2 * bound),
                Answer.none("it has stayed"),
                Answer.none("it has stayed"),
                Answer.of(new AlignmentTimes.Event(after, after + 0.1)),
                Answer.none("it has stayed"),
                new AlignmentTimes.Sixth(
                        ConvexTheorems.Verdict.of(Optional.empty()),
                        Answer.of(bound),
                        Answer.of(new AlignmentTimes.Event(after, after + 0.1))));
    }

    @Test
    void theTightestUsesMostOfItsTime() {
        AlignmentTimes times =
                new AlignmentTimes(0.1, Answer.of(1.0), Answer.of(1.0), List.of(seen(2, 3), seen(1, 1.2), seen(5, 9)));
        assertEquals(Optional.of(1), times.tightest(false));
        assertEquals(Optional.empty(), times.tightest(true));
    }

    @Test
    void aMeanOfTwoIsTwiceAsSlowBeforeThereIsAState() {
        RunSpec run = new RunSpec(
                PaperDatasets.convexGeometryOrthogonal(),
                new TwoLayerRelu(2, 1, false, false, 1),
                new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN),
                new Descent(0.5, 0),
                new Start.Given(Parameters.of(new double[5])),
                new StopRule(1, 0));
        AlignmentTimes times = AlignmentTimes.of(
                run,
                List.of(),
                state -> Optional.empty(),
                run.data().features(),
                InitialPushes.of(run.data().features(), 1, -1),
                1,
                -1);
        assertEquals(0.25, times.unit());
        assertTrue(times.neurons().isEmpty());
    }
}
