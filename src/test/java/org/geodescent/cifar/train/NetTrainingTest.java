package org.geodescent.cifar.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetLayer;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.ReferenceNet;
import org.geodescent.cifar.net.Weights;
import org.geodescent.cifar.train.TrainingState.Phase;
import org.geodescent.run.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetTrainingTest {
    private static final ImageData IMAGES = SyntheticImages.make(60, 20, 4);
    private static final Engine ENGINE = Nd4jEngine.open();

    private static TrainingSpec excited(int epochs, int batch) {
        return new TrainingSpec(TrainingLoss.SQUARED, 0.02, Perturbed.ALL, epochs, batch, 1e-3, 0.9, 3);
    }

    private static TrainingSpec plain(TrainingLoss loss, int epochs, int batch) {
        return new TrainingSpec(loss, 0, Perturbed.NONE, epochs, batch, 1e-3, 0.9, 3);
    }

    private static Model steps(Model start, ImageData images, int workers, int steps) {
        try (Workers crew = new Workers(workers);
                NetTraining training = NetTraining.resume(start, images, ENGINE, crew)) {
            steps(training, steps);
            return training.model();
        }
    }

    private static void steps(NetTraining training, int steps) {
        for (int i = 0; i < steps; i++) {
            assertTrue(training.step());
        }
    }

    /** Algorithm 1 for one image and one sign in binary64; adds the gradient of (f − y)² and returns the loss. */
    private static double reference(
            double[] weights, double[] image, int y, int sign, double magnitude, Perturbed layers, double[] sum) {
        ReferenceNet net = new ReferenceNet(1, weights);
        double[][] d = ReferenceNet.noPerturbation();
        double[] unused = new double[weights.length];
        for (int piece = 0; piece < 4 && magnitude > 0; piece++) {
            net.forward(image, d);
            double[][] gradients = net.backward(new double[] {sign}, unused);
            for (int layer = 0; layer < (layers == Perturbed.ALL ? 5 : 1); layer++) {
                for (int i = 0; i < d[layer].length; i++) {
                    d[layer][i] += magnitude / 4 * Math.signum(gradients[layer][i]);
                }
            }
        }
        double error = net.forward(image, d)[0] - y;
        net.backward(new double[] {2 * error}, sum);
        return error * error;
    }

    @ParameterizedTest
    @EnumSource(Perturbed.class)
    void theGradientIsThatOfAlgorithmOneInBinary64(Perturbed layers) {
        double magnitude = layers == Perturbed.NONE ? 0 : 0.05;
        ImageSet images = IMAGES.train();
        float[] weights = Weights.draw(1, 11).toArray();
        int[] order = {5, 0, 7};
        double[] expected = new double[weights.length];
        double expectedLoss = 0;
        for (int image : order) {
            float[] pixels = new float[ImageSet.NUMBERS];
            images.copyTo(image, pixels, 0);
            for (int sign = -1; sign <= 1; sign += 2) {
                expectedLoss += reference(
                                ReferenceNet.widened(weights),
                                ReferenceNet.widened(pixels),
                                images.classOf(image),
                                sign,
                                magnitude,
                                layers,
                                expected)
                        / 2;
            }
        }
        try (BatchShare share = new BatchShare(ENGINE, TrainingLoss.SQUARED)) {
            share.compute(weights, images, order, 0, 3, magnitude, layers);
            assertEquals(expectedLoss, share.lossSum(), 1e-5 * expectedLoss);
            assertClose(expected, share.gradient(), 1e-4);
        }
    }

    /**
     * The relative error in the Euclidean norm, layer by layer: single signs of d may differ where a gradient is nearly
     * 0.
     */
    private static void assertClose(double[] expected, float[] actual, double tolerance) {
        int scores = expected.length == Weights.count(1) ? 1 : 2;
        for (NetLayer layer : NetLayer.values()) {
            double difference = 0;
            double norm = 0;
            for (int i = Weights.at(layer, scores); i < Weights.biasesAt(layer, scores) + layer.rows(scores); i++) {
                difference += Math.pow(expected[i] - actual[i], 2);
                norm += expected[i] * expected[i];
            }
            assertTrue(norm > 0);
            assertTrue(Math.sqrt(difference / norm) < tolerance, layer + ": " + Math.sqrt(difference / norm));
        }
    }

    @Test
    void theCrossEntropyAndItsGradientAreRight() {
        ImageSet images = IMAGES.train();
        float[] weights = Weights.draw(2, 12).toArray();
        double[] expected = new double[weights.length];
        double expectedLoss = 0;
        for (int image = 0; image < 3; image++) {
            float[] pixels = new float[ImageSet.NUMBERS];
            images.copyTo(image, pixels, 0);
            ReferenceNet net = new ReferenceNet(2, ReferenceNet.widened(weights));
            double[] scores = net.forward(ReferenceNet.widened(pixels), ReferenceNet.noPerturbation());
            int y = images.classOf(image);
            double sum = Math.exp(scores[0]) + Math.exp(scores[1]);
            expectedLoss -= Math.log(Math.exp(scores[y]) / sum);
            double[] byScores = {Math.exp(scores[0]) / sum, Math.exp(scores[1]) / sum};
            byScores[y] -= 1;
            net.backward(byScores, expected);
        }
        try (BatchShare share = new BatchShare(ENGINE, TrainingLoss.CROSS_ENTROPY)) {
            share.compute(weights, images, new int[] {0, 1, 2}, 0, 3, 0, Perturbed.NONE);
            assertEquals(expectedLoss, share.lossSum(), 1e-5);
            assertClose(expected, share.gradient(), 1e-5);
        }
    }

    @Test
    void theCrossEntropyHeadAgreesWithFiniteDifferencesAndSurvivesSaturation() {
        Random random = new Random(5);
        for (int k = 0; k < 100; k++) {
            float[] scores = {(float) random.nextGaussian() * 4, (float) random.nextGaussian() * 4};
            for (int y = 0; y < 2; y++) {
                float[] gradient = new float[2];
                double loss = TrainingLoss.CROSS_ENTROPY.lossAndGradient(scores, 0, y, gradient);
                double q = (double) scores[1 - y] - scores[y];
                assertEquals(Math.log1p(Math.exp(q)), loss, 1e-9);
                double h = 1e-5;
                double slope = (Math.log1p(Math.exp(q + h)) - Math.log1p(Math.exp(q - h))) / (2 * h);
                assertEquals(slope, gradient[1 - y], 1e-6);
                assertEquals(-slope, gradient[y], 1e-6);
            }
        }
        float[] gradient = new float[2];
        assertEquals(2000, TrainingLoss.CROSS_ENTROPY.lossAndGradient(new float[] {-1000, 1000}, 0, 0, gradient), 1e-9);
        // Both halves, where the softmax in binary32 has lost one.
        for (int apart = 17; apart <= 103; apart++) {
            float[] halves = new float[2];
            TrainingLoss.CROSS_ENTROPY.lossAndGradient(new float[] {apart, 0}, 0, 0, halves);
            assertEquals(-halves[0], halves[1], 0);
            assertTrue(halves[1] > 0 && halves[1] < 4.2e-8, "at " + apart);
        }
        assertEquals(1, gradient[1], 0);
    }

    @Test
    void aStepIsThatOfTheScript() {
        Model start = NetTraining.beginning(plain(TrainingLoss.SQUARED, 2, 60), IMAGES);
        double[] expected = new double[Weights.count(1)];
        for (int image = 0; image < 60; image++) {
            float[] pixels = new float[ImageSet.NUMBERS];
            IMAGES.train().copyTo(image, pixels, 0);
            double[] weights = ReferenceNet.widened(start.weights().toArray());
            int y = IMAGES.train().classOf(image);
            reference(weights, ReferenceNet.widened(pixels), y, 1, 0, Perturbed.NONE, expected);
        }
        Model next = steps(start, IMAGES, 1, 1);
        for (int i = 0; i < expected.length; i += 997) {
            // v = 0.1 · 2 Σ ∇, θ' = θ − 0.001 v
            assertEquals(0.2 * expected[i], next.velocity().get(i), 1e-4);
            double moved = start.weights().get(i) - 1e-3 * next.velocity().get(i);
            assertEquals(moved, next.weights().get(i), 1e-7);
        }
    }

    @Test
    void theMagnitudeRisesInFourSteps() {
        TrainingSpec spec = excited(40, 50);
        assertEquals(0, spec.magnitude(9), 0);
        assertEquals(0.02 / 3, spec.magnitude(10), 1e-15);
        assertEquals(0.04 / 3, spec.magnitude(29), 1e-15);
        assertEquals(0.02, spec.magnitude(30), 1e-15);
        assertEquals(0.02, spec.magnitude(39), 1e-15);
    }

    @Test
    void aCheckpointContinuesToTheSameBits(@TempDir Path folder) throws Exception {
        // 4 epochs of 3 steps; interrupted in the middle of the third, which is excited.
        Model start = NetTraining.beginning(excited(4, 20), IMAGES);
        Model through = steps(start, IMAGES, 1, 12);
        Model half = steps(start, IMAGES, 1, 7);
        assertEquals(2, half.epoch());
        assertEquals(20, half.image());
        Path file = folder.resolve("model.json");
        ModelFile.write(file, half);
        Model read = ModelFile.read(file);
        assertEquals(half, read);
        Model continued = steps(read, IMAGES, 1, 5);
        assertEquals(through.weights(), continued.weights());
        assertEquals(through.velocity(), continued.velocity());
        assertTrue(continued.finished());
        for (int epoch = 0; epoch < 4; epoch++) {
            EpochReport expected = through.history().get(epoch);
            EpochReport actual = continued.history().get(epoch);
            assertEquals(expected.loss(), actual.loss(), 0);
            assertEquals(expected.trainAccuracy(), actual.trainAccuracy(), 0);
            assertEquals(expected.testAccuracy(), actual.testAccuracy(), 0);
        }
        assertNotEquals(start.weights(), through.weights());
    }

    @Test
    void twoWorkersComputeTheSameUpToRounding() {
        Model start = NetTraining.beginning(plain(TrainingLoss.SQUARED, 1, 50), IMAGES);
        Model one = steps(start, IMAGES, 1, 1);
        Model two = steps(start, IMAGES, 2, 1);
        assertEquals(two.weights(), steps(start, IMAGES, 2, 1).weights(), "every time the same bits");
        for (int i = 0; i < Weights.count(1); i++) {
            assertEquals(one.weights().get(i), two.weights().get(i), 1e-7);
        }
    }

    @Test
    void learnsTheSyntheticImages() {
        ImageData images = SyntheticImages.make(300, 100, 1);
        Model start = NetTraining.beginning(plain(TrainingLoss.CROSS_ENTROPY, 3, 1), images);
        Model model = steps(start, images, 1, 900);
        EpochReport last = model.history().get(2);
        assertTrue(last.trainAccuracy() >= 0.95, last.toString());
        assertTrue(last.testAccuracy() >= 0.9, last.toString());
        assertTrue(last.loss() < model.history().get(0).loss());
    }

    @Test
    void divergenceIsSaidAndKeepsTheLastGoodModel() {
        TrainingSpec wild = new TrainingSpec(TrainingLoss.SQUARED, 0, Perturbed.NONE, 5, 20, 1e6, 0.9, 1);
        Model start = NetTraining.beginning(wild, IMAGES);
        TrainingState end = new NetTrainingJob(start, IMAGES, ENGINE, 1).run(state -> {}, () -> false);
        assertEquals(Phase.DIVERGED, end.phase());
        assertTrue(Double.isFinite(end.loss()) && end.history().isEmpty());
        assertEquals(start.weights(), end.model().weights());
    }

    @Test
    void aLookerOnSeesEveryStepAndEndsTheRunAfterOne() {
        NetTrainingJob job = new NetTrainingJob(NetTraining.beginning(excited(1000, 20), IMAGES), IMAGES, ENGINE, 1);
        List<Integer> seen = new ArrayList<>();
        TrainingState end = job.run(state -> seen.add(state.image()), () -> seen.size() == 3);
        assertEquals(List.of(0, 20, 40), seen);
        assertEquals(Phase.CANCELLED, end.phase());
        assertEquals(40, end.model().image());
    }

    @Test
    void aJobGoesOnWhereAnotherWasCancelled() {
        Model start = NetTraining.beginning(excited(4, 20), IMAGES);
        List<TrainingState> states = new ArrayList<>();
        TrainingState half = new NetTrainingJob(start, IMAGES, ENGINE, 1).run(states::add, () -> states.size() > 7);
        assertEquals(2, half.model().history().size());
        assertEquals(20, half.image());
        TrainingState end = new NetTrainingJob(half.model(), IMAGES, ENGINE, 1).run(state -> {}, () -> false);
        assertEquals(Phase.FINISHED, end.phase());
        assertEquals(1, end.share(), 0);
        assertEquals(steps(start, IMAGES, 1, 12).weights(), end.weights());
        assertSame(start, states.get(2).model());
        assertSame(states.get(3).model(), states.get(5).model());
        assertEquals(1, states.get(3).model().epoch());
    }

    @Test
    void theScheduleBelongsToTheFile(@TempDir Path folder) throws Exception {
        TrainingSpec constant =
                new TrainingSpec(TrainingLoss.SQUARED, 0.02, Perturbed.ALL, Schedule.CONSTANT, 8, 20, 1e-3, 0.9, 3);
        assertEquals(0.02, constant.magnitude(0), 0);
        assertEquals("excitation 0.02, all layers, from the start", constant.name());
        Path file = folder.resolve("model.json");
        ModelFile.write(file, NetTraining.beginning(constant, IMAGES));
        assertEquals(constant, ModelFile.read(file).spec());
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingSpec(
                        TrainingLoss.SQUARED, 0, Perturbed.NONE, Schedule.CONSTANT, 8, 20, 1e-3, 0.9, 3));
    }

    @Test
    void thousandsOfPassesDoNotGrowNativeMemory() {
        Model start = NetTraining.beginning(plain(TrainingLoss.SQUARED, 1000, 2), SyntheticImages.make(4, 2, 1));
        try (Workers crew = new Workers(1);
                NetTraining training = NetTraining.resume(start, SyntheticImages.make(4, 2, 1), ENGINE, crew)) {
            steps(training, 100);
            long before = Pointer.totalBytes();
            steps(training, 1100);
            assertTrue(
                    Math.abs(Pointer.totalBytes() - before) < 100_000,
                    "from " + before + " to " + Pointer.totalBytes());
        }
    }
}
