package org.geodescent.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Counterexamples;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.AlignmentTimes;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.InitialPushes;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.Theorem2;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.run.Evaluation;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.junit.jupiter.api.Test;

/** What the presets of the theorems and the counterexamples say of themselves is so. */
class CounterexamplesTest {
    private record Trained(LossRun run, Network network) {
        static Trained of(String preset, long seed) {
            RunSpec spec = Presets.find(preset)
                    .orElseThrow()
                    .experiment(seed, seed)
                    .runs()
                    .get(0);
            LossRun run = ForegroundRun.run(spec, () -> false);
            return new Trained(
                    run, new Network(spec.model(), run.trajectory().last().parameters()));
        }

        static Trained of(String preset) {
            return of(preset, Presets.find(preset).orElseThrow().seeds().get(0));
        }

        Dataset data() {
            return run.spec().data();
        }

        double margin() {
            Evaluation evaluation = Evaluation.of(run.trajectory().last(), network, data());
            return evaluation.margin().found().orElseThrow();
        }

        BiasFreeNetwork biasFree() {
            return BiasFreeNetwork.of(network).orElseThrow();
        }

        int deadNodes() {
            TwoLayerRelu relu = (TwoLayerRelu) network.spec();
            double[] theta = network.parameters().toArray();
            return (int) IntStream.range(0, relu.hidden())
                    .filter(k -> IntStream.range(0, data().size())
                            .noneMatch(n -> relu.preactivation(
                                            theta, k, data().features().row(n))
                                    > 0))
                    .count();
        }
    }

    private static double value(Answer<Double> bound) {
        return bound.found().orElseThrow();
    }

    @Test
    void theorem1OfAHoldsWhereNoNodeIsDead() {
        Trained lively = Trained.of("a-theorem-1");
        assertInstanceOf(RunOutcome.Stationary.class, lively.run().outcome().orElseThrow());
        assertEquals(0, lively.deadNodes());
        assertTrue(lively.run().trajectory().last().loss() < 1e-12);
        Trained void1 = Trained.of("counter-a-theorem-1");
        assertInstanceOf(RunOutcome.Stationary.class, void1.run().outcome().orElseThrow());
        assertEquals(2, void1.deadNodes());
    }

    @Test
    void oneActiveClassLeavesTheLineBesideIt() {
        Trained trained = Trained.of("counter-a-one-class");
        Theorem2 theorem = Theorem2.of(trained.data()).orElseThrow();
        assertEquals(2, theorem.limit().margin(), 1e-9);
        assertEquals(
                50.5, LinearSeparation.hardMargin(trained.data()).orElseThrow().margin(), 1e-9);
        assertTrue(trained.margin() > 1.8 && trained.margin() < 2, () -> "margin " + trained.margin());
    }

    @Test
    void theorem3OfAHasNetworksThatClassifyEverything() {
        for (String preset : List.of("a-theorem-3", "counterexample-theorem-3")) {
            for (long seed : Presets.find(preset).orElseThrow().seeds()) {
                Trained trained = Trained.of(preset, seed);
                assertEquals(trained.data().size(), trained.network().correct(trained.data()), preset + " " + seed);
            }
        }
        for (long seed : Presets.find("a-theorem-3").orElseThrow().seeds()) {
            Trained trained = Trained.of("a-theorem-3", seed);
            TheoremValue third = TheoremEvaluator.of(trained.run().spec())
                    .at(Statement.THEOREM_3, trained.run().trajectory().last());
            assertTrue(third.applies(), third.reason());
            // [x; 1] has the length √6, x the length √5: one node and one support vector for each.
            assertEquals(2 / Math.sqrt(6), value(third.bound()), 1e-9);
            assertEquals(2 / Math.sqrt(5), value(third.boundAsPrinted()), 1e-9);
            assertEquals(Math.sqrt(5) / 3, value(third.measured()), 1e-6);
        }
        Dataset pair = Counterexamples.theorem3();
        assertEquals(1, pair.point(0).distanceTo(pair.point(1)));
    }

    /** B, Theorem 1 as printed holds for any data set. */
    @Test
    void neuronsSlideAlongAHinge() {
        for (long seed : Presets.find("counter-b-theorem-1").orElseThrow().seeds()) {
            RunSpec spec = Presets.find("counter-b-theorem-1")
                    .orElseThrow()
                    .experiment(seed, seed)
                    .runs()
                    .get(0);
            GradientDescent descent = new GradientDescent(spec, spec.startParameters());
            int sliding = 0;
            for (long iteration = 10; iteration <= 1000; iteration += 10) {
                descent.advance(iteration, () -> false);
                sliding = sliding(spec, descent, iteration == 1000);
            }
            assertTrue(sliding >= 3, "seed " + seed + ": " + sliding);
        }
    }

    /**
     * How many neurons see a sample; if the end is reached, all of them must be on a hinge. No cosine may be near 1 at
     * any time.
     */
    private static int sliding(RunSpec spec, GradientDescent descent, boolean end) {
        Network now = new Network(spec.model(), descent.snapshot().parameters());
        BiasFreeNetwork network = BiasFreeNetwork.of(now).orElseThrow();
        List<Alignment> alignments = Alignment.ofTheorem1(network, spec.data().features(), 1, -1);
        int sliding = 0;
        for (int i = 0; i < alignments.size(); i++) {
            double[] w = network.hidden(i);
            double[] x = spec.data().features().row(network.output(i) > 0 ? 1 : 0);
            double sine = Math.abs(Vectors.dot(w, x)) / Vectors.norm(w) / Vectors.norm(x);
            if (alignments.get(i) instanceof Alignment.Cosine cosine) {
                assertTrue(cosine.value() < 0.95, "neuron %d: %s".formatted(i, cosine.value()));
                assertTrue(!end || sine < 0.02, "neuron %d: %s".formatted(i, sine));
                sliding++;
            }
        }
        return sliding;
    }

