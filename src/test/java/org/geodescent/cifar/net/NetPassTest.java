package org.geodescent.cifar.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Finite differences mean nothing in binary32, so the gradients of a plain implementation in binary64 are held against
 * finite differences, and the engine's against those.
 */
class NetPassTest {
    private static final int IMAGES = 3;

    private static float[] images(long seed) {
        Random random = new Random(seed);
        float[] images = new float[IMAGES * NetLayer.CONVOLUTION_1.inputs()];
        for (int i = 0; i < images.length; i++) {
            images[i] = 2 * random.nextFloat() - 1;
        }
        return images;
    }

    private static double[] scoreGradient(int scores) {
        return scores == 1 ? new double[] {0.7} : new double[] {0.7, -1.3};
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gradientsInBinary64AreFiniteDifferences(int scores) {
        double[] weights = ReferenceNet.widened(Weights.draw(scores, 5).toArray());
        double[] image = ReferenceNet.widened(Arrays.copyOf(images(6), NetLayer.CONVOLUTION_1.inputs()));
        Random random = new Random(7);
        double[][] d = ReferenceNet.noPerturbation();
        for (double[] part : d) {
            Arrays.setAll(part, i -> 0.02 * random.nextGaussian());
        }
        ReferenceNet net = new ReferenceNet(scores, weights);
        net.forward(image, d);
        double[] byWeights = new double[weights.length];
        double[][] byInputs = net.backward(scoreGradient(scores), byWeights);
        for (NetLayer layer : NetLayer.values()) {
            for (int k = 0; k < 8; k++) {
                int i = random.nextInt(layer.inputs());
                assertEquals(
                        difference(net, scores, image, d, d[layer.index()], i),
                        byInputs[layer.index()][i],
                        1e-8,
                        "d of " + layer);
                int w = Weights.at(layer, scores) + random.nextInt(layer.rows(scores) * layer.fanIn());
                assertEquals(difference(net, scores, image, d, weights, w), byWeights[w], 1e-7, "weight of " + layer);
                int b = Weights.biasesAt(layer, scores) + random.nextInt(layer.rows(scores));
                assertEquals(difference(net, scores, image, d, weights, b), byWeights[b], 1e-7, "bias of " + layer);
            }
        }
    }

    private static double difference(
            ReferenceNet net, int scores, double[] image, double[][] d, double[] variables, int i) {
        double h = 1e-6;
        double kept = variables[i];
        variables[i] = kept + h;
        double above = product(scoreGradient(scores), net.forward(image, d));
        variables[i] = kept - h;
        double below = product(scoreGradient(scores), net.forward(image, d));
        variables[i] = kept;
        return (above - below) / (2 * h);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theEngineAgreesWithBinary64WithAndWithoutPerturbations(int scores) {
        float[] weights = Weights.draw(scores, 8).toArray();
        try (NetPass pass = new NetPass(Nd4jEngine.open(), IMAGES, scores)) {
            pass.load(weights);
            System.arraycopy(images(9), 0, pass.imageBuffer(), 0, images(9).length);
            assertAgrees(pass, scores, weights);
            pass.climb(0.05f, Perturbed.FIRST);
            assertEquals(0, pass.perturbation(NetLayer.AFFINE_1).length);
            assertAgrees(pass, scores, weights);
            pass.climb(0.05f, Perturbed.ALL);
            assertAgrees(pass, scores, weights);
        }
    }

    private static void assertAgrees(NetPass pass, int scores, float[] weights) {
        double[] sum = new double[weights.length];
        float[] byScores = new float[IMAGES * scores];
        for (int i = 0; i < byScores.length; i++) {
            byScores[i] = (float) scoreGradient(scores)[i % scores];
        }
        float[] values = pass.forward();
        pass.backward(byScores, true);
        for (int image = 0; image < IMAGES; image++) {
            ReferenceNet net = new ReferenceNet(scores, ReferenceNet.widened(weights));
            double[][] d = ReferenceNet.noPerturbation();
            for (NetLayer layer : NetLayer.values()) {
                float[] own = pass.perturbation(layer);
                if (own.length > 0) {
                    d[layer.index()] = part(own, image);
                }
            }
            double[] expected = net.forward(part(pass.imageBuffer(), image), d);
            assertArrayEquals(expected, part(values, image), 1e-6);
            double[][] gradients = net.backward(part(byScores, image), sum);
            for (NetLayer layer : NetLayer.values()) {
                assertClose(gradients[layer.index()], part(pass.gradient(layer), image), "d of " + layer);
            }
        }
        float[] gradient = new float[weights.length];
        pass.weightGradient(gradient);
        for (NetLayer layer : NetLayer.values()) {
            int from = Weights.at(layer, scores);
            int biases = Weights.biasesAt(layer, scores);
            int end = biases + layer.rows(scores);
            double[] wide = ReferenceNet.widened(gradient);
            assertClose(Arrays.copyOfRange(sum, from, biases), Arrays.copyOfRange(wide, from, biases), "W " + layer);
            assertClose(Arrays.copyOfRange(sum, biases, end), Arrays.copyOfRange(wide, biases, end), "b " + layer);
        }
    }

    private static double[] part(float[] values, int image) {
        int length = values.length / IMAGES;
        return ReferenceNet.widened(Arrays.copyOfRange(values, image * length, (image + 1) * length));
    }

    /** Within 5e-6 of the largest element. */
    private static void assertClose(double[] expected, double[] actual, String what) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertTrue(largest > 0, what);
        assertArrayEquals(expected, actual, 5e-6 * largest, what);
    }

    @Test
    void bothWaysStartFromOneGradient() {
        Engine engine = Nd4jEngine.open();
        try (NetPass half = new NetPass(engine, 2, 1);
                NetPass both = new NetPass(engine, 4, 1)) {
            half.load(Weights.draw(1, 1).toArray());
            both.load(Weights.draw(1, 1).toArray());
            System.arraycopy(images(2), 0, half.imageBuffer(), 0, half.imageBuffer().length);
            float start = half.forward()[0];
            half.backward(new float[] {1, 1}, true);
            both.startBothWays(half, 0.01f, Perturbed.ALL);
            float[] scores = both.forward();
            assertTrue(scores[0] > start && scores[2] < start, Arrays.toString(scores));
            for (NetLayer layer : NetLayer.values()) {
                float[] d = both.perturbation(layer);
                for (int i = 0; i < d.length / 2; i++) {
                    assertEquals(0.01f * Math.signum(half.gradient(layer)[i]), d[i], 0);
                    assertEquals(-d[i], d[i + d.length / 2], 0);
                }
            }
        }
    }
}
