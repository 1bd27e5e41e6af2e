package org.geodescent.cifar.train;

import java.util.Arrays;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.Weights;

/** How fast this machine trains, on one thread. */
public final class TrainingSpeed {
    private static final int BATCH = 50;
    private static final int IMAGES = 1000;
    private static final int MOST_STEPS = 10_000;
    private static final int FEWEST_STEPS = 5;

    private TrainingSpeed() {}

    /**
     * Images per second of the median step with the squared loss and batches of 50, after as many steps for warming up.
     *
     * @param magnitude of the excitation of all layers; 0 for plain training
     * @param nanoseconds how long to warm up and how long to measure
     */
    public static double imagesPerSecond(Engine engine, double magnitude, long nanoseconds) {
        Perturbed layers = magnitude > 0 ? Perturbed.ALL : Perturbed.NONE;
        TrainingSpec spec = new TrainingSpec(TrainingLoss.SQUARED, magnitude, layers, 1, BATCH, 1e-3, 0.9, 1);
        ImageSet images = SyntheticImages.make(IMAGES, 2, 1).train();
        int[] order = new int[IMAGES];
        Arrays.setAll(order, i -> i);
        float[] zeros = new float[Weights.count(1)];
        Optimiser optimiser = new Optimiser(spec, Weights.draw(1, 1), Weights.of(1, zeros));
        double[] times = new double[MOST_STEPS];
        int steps = 0;
        try (BatchShare share = new BatchShare(engine, spec.loss())) {
            for (int round = 0; round < 2; round++) {
                steps = 0;
                long end = System.nanoTime() + nanoseconds;
                while (steps < MOST_STEPS && (steps < FEWEST_STEPS || System.nanoTime() < end)) {
                    int from = steps * BATCH % IMAGES;
                    long begin = System.nanoTime();
                    share.compute(optimiser.weights(), images, order, from, from + BATCH, magnitude, layers);
                    optimiser.step(share.gradient(), BATCH);
                    times[steps++] = (System.nanoTime() - begin) * 1e-9;
                }
            }
        }
        Arrays.sort(times, 0, steps);
        return BATCH / times[steps / 2];
    }
}