    @Test
    void figure10OfBLeavesEveryNeuronOfSeed1Stuck() {
        Trained trained = Trained.of("counter-b-stuck");
        for (Alignment alignment :
                Alignment.ofTheorem1(trained.biasFree(), trained.data().features(), 1, 1)) {
            assertInstanceOf(Alignment.None.class, alignment);
        }
        assertEquals(0, trained.network().correct(trained.data()));
        assertEquals(0, trained.run().trajectory().last().gradientNorm());
    }

    /** A, Theorem 4: every layer tends to rank 0. */
    @Test
    void strongWeightDecayLeavesNoRank() {
        for (long seed : Presets.find("counter-a-theorem-4").orElseThrow().seeds()) {
            Trained trained = Trained.of("counter-a-theorem-4", seed);
            for (double weight : trained.network().parameters().toArray()) {
                assertEquals(0, weight, 1e-6);
            }
        }
    }

    /**
     * B, Proposition 7: around (−1, −1) the function is 0, so that it has a local maximum there, and g has no
     * direction.
     */
    @Test
    void aDeadDirectionIsALocalMaximiser() {
        Dataset data = Trained.of("counter-b-proposition-7").data();
        assertTrue(Diagnostics.of(data).orthogonalSeparable());
        BiasFreeNetwork dead = BiasFreeNetwork.of(Matrix.of(1, 2, -1, -1), 1);
        assertInstanceOf(
                Alignment.None.class,
                Alignment.ofTheorem1(dead, data.features(), 1, -1).get(0));
        for (double angle = 0.1; angle <= 1.5; angle += 0.1) {
            Vec2 u = new Vec2(-Math.cos(angle), -Math.sin(angle));
            assertTrue(data.point(0).dot(u) < 0 && data.point(1).dot(u) < 0);
        }
    }

    /** B (64): max λᵀ(Xu)₊ = 0.8 and max λᵀY₊(Xu)₊ = 1. */
    @Test
    void printed64IsFalse() {
        Dataset data = Trained.of("counter-b-64").data();
        assertTrue(ConvexDiagnostics.of(data, false).spikeFree());
        DualOracle oracle = DualOracle.of(data.features()).found().orElseThrow();
        assertEquals(0.8, oracle.maximise(1, -1).value(), 1e-12);
        assertEquals(1, oracle.maximise(1, 0).value(), 1e-12);
    }

    /** B, Lemma 2: the least push is ½, and neurons are aligned by T* with y/2. */
    @Test
    void tinyWeightsPushWithHalfTheLabels() {
        for (long seed : Presets.find("counter-b-lemma-2").orElseThrow().seeds()) {
            Trained trained = Trained.of("counter-b-lemma-2", seed);
            RunSpec spec = trained.run().spec();
            AlignmentTimes times = AlignmentTimes.of(
                    spec,
                    trained.run().trajectory(),
                    state -> BiasFreeNetwork.of(new Network(spec.model(), state.parameters())),
                    spec.data().features(),
                    InitialPushes.of(spec.data().features(), spec.data().signs()),
                    spec.data().signs());
            assertEquals(0.5, value(times.gMin()));
            assertTrue(value(times.smallUntil()) > 1);
            int neuron = times.tightest(false).orElseThrow();
            assertTrue(times.neurons().get(neuron).verdict().applies());
        }
    }

    @Test
    void theGapStaysOpen() {
        Trained trained = Trained.of("counter-b-gap");
        assertEquals(3, trained.network().correct(trained.data()));
        ConvexOutcome.Solved optimum =
                assertInstanceOf(ConvexOutcome.Solved.class, MaxMarginProgram.solve(trained.data(), false));
        double upper =
                value(GapCertifier.of(trained.data()).at(trained.biasFree()).upper());
        assertTrue(upper > 1.3 * optimum.primal(), upper + " for " + optimum.primal());
        assertFalse(Diagnostics.of(trained.data()).orthogonalSeparable());
        assertFalse(ConvexDiagnostics.of(trained.data(), false).spikeFree());
    }

    @Test
    void thePresetsOfBAreWhatTheyAreCalled() {
        for (String preset : List.of("b-figures-1-7", "b-theorem-1", "b-theorem-4")) {
            for (long seed : Presets.find(preset).orElseThrow().seeds()) {
                Trained trained = Trained.of(preset, seed);
                assertTrue(Diagnostics.of(trained.data()).orthogonalSeparable(), preset);
                assertEquals(trained.data().size(), trained.network().correct(trained.data()), preset + " " + seed);
            }
        }
        for (String preset : List.of("b-figures-8-10", "b-spike-free")) {
            for (long seed : Presets.find(preset).orElseThrow().seeds()) {
                Trained trained = Trained.of(preset, seed);
                assertTrue(ConvexDiagnostics.of(trained.data(), false).spikeFree(), preset);
                assertEquals(trained.data().size(), trained.network().correct(trained.data()), preset + " " + seed);
            }
        }
    }
}
