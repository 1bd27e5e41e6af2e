package org.geodescent.cifar.train;

import java.util.List;
import org.geodescent.cifar.net.Weights;
import org.geodescent.run.Job;

/**
 * How far training has come; immutable.
 *
 * @param phase what it is doing
 * @param model as it was after the last finished epoch, or at the start; where training ended, once it has; after a
 *     divergence the last good one
 * @param epoch the epoch under way, from 0; the number of epochs when all are done
 * @param image images used in this epoch
 * @param images of one epoch
 * @param loss mean of this epoch so far; NaN never: 0 before the first step
 * @param imagesPerSecond of this epoch so far; 0 before the first step
 */
public record TrainingState(
        Phase phase, Model model, int epoch, int image, int images, double loss, double imagesPerSecond)
        implements Job.State {
    /** Phases of a training. */
    public enum Phase {
        RUNNING,
        /** All epochs are done. */
        FINISHED,
        /** Ended by the user; the model can be continued. */
        CANCELLED,
        /** The loss or a weight stopped being finite; the model is the last good one. */
        DIVERGED
    }

    /** Of the whole run. */
    public int epochs() {
        return model.spec().epochs();
    }

    /** Of the excitation in this epoch. */
    public double magnitude() {
        return model.spec().magnitude(Math.min(epoch, epochs() - 1));
    }

    /** One report for each finished epoch. */
    public List<EpochReport> history() {
        return model.history();
    }

    public Weights weights() {
        return model.weights();
    }

    @Override
    public double share() {
        return Math.min(1, (epoch + (double) image / images) / epochs());
    }
}
