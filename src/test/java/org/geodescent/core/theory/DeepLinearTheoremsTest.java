package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** A, Theorems 4 and 5, and what their proofs use. */
class DeepLinearTheoremsTest {
    private static final Objective CROSS_ENTROPY = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);
    private static final Objective SQUARED = new Objective(Loss.SQUARED, Reduction.SUM);

    /** Separable by a hyperplane through the origin. */
    private static Dataset separable(int dimension, boolean swapped) {
        Random random = new Random(8);
        int samples = 14;
        double[] features = new double[samples * dimension];
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = (n + (swapped ? 1 : 0)) % 2;
            for (int j = 0; j < dimension; j++) {
                features[n * dimension + j] =
                        j == 0 ? (n % 2 == 0 ? 1 : -1) * (0.4 + random.nextDouble()) : random.nextGaussian();
            }
        }
        return new Dataset(Matrix.of(samples, dimension, features), classes, List.of("I", "J"));
    }

    private static RunSpec spec(DeepLinear model, Objective objective, double step) {
        return new RunSpec(
                separable(model.inputs(), false),
                model,
                objective,
                new Descent(step, 0),
                new Start.Seeded(Initialisation.TORCH, 1, 3, 0),
                new StopRule(Long.MAX_VALUE, 0));
    }

    private static Parameters trained(RunSpec spec, long steps) {
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        assertTrue(descent.advance(steps, () -> false));
        return descent.snapshot().parameters();
    }

    private static double farthest(DeepLinear model, Parameters theta) {
        return LayerSpectrum.of(model, theta).stream()
                .mapToDouble(LayerSpectrum::distanceFromRankOne)
                .max()
                .orElseThrow();
    }

    @Test
    void weightDecayLeavesRankOneWhateverTheLoss() {
        for (Objective objective : List.of(CROSS_ENTROPY, SQUARED)) {
            DeepLinear model = new DeepLinear(3, List.of(6, 4), List.of(0.05, 0.02, 0.1), 1);
            RunSpec spec = spec(model, objective, 0.01);
            assertTrue(farthest(model, spec.startParameters()) > 0.3);
            Parameters end = trained(spec, 120_000);
            assertTrue(farthest(model, end) < 1e-12, () -> objective + " " + farthest(model, end));
            assertTrue(LayerSpectrum.of(model, end).get(0).values().get(0) > 0.1);
        }
    }

    @Test
    void strongWeightDecayLeavesRankZero() {
        DeepLinear model = DeepLinear.uniform(2, 3, 4, 50);
        Parameters end = trained(spec(model, SQUARED, 0.001), 20_000);
        for (LayerSpectrum spectrum : LayerSpectrum.of(model, end)) {
            assertTrue(spectrum.values().get(0) < 1e-100);
        }
    }

    @Test
    void underCrossEntropyAloneTheFirstSingularValueGrowsAndTheSecondDoesNot() {
        DeepLinear model = DeepLinear.uniform(3, 3, 5, 0);
        RunSpec spec = spec(model, CROSS_ENTROPY, 0.01);
        List<List<LayerSpectrum>> spectra = List.of(
                LayerSpectrum.of(model, trained(spec, 1_000)), LayerSpectrum.of(model, trained(spec, 1_000_000)));
        for (int k = 0; k < 2; k++) {
            List<Double> early = spectra.get(0).get(k).values();
            List<Double> late = spectra.get(1).get(k).values();
            String shown = early + " " + late;
            assertTrue(late.get(0) > 1.2 * early.get(0), shown);
            assertTrue(late.get(1) < 1.02 * early.get(1), shown);
        }
    }

    /** {@code W_{k+1}ᵀW_{k+1} − W_kW_kᵀ}, whose trace is {@code ‖W_{k+1}‖² − ‖W_k‖²} of A's Appendix E. */
    private static List<Double> balance(DeepLinear model, Parameters theta) {
        List<Double> entries = new ArrayList<>();
        for (int k = 1; k < model.layers(); k++) {
            Matrix lower = model.layer(theta, k);
            Matrix upper = model.layer(theta, k + 1);
            for (int a = 0; a < lower.rows(); a++) {
                for (int b = 0; b < lower.rows(); b++) {
                    double sum = 0;
                    for (int i = 0; i < upper.rows(); i++) {
                        sum += upper.get(i, a) * upper.get(i, b);
                    }
                    for (int j = 0; j < lower.columns(); j++) {
                        sum -= lower.get(a, j) * lower.get(b, j);
                    }
                    entries.add(sum);
                }
            }
        }
        return entries;
    }

    private static double drift(double step, long steps) {
        DeepLinear model = DeepLinear.uniform(3, 4, 4, 0);
        RunSpec spec = spec(model, CROSS_ENTROPY, step);
        List<Double> before = balance(model, spec.startParameters());
        List<Double> after = balance(model, trained(spec, steps));
        double largest = 0;
        for (int i = 0; i < before.size(); i++) {
            largest = Math.max(largest, Math.abs(after.get(i) - before.get(i)));
        }
        return largest;
    }

    @Test
    void layersStayBalancedUpToTheFirstOrderOfTheStep() {
        double coarse = drift(1e-3, 20_000);
        double fine = drift(1e-4, 200_000);
        assertTrue(coarse < 0.02, () -> "drift " + coarse);
        assertEquals(10, coarse / fine, 0.5);
    }

    @Test
    void theSignConventionOfEquationEightMirrorsTheLastLayer() {
        DeepLinear model = DeepLinear.uniform(3, 3, 5, 0.01);
        RunSpec ours = spec(model, CROSS_ENTROPY, 0.02);
        double[] mirrored = ours.startParameters().toArray();
        for (int i = model.indexOfLayer(3); i < mirrored.length; i++) {
            mirrored[i] = -mirrored[i];
        }
        RunSpec printed = new RunSpec(
                separable(3, true),
                model,
                CROSS_ENTROPY,
                ours.descent(),
                new Start.Given(Parameters.of(mirrored)),
                ours.stopRule());
        assertEquals(LayerSpectrum.of(model, trained(ours, 5_000)), LayerSpectrum.of(model, trained(printed, 5_000)));
    }

    @Test
    void featuresOfALayerOfRankOneLieOnALine() {
        DeepLinear model = DeepLinear.uniform(3, 3, 4, 0.05);
        RunSpec spec = spec(model, SQUARED, 0.01);
        List<LayerFeatures> before = LayerFeatures.of(model, spec.startParameters(), spec.data());
        List<LayerFeatures> after = LayerFeatures.of(model, trained(spec, 60_000), spec.data());
        assertEquals(4, after.size());
        assertTrue(before.get(1).spread() > 0.1);
        for (LayerFeatures features : after.subList(1, 4)) {
            assertTrue(features.spread() < 1e-12);
            double along = features.places().stream()
                    .mapToDouble(p -> Math.abs(p.x()))
                    .max()
                    .orElseThrow();
            assertTrue(features.places().stream().allMatch(p -> Math.abs(p.y()) <= 1e-12 * along));
        }
    }
}
