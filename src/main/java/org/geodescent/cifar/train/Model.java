package org.geodescent.cifar.train;

import java.util.List;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Weights;

/**
 * A net at some point of its training, with everything that continuing takes; immutable.
 *
 * @param spec how it is trained
 * @param source the images, as {@link org.geodescent.cifar.data.ImageData#description} has it
 * @param synthetic whether they were made by the app
 * @param fingerprint of the training images
 * @param weights θ
 * @param velocity v, of the form of the weights
 * @param epoch the epoch that is under way or, if {@code image} is 0, comes next; counted from 0
 * @param image how many images of the epoch have been used; with the seed and the epoch it says where the random order
 *     stands
 * @param lossSum of these images
 * @param seconds that they took
 * @param history one report for each finished epoch
 */
public record Model(
        TrainingSpec spec,
        String source,
        boolean synthetic,
        long fingerprint,
        Weights weights,
        Weights velocity,
        int epoch,
        int image,
        double lossSum,
        double seconds,
        List<EpochReport> history) {
    public Model {
        history = List.copyOf(history);
    }

    /** Whether all epochs are done. */
    public boolean finished() {
        return epoch >= spec.epochs();
    }

    /** Whether its training can go on with these images: they are those that it was trained on. */
    public boolean fits(ImageSet training) {
        return fingerprint == training.fingerprint() && image < training.size();
    }

    /** What to call it in a figure. */
    public String name() {
        return synthetic ? spec.name() + " (synthetic images)" : spec.name();
    }
}
