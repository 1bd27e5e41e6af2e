package org.geodescent.cifar.train;

import java.util.List;
import org.geodescent.cifar.net.Weights;

/**
 * How far training has come; immutable.
 *
 * @param phase what it is doing
 * @param epoch the epoch under way, from 0; the number of epochs when all are done
 * @param epochs of the whole run
 * @param image images used in this epoch
 * @param images of one epoch
 * @param magnitude of the excitation in this epoch
 * @param loss mean of this epoch so far; NaN never: 0 before the first step
 * @param imagesPerSecond of this epoch so far; 0 before the first step
 * @param history one report for each finished epoch
 * @param weights as they were after the last finished epoch, or at the start
 */
public record TrainingState(
        Phase phase,
        int epoch,
        int epochs,
        int image,
        int images,
        double magnitude,
        double loss,
        double imagesPerSecond,
        List<EpochReport> history,
        Weights weights) {
    /** Phases of a run. */
    public enum Phase {
        READY,
        RUNNING,
        PAUSED,
        /** All epochs are done. */
        FINISHED,
        /** Ended by the user; the model can be continued. */
        CANCELLED,
        /** The loss or a weight stopped being finite; the model is the last good one. */
        DIVERGED
    }

    public TrainingState {
        history = List.copyOf(history);
    }

    /** The share of the whole run that is done, from 0 to 1. */
    public double share() {
        return Math.min(1, (epoch + (double) image / images) / epochs);
    }
}
