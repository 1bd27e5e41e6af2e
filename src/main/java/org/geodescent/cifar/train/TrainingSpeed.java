package org.geodescent.cifar.train;

import java.util.Arrays;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.run.Workers;

/** How fast this machine trains. */
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
     * @param threads how many share a batch, at least 1
     * @param nanoseconds how long to warm up and how long to measure
     */
    public static double imagesPerSecond(Engine engine, double magnitude, int threads, long nanoseconds) {
        Perturbed layers = magnitude > 0 ? Perturbed.ALL : Perturbed.NONE;
        Schedule schedule = magnitude > 0 ? Schedule.CONSTANT : Schedule.FOUR_QUARTERS;
        TrainingSpec spec =
                new TrainingSpec(TrainingLoss.SQUARED, magnitude, layers, schedule, MOST_STEPS, BATCH, 1e-3, 0.9, 1);
        ImageData images = SyntheticImages.make(IMAGES, 2, 1);
        double[] times = new double[MOST_STEPS];
        int steps = 0;
        try (Workers workers = new Workers(threads);
                NetTraining training =
                        NetTraining.resume(NetTraining.beginning(spec, images), images, engine, workers)) {
            for (int round = 0; round < 2; round++) {
                steps = 0;
                long end = System.nanoTime() + nanoseconds;
                while (steps < MOST_STEPS && (steps < FEWEST_STEPS || System.nanoTime() < end)) {
                    long begin = System.nanoTime();
                    training.step();
                    times[steps++] = (System.nanoTime() - begin) * 1e-9;
                }
            }
        }
        Arrays.sort(times, 0, steps);
        return BATCH / times[steps / 2];
    }
}
