package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Counterexamples;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

class DualStatementsTest {
    private static DualStatements of(Dataset data, BiasFreeNetwork network) {
        return DualStatements.of(
                network,
                data.features(),
                Diagnostics.orthogonalityViolation(data, false),
                ConvexDiagnostics.of(data, false).spikeFreeViolation().map(ConvexDiagnostics.SpikeWitness::reason),
                data.signs());
    }

    private static BiasFreeNetwork optimal(Dataset data) {
        ConvexOutcome.Solved solved = GapIntervalTest.solved(data.features(), data.signs());
        return GapIntervalTest.optimal(solved, 1);
    }

    private static double value(Answer<Double> answer) {
        return answer.found().orElseThrow();
    }

    private static Optional<Double> left16(Dataset data, BiasFreeNetwork network) {
        return KktNearness.of(network, data.features(), data.signs()).map(near -> DualOracle.of(data.features())
                .found()
                .orElseThrow()
                .maximise(near.lambda().stream().mapToDouble(v -> v).toArray())
                .value());
    }

    /** Both propositions at the optima of the paper's two data sets. */
    @Test
    void thePapersOptimaAreCovered() {
        Dataset orthogonal = PaperDatasets.convexGeometryOrthogonal();
        // A solution has no multipliers of its own: those of its scores are near it where they are large.
        DualStatements first = of(orthogonal, optimal(orthogonal));
        assertEquals(Optional.empty(), first.proposition4().voidBecause().filter(reason -> reason.contains("orth")));
        assertTrue(first.proposition5().voidBecause().orElseThrow().startsWith("X is not spike-free"));
        assertEquals(left16(orthogonal, optimal(orthogonal)).orElseThrow(), value(first.bound()), 1e-6);
        assertFalse(first.remark1().applies());
    }

    /** An exact KKT point: one neuron for each of (1, 0) and (0, −1), λ = (1, −1). */
    @Test
    void anExactKktPointHasTheBoundOne() {
        Dataset data = new Dataset(Matrix.of(2, 2, 1, 0, 0, -1), new int[] {0, 1}, List.of("1", "-1"));
        DualStatements found = of(data, BiasFreeNetwork.of(Matrix.of(2, 2, 3, 0, 0, -3), 3, -3));
        assertTrue(found.proposition4().applies()
                && found.proposition5().applies()
                && found.remark1().applies());
        assertEquals(1, value(found.bound()), 1e-12);
        assertEquals(1, value(found.rectified()), 1e-12);
        assertEquals(1, value(found.byLabels()), 1e-12);
        // Unbalanced neurons are not a KKT point, though w1/w2 = XᵀD̂λ for each.
        DualStatements unbalanced = of(data, BiasFreeNetwork.of(Matrix.of(2, 2, 3.3, 0, 0, -2.7), 3, -3));
        assertTrue(unbalanced.proposition4().voidBecause().orElseThrow().contains("missed by"));
    }

    @Test
    void whatFailsIsNamedWithItsSize() {
        Dataset close = Counterexamples.printed64();
        BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(2, 2, 0.8, -0.6, 0, 1), 1, -1);
        assertEquals(
                "Not orthogonal separable: samples 1 and 2 have different labels and x·x′ = 0.6, above 0.",
                of(close, network).proposition4().voidBecause().orElseThrow());
        Dataset three = new Dataset(Matrix.of(3, 2, 1, 0.1, 1, -0.1, -1, 0), new int[] {0, 0, 1}, List.of("1", "-1"));
        BiasFreeNetwork half = BiasFreeNetwork.of(Matrix.of(3, 2, 0, 1, 0, -1, -1, 0), 1, 1, -1);
        assertEquals(
                "At this state no neuron is active on all 2 samples of label +1; the best misses 1, sample 2 first.",
                of(three, half).proposition4().voidBecause().orElseThrow());
        BiasFreeNetwork wrong = BiasFreeNetwork.of(Matrix.of(1, 2, -1, 0), 1);
        assertEquals(
                "A sample is misclassified: there is no λ.",
                of(three, wrong).proposition4().voidBecause().orElseThrow());
    }

    /** Remark 1: 1 and 1.25 where the printed equivalence asks for both or neither to be at most 1. */
    @Test
    void theSecondFormOfRemark1IsStronger() {
        Dataset data = Counterexamples.printed64();
        // The optimum: (0.8, −0.6) for the first sample alone, (0, 1) for the second alone.
        BiasFreeNetwork network = BiasFreeNetwork.of(
                Matrix.of(2, 2, 0.8 * Math.sqrt(1.25), -0.6 * Math.sqrt(1.25), 0, Math.sqrt(1.25)),
                Math.sqrt(1.25),
                -Math.sqrt(1.25));
        DualStatements found = of(data, network);
        assertTrue(found.remark1().applies());
        assertEquals(1, value(found.rectified()), 1e-9);
        assertEquals(1.25, value(found.byLabels()), 1e-9);
        assertEquals(1, left16(data, network).orElseThrow(), 1e-9);
        assertEquals(1, value(found.bound()), 1e-9);
        assertTrue(found.proposition5().applies());
    }

    /** Whatever the state: the bound is above the left side of (16), and Remark 1's first form is equal to it. */
    @Test
    void theBoundHoldsForRandomNetworks() {
        Random random = new Random(3);
        int bounds = 0;
        int spikeFree = 0;
        for (int trial = 0; trial < 3000; trial++) {
            int d = 2 + trial % 2;
            int samples = 1 + random.nextInt(3);
            double[] x = random.doubles((long) samples * d, 0, 1).toArray();
            int[] classes = random.ints(samples, 0, 2).toArray();
            for (int k = 0; k < x.length; k++) {
                x[k] *= trial % 3 > 0 && classes[k / d] == 1 ? -1 : 1;
            }
            Dataset data = new Dataset(Matrix.of(samples, d, x), classes, List.of("1", "-1"));
            double[] hidden = random.doubles(4L * d, -1, 1).toArray();
            BiasFreeNetwork network = BiasFreeNetwork.of(
                    Matrix.of(4, d, hidden), random.doubles(4, -1, 1).toArray());
            Optional<Double> left = left16(data, network);
            if (left.isPresent()) {
                DualStatements found = of(data, network);
                bounds += found.bound().found().isPresent() ? 1 : 0;
                assertTrue(found.bound().found().orElse(Double.MAX_VALUE) >= left.get() * (1 - 1e-10), "" + trial);
                if (found.remark1().applies()) {
                    assertEquals(left.get(), value(found.rectified()), 1e-9 * left.get());
                    assertTrue(value(found.byLabels()) >= left.get() * (1 - 1e-10));
                    spikeFree++;
                }
            }
        }
        assertTrue(bounds > 100 && spikeFree > 100, bounds + " and " + spikeFree);
    }
}
