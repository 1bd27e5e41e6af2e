package org.geodescent.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.random.LinearLayer;
import org.geodescent.core.random.TorchGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartWeightsTest {
    private static final List<ModelSpec> MODELS = List.of(
            new LinearModel(3, true, 1),
            new LinearModel(3, false, 1),
            new TwoLayerRelu(2, 7, true, true, 1),
            new TwoLayerRelu(2, 7, true, false, 1),
            new TwoLayerRelu(2, 7, false, true, 1),
            new TwoLayerRelu(2, 7, false, false, 1));

    @ParameterizedTest
    @EnumSource(Initialisation.class)
    void untrainedPositionsAreZeroAndTheRestIsDrawn(Initialisation initialisation) {
        for (ModelSpec model : MODELS) {
            Parameters theta = StartWeights.draw(model, initialisation, 0.3, new TorchGenerator(4));
            assertEquals(model.parameterCount(), theta.size());
            boolean balanced = initialisation == Initialisation.SCALED;
            for (int i = 0; i < theta.size(); i++) {
                boolean last = i == theta.size() - 1;
                if (!model.trainable(i) || (balanced && last)) {
                    assertEquals(0.0, theta.get(i), 0.0);
                } else {
                    assertNotEquals(0.0, theta.get(i), model + " at " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialisation.class,
            names = {"TORCH", "SCRIPT"})
    void biasesThatDoNotExistTakeNoWords(Initialisation initialisation) {
        int[] words = {4, 3, 14 + 7 + 7 + 1, 14 + 7 + 7, 14 + 7 + 1, 14 + 7};
        for (int i = 0; i < words.length; i++) {
            TorchGenerator generator = new TorchGenerator(11);
            StartWeights.draw(MODELS.get(i), initialisation, 1, generator);
            TorchGenerator skipped = new TorchGenerator(11);
            skipped.skipWords(words[i]);
            assertEquals(skipped.nextWord(), generator.nextWord(), MODELS.get(i).toString());
        }
    }

    @Test
    void scriptMultipliesOnlyTheHiddenBiases() {
        TwoLayerRelu model = new TwoLayerRelu(2, 20, true, true, 5);
        Parameters torch = StartWeights.draw(model, Initialisation.TORCH, 1, new TorchGenerator(1));
        Parameters script = StartWeights.draw(model, Initialisation.SCRIPT, 1, new TorchGenerator(1));
        for (int i = 0; i < torch.size(); i++) {
            boolean hiddenBias = i >= model.indexOfB(0) && i < model.indexOfW(0);
            double expected = hiddenBias ? (float) torch.get(i) * 10f : torch.get(i);
            assertEquals(expected, script.get(i), 0.0);
        }
    }

    @Test
    void gaussianHasItsStandardDeviation() {
        ModelSpec model = new TwoLayerRelu(2, 1000, true, true, 1);
        Parameters theta = StartWeights.draw(model, Initialisation.GAUSSIAN, 0.25, new TorchGenerator(8));
        double squares = 0;
        for (double value : theta.toArray()) {
            squares += value * value;
        }
        // 4001 draws: the relative standard error of the variance is √(2/4001) = 2.2 %; four of them are allowed.
        assertEquals(1, squares / theta.size() / 0.0625, 0.09);
    }

    @Test
    void scaledIsBalancedWithBothSigns() {
        for (boolean bias : List.of(true, false)) {
            TwoLayerRelu model = new TwoLayerRelu(2, 50, bias, true, 1);
            Parameters theta = StartWeights.draw(model, Initialisation.SCALED, 1e-3, new TorchGenerator(2));
            int negative = 0;
            for (int k = 0; k < model.hidden(); k++) {
                double w = theta.get(model.indexOfW(k));
                double b = theta.get(model.indexOfB(k));
                double v0 = theta.get(model.indexOfV(k, 0));
                double v1 = theta.get(model.indexOfV(k, 1));
                assertEquals(Math.sqrt(v0 * v0 + v1 * v1 + b * b), Math.abs(w), 1e-18);
                negative += w < 0 ? 1 : 0;
            }
            assertEquals(25, negative, 12);
        }
    }

    @Test
    void scaleMustBePositiveWhereItIsUsed() {
        for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            for (Initialisation used : List.of(Initialisation.GAUSSIAN, Initialisation.SCALED)) {
                for (ModelSpec model : MODELS) {
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> StartWeights.draw(model, used, scale, new TorchGenerator(1)));
                }
            }
        }
    }

    @Test
    void overflowingScaleIsRefused() {
        TwoLayerRelu wide = new TwoLayerRelu(2, 1000, true, true, 1);
        for (Initialisation used : List.of(Initialisation.GAUSSIAN, Initialisation.SCALED)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> StartWeights.draw(wide, used, Double.MAX_VALUE, new TorchGenerator(1)));
        }
    }

    @Test
    void layersOfADeepLinearNetAreDrawnLikeLinearLayers() {
        DeepLinear model = new DeepLinear(3, List.of(5, 2), List.of(0.0, 0.0, 0.0), 1);
        Parameters theta = StartWeights.draw(model, Initialisation.TORCH, 1, new TorchGenerator(9));
        TorchGenerator generator = new TorchGenerator(9);
        LinearLayer first = LinearLayer.draw(3, 5, false, generator);
        LinearLayer second = LinearLayer.draw(5, 2, false, generator);
        LinearLayer third = LinearLayer.draw(2, 1, false, generator);
        assertEquals(first.weight(4, 2), model.layer(theta, 1).get(4, 2));
        assertEquals(second.weight(1, 3), model.layer(theta, 2).get(1, 3));
        assertEquals(third.weight(0, 1), model.layer(theta, 3).get(0, 1));
        Parameters scaled = StartWeights.draw(model, Initialisation.SCALED, 0.2, new TorchGenerator(9));
        double norm = Vectors.norm(model.layer(scaled, 1).toArray());
        for (int k = 2; k <= 3; k++) {
            assertEquals(norm, Vectors.norm(model.layer(scaled, k).toArray()), 1e-15);
        }
    }

    @Test
    void shapesThatAreNoDeepLinearNetAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DeepLinear.uniform(2, 7, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> DeepLinear.uniform(2, 1, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> DeepLinear.uniform(2, 3, 257, 0));
        assertThrows(IllegalArgumentException.class, () -> DeepLinear.uniform(2, 3, 3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> DeepLinear.uniform(2, 3, 3, -0.1));
    }
}
