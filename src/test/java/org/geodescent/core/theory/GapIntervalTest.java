package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexInstance;
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
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapIntervalTest {
    static final Matrix PAPER = Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35);
    /** Independent reference computation with CVXOPT. */
    private static final double PAPER_OPTIMUM = 1.2824322246767617;

    static double value(Answer<Double> bound) {
        return bound.found().orElseThrow();
    }

    static BiasFreeNetwork random(Random random, int neurons, int inputs) {
        return BiasFreeNetwork.of(
                Matrix.of(
                        neurons,
                        inputs,
                        random.doubles((long) neurons * inputs, -1, 1).toArray()),
                random.doubles(neurons, -1, 1).toArray());
    }

    static ConvexOutcome.Solved solved(Matrix x, int... y) {
        return assertInstanceOf(
                ConvexOutcome.Solved.class, MaxMarginProgram.solve(x, y, false, Optional.empty(), () -> false));
    }

    /** Balanced neurons whose path norm is the solution's objective. */
    static BiasFreeNetwork optimal(ConvexOutcome.Solved solved, double factor) {
        double[][] hidden = new double[solved.neurons().size()][];
        double[] outputs = new double[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            OptimalNeuron neuron = solved.neurons().get(i);
            double length =
                    Math.sqrt(neuron.u().stream().mapToDouble(v -> v * v).sum());
            hidden[i] = neuron.u().stream()
                    .mapToDouble(v -> factor * v / Math.sqrt(length))
                    .toArray();
            outputs[i] = factor * neuron.sign() * Math.sqrt(length);
        }
        return BiasFreeNetwork.of(Matrix.ofRows(hidden), outputs);
    }

    @Test
    void containsTheOptimumForAnyNetwork() {
        Random random = new Random(1);
        int lowers = 0;
        int uppers = 0;
        for (String family : List.of("separable", "orthogonal separable", "one class", "random labels")) {
            for (int trial = 0; trial < 60; trial++) {
                ConvexInstance instance = ConvexInstance.of(family, 2 + trial % 5, trial);
                if (!(MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> false)
                        instanceof ConvexOutcome.Solved solved)) {
                    continue;
                }
                GapInterval gap =
                        GapCertifier.of(instance.x(), instance.y()).at(random(random, 1 + random.nextInt(12), 2));
                assertTrue(value(gap.lower()) > 0 && value(gap.lower()) <= solved.primal(), family + trial);
                lowers++;
                if (gap.upper() instanceof Answer.Value<Double> upper) {
                    assertTrue(upper.value() >= solved.dual(), family + trial);
                    assertTrue(value(gap.normUpper()) >= upper.value(), family + trial);
                    assertTrue(gap.relativeWidth().orElseThrow() >= 0);
                    uppers++;
                } else {
                    assertInstanceOf(Answer.None.class, gap.normUpper());
                    assertTrue(gap.relativeWidth().isEmpty() && !gap.globallyOptimal());
                }
            }
        }
        assertTrue(lowers > 200 && uppers > 20, lowers + " " + uppers);
    }

    @Test
    void closesAtTheOptimum() {
        for (String family : List.of("separable", "orthogonal separable", "random labels")) {
            for (int seed = 0; seed < 10; seed++) {
                ConvexInstance instance = ConvexInstance.of(family, 6, seed);
                ConvexOutcome.Solved solved = solved(instance.x(), instance.y());
                GapCertifier certifier = GapCertifier.of(instance.x(), instance.y());
                GapInterval atOptimum = certifier.at(optimal(solved, 1));
                assertEquals(solved.primal(), value(atOptimum.upper()), 1e-11 * solved.primal());
                assertEquals(solved.primal(), value(atOptimum.normUpper()), 1e-11 * solved.primal());
            }
        }
        // Both samples of the paper's data are support vectors with |λ| = 0.58, 0.70: the direction alone does not give
        // the multipliers, descent's scores do.
        GapInterval paper = GapCertifier.of(PAPER, 1, -1).at(optimal(solved(PAPER, 1, -1), 1));
        assertEquals(PAPER_OPTIMUM, value(paper.upper()), 1e-12);
        assertTrue(value(paper.lower()) > 0.85 * PAPER_OPTIMUM && value(paper.lower()) <= PAPER_OPTIMUM);
    }

    /** B's Theorems 2 and 4: orthogonal separable data and a small scaled start. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void descentFromASmallScaledStartConvergesOnThePapersData(long seed) {
        TwoLayerRelu model = new TwoLayerRelu(2, 10, false, false, 1);
        Dataset data = new Dataset(PAPER, new int[] {0, 1}, List.of("1", "-1"));
        RunSpec spec = new RunSpec(
                data,
                model,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.01, 0),
                new Start.Seeded(Initialisation.SCALED, 1e-3, seed, 0),
                new StopRule(200_000, 0));
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        GapCertifier certifier = GapCertifier.of(data);
        double before = 1;
        for (long steps : new long[] {2_000, 20_000, 200_000}) {
            descent.advance(steps, () -> false);
            BiasFreeNetwork network = BiasFreeNetwork.of(
                            new Network(model, descent.snapshot().parameters()))
                    .orElseThrow();
            GapInterval gap = certifier.at(network);
            assertTrue(value(gap.lower()) <= PAPER_OPTIMUM && PAPER_OPTIMUM <= value(gap.upper()));
            double width = gap.relativeWidth().orElseThrow();
            assertTrue(width < before, "seed %d, %d steps: %s".formatted(seed, steps, width));
            before = width;
        }
        assertTrue(before < 0.02, "relative width " + before);
    }

    @Test
    void doesNotDependOnOrderRotationOrTheOutputScale() {
        Random random = new Random(3);
        ConvexInstance instance = ConvexInstance.of("separable", 7, 5);
        Matrix x = instance.x();
        int[] y = instance.y();
        BiasFreeNetwork optimum = optimal(solved(x, y), 1.3);
        double angle = random.nextDouble();
        double[][] turned = new double[7][];
        int[] labels = new int[7];
        for (int n = 0; n < 7; n++) {
            turned[6 - n] = turn(angle, x.row(n));
            labels[6 - n] = y[n];
        }
        double[][] hidden = new double[optimum.neurons()][];
        double[] outputs = new double[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = turn(angle, optimum.hidden(i));
            outputs[i] = optimum.output(i);
        }
        GapInterval first = GapCertifier.of(x, y).at(optimum);
        GapInterval second =
                GapCertifier.of(Matrix.ofRows(turned), labels).at(BiasFreeNetwork.of(Matrix.ofRows(hidden), outputs));
        assertEquals(value(first.lower()), value(second.lower()), 1e-12 * value(first.lower()));
        assertEquals(value(first.upper()), value(second.upper()), 1e-12 * value(first.upper()));
        // Samples 2⁶⁰⁰ times as large need as many times smaller weights for the same scores.
        double[] large600 = x.toArray();
        for (int i = 0; i < large600.length; i++) {
            large600[i] *= 0x1p600;
        }
        for (int i = 0; i < hidden.length; i++) {
            double[] row = optimum.hidden(i);
            hidden[i] = new double[] {row[0] * 0x1p-600, row[1] * 0x1p-600};
        }
        GapInterval large =
                GapCertifier.of(Matrix.of(7, 2, large600), y).at(BiasFreeNetwork.of(Matrix.ofRows(hidden), outputs));
        assertEquals(value(first.lower()) * 0x1p-600, value(large.lower()), 1e-12 * value(large.lower()));
        assertEquals(value(first.upper()) * 0x1p-600, value(large.upper()), 1e-12 * value(large.upper()));
    }

    private static double[] turn(double angle, double... v) {
        return new double[] {
            v[0] * Math.cos(angle) - v[1] * Math.sin(angle), v[0] * Math.sin(angle) + v[1] * Math.cos(angle)
        };
    }

    @Test
    void lateLossesDoNotUnderflow() {
        BiasFreeNetwork far = optimal(solved(PAPER, 1, -1), 60);
        GapInterval gap = GapCertifier.of(PAPER, 1, -1).at(far);
        assertTrue(far.score(PAPER.row(0)) > 3000);
        assertTrue(value(gap.lower()) > 0.1 && value(gap.lower()) <= PAPER_OPTIMUM);
        assertEquals(PAPER_OPTIMUM, value(gap.upper()), 1e-12);
    }

    @Test
    void whatDoesNotExistHasAReason() {
        BiasFreeNetwork wrong = BiasFreeNetwork.of(Matrix.of(1, 2, 1, 0), -1);
        GapInterval gap = GapCertifier.of(PAPER, 1, -1).at(wrong);
        assertTrue(value(gap.lower()) > 0);
        assertEquals(Answer.none("the network does not classify every sample correctly"), gap.upper());
        assertFalse(gap.globallyOptimal());
        GapInterval huge = GapCertifier.of(PAPER, 1, -1)
                .at(BiasFreeNetwork.of(Matrix.of(2, 2, 1e200, 0, 0, 1e200), 1e200, -1e200));
        assertInstanceOf(Answer.None.class, huge.lower());
        assertInstanceOf(Answer.None.class, huge.upper());
        Matrix wide = Matrix.of(60, 6, new Random(2).doubles(360).toArray());
        int[] ones = new int[60];
        Arrays.fill(ones, 1);
        Answer<Double> refused =
                GapCertifier.of(wide, ones).at(random(new Random(4), 3, 6)).lower();
        assertTrue(refused.reason().contains("60 samples of rank 6"));
        int[] many = new int[225];
        Arrays.fill(many, 1);
        Answer<Double> sphere = GapCertifier.of(
                        Matrix.of(225, 3, new Random(6).doubles(675).toArray()), many)
                .at(random(new Random(7), 3, 3))
                .lower();
        assertTrue(sphere.reason().startsWith("225 samples of rank 3"));
        GapInterval origin = GapCertifier.of(Matrix.of(1, 2, 0, 0), 1).at(random(new Random(5), 3, 2));
        assertInstanceOf(Answer.None.class, origin.lower());
    }

    @Test
    void onlyNetworksWithoutAnyBiasAreBiasFree() {
        for (TwoLayerRelu model : List.of(
                new TwoLayerRelu(2, 3, true, false, 1),
                new TwoLayerRelu(2, 3, false, true, 1),
                new TwoLayerRelu(2, 3, false, false, 4))) {
            Network network = new Network(model, new Start.Seeded(Initialisation.SCALED, 0.5, 7, 0).parameters(model));
            Optional<BiasFreeNetwork> bare = BiasFreeNetwork.of(network);
            assertEquals(!model.hiddenBias() && !model.outputBias(), bare.isPresent());
            if (bare.isPresent()) {
                assertEquals(network.score(0.3, -2), bare.get().score(0.3, -2), 1e-15);
                // Lemma 1 asks for a scaled start, and SCALED is one.
                bare.get().balances().forEach(balance -> assertEquals(0, balance, 1e-15));
                assertEquals(bare.get().halfSquaredNorm(), bare.get().pathNorm(), 1e-14);
            }
        }
    }
}
