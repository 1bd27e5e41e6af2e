package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.convex.ConvexInstance;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    private static final TwoLayerRelu MODEL = new TwoLayerRelu(2, 10, false, false, 1);

    private static BiasFreeNetwork network(GradientDescent descent) {
        return BiasFreeNetwork.of(new Network(MODEL, descent.snapshot().parameters()))
                .orElseThrow();
    }

    private static GradientDescent descent(Matrix x, int[] y, double scale, long seed) {
        int[] classes = java.util.Arrays.stream(y).map(v -> v > 0 ? 0 : 1).toArray();
        RunSpec spec = new RunSpec(
                new Dataset(x, classes, List.of("1", "-1")),
                MODEL,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.01, 0),
                new Start.Seeded(Initialisation.SCALED, scale, seed, 0),
                new StopRule(10_000, 0));
        return new GradientDescent(spec, spec.startParameters());
    }

    @Test
    void theCosineOfEveryKindOfNeuronByHand() {
        // Samples (1, 0) and (0, 2) of label +1, (−3, 0) of label −1.
        Matrix x = Matrix.of(3, 2, 1, 0, 0, 2, -3, 0);
        int[] y = {1, 1, -1};
        Matrix hidden = Matrix.of(7, 2, 1, 1, 1, 1, -1, 0, 0, 0, 1, 1, 0, -1, -1, 1);
        List<Alignment> found = Alignment.ofTheorem1(BiasFreeNetwork.of(hidden, 5, -5, -1, 1, 0, 1, 1), x, y);
        double cosine = 3 / Math.sqrt(10);
        assertEquals(cosine, ((Alignment.Cosine) found.get(0)).value(), 1e-15);
        assertEquals(-cosine, ((Alignment.Opposed) found.get(1)).value(), 1e-15);
        // The hinge of neuron 2 contains (0, 2), which is not active: XᵀDy = (3, 0).
        assertEquals(1, ((Alignment.Cosine) found.get(2)).value(), 1e-15);
        assertEquals(new Alignment.None("its hidden weights are 0"), found.get(3));
        assertEquals(new Alignment.None("its output weight is 0"), found.get(4));
        assertEquals(new Alignment.None("it activates no sample"), found.get(5));
        // (0, 2) with +1 and (−3, 0) with −1: XᵀDy = (3, 2), at (−1, 1): −1/√26.
        assertEquals(-1 / Math.sqrt(26), ((Alignment.Opposed) found.get(6)).value(), 1e-15);
        Alignment cancelled = Alignment.ofTheorem1(
                        BiasFreeNetwork.of(Matrix.of(1, 2, 1, 0), 1), Matrix.of(2, 2, 0.1, 0.3, 0.1, 0.3), 1, -1)
                .get(0);
        assertInstanceOf(Alignment.None.class, cancelled);
    }

    /** Theorem 1: from a small start the cosines come close to 1 at some time. */
    @ParameterizedTest
    @ValueSource(strings = {"separable", "orthogonal separable"})
    void smallStartsAlign(String family) {
        ConvexInstance instance = ConvexInstance.of(family, 6, 4);
        GradientDescent descent = descent(instance.x(), instance.y(), 1e-6, 1);
        List<Alignment> start = Alignment.ofTheorem1(network(descent), instance.x(), instance.y());
        double[] best = new double[start.size()];
        for (long steps = 0; steps <= 3000; steps += 10) {
            descent.advance(steps, () -> false);
            List<Alignment> now = Alignment.ofTheorem1(network(descent), instance.x(), instance.y());
            for (int i = 0; i < best.length; i++) {
                best[i] = now.get(i) instanceof Alignment.Cosine c ? Math.max(best[i], c.value()) : best[i];
            }
        }
        int moving = 0;
        for (int i = 0; i < best.length; i++) {
            if (start.get(i) instanceof Alignment.Cosine) {
                assertTrue(best[i] > 0.99999, "neuron %d: %s".formatted(i, best[i]));
                moving++;
            }
        }
        assertTrue(moving >= 3);
    }

    /**
     * Where labels are mixed, neurons can be held on a hinge with a cosine below 0.8 on both sides of it, whatever the
     * step.
     */
    @Test
    void mixedLabelsCanHoldNeuronsOnAHinge() {
        ConvexInstance instance = ConvexInstance.of("random labels", 6, 4);
        GradientDescent descent = descent(instance.x(), instance.y(), 1e-6, 1);
        List<Alignment> start = Alignment.ofTheorem1(network(descent), instance.x(), instance.y());
        descent.advance(3000, () -> false);
        BiasFreeNetwork network = network(descent);
        List<Alignment> now = Alignment.ofTheorem1(network, instance.x(), instance.y());
        int held = 0;
        for (int i = 0; i < start.size(); i++) {
            if (network.output(i) < 0 && start.get(i) instanceof Alignment.Cosine) {
                double[] sample = instance.x().row(0);
                double sine =
                        Vectors.dot(network.hidden(i), sample) / Vectors.norm(network.hidden(i)) / Vectors.norm(sample);
                assertTrue(Math.abs(sine) < 0.005, "neuron %d: %s".formatted(i, sine));
                assertTrue(((Alignment.Cosine) now.get(i)).value() < 0.8);
                held++;
            }
        }
        assertEquals(2, held);
    }

    @Test
    void onThePapersDataMovingNeuronsReachAnOptimalOne() {
        Matrix x = GapIntervalTest.PAPER;
        ConvexOutcome.Solved optimum = GapIntervalTest.solved(x, 1, -1);
        GradientDescent descent = descent(x, new int[] {1, -1}, 1e-3, 1);
        BiasFreeNetwork start = network(descent);
        Alignment.toOptimum(start, start, optimum.neurons())
                .forEach(each -> assertEquals(new Alignment.None("it never moved"), each));
        descent.advance(10_000, () -> false);
        BiasFreeNetwork end = network(descent);
        List<Alignment> cosines = Alignment.toOptimum(start, end, optimum.neurons());
        assertEquals(10, cosines.size());
        for (int i = 0; i < cosines.size(); i++) {
            boolean dead =
                    Alignment.ofTheorem1(start, x, 1, -1).get(i).equals(new Alignment.None("it activates no sample"));
            assertEquals(dead, cosines.get(i) instanceof Alignment.None, "neuron " + i);
        }
        assertTrue(cosines.stream()
                        .filter(each -> each instanceof Alignment.Cosine cosine && cosine.value() > 0.999)
                        .count()
                >= 2);
    }

    @Test
    void nearestMeansOfTheSameSign() {
        ConvexOutcome.Solved optimum = GapIntervalTest.solved(GapIntervalTest.PAPER, 1, -1);
        BiasFreeNetwork start = BiasFreeNetwork.of(Matrix.of(4, 2, 1, 1, 1, 1, 1, 1, 1, 1), 1, 1, 1, 1);
        BiasFreeNetwork now =
                BiasFreeNetwork.of(Matrix.of(4, 2, 0.560576, -0.159679, 0.560576, -0.159679, 0, 0, 1, 1), 1, -1, 1, 1);
        List<Alignment> found = Alignment.toOptimum(start, now, optimum.neurons());
        assertEquals(1, ((Alignment.Cosine) found.get(0)).value(), 1e-9);
        assertTrue(((Alignment.Cosine) found.get(1)).value() < 0);
        assertEquals(new Alignment.None("its hidden weights are 0"), found.get(2));
        assertEquals(new Alignment.None("it never moved"), found.get(3));
        ConvexOutcome.Solved one = GapIntervalTest.solved(Matrix.of(1, 2, 1, 0), 1);
        assertEquals(
                new Alignment.None("no optimal neuron has its sign"),
                Alignment.toOptimum(start, now, one.neurons()).get(1));
    }
}
