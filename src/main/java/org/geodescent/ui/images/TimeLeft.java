package org.geodescent.ui.images;

import java.util.OptionalDouble;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;

/** How long a training will still take. */
final class TimeLeft {
    /**
     * An excited step goes through the net so many times as often as a plain one: one pass, then four of both signs.
     */
    private static final double EXCITED = 7;

    private TimeLeft() {}

    /**
     * Seconds, from the speed of the present epoch, or of the last one if this one has hardly begun; empty before the
     * first step.
     */
    static OptionalDouble seconds(TrainingState state) {
        TrainingSpec spec = state.model().spec();
        boolean begun = state.image() > 0 && state.imagesPerSecond() > 0;
        int measured = begun ? state.epoch() : state.epoch() - 1;
        double speed = begun
                ? state.imagesPerSecond()
                : state.history().isEmpty()
                        ? 0
                        : state.history().get(state.history().size() - 1).imagesPerSecond();
        if (!(speed > 0)) {
            return OptionalDouble.empty();
        }
        double plainPerSecond = speed * cost(spec, measured);
        double work = -cost(spec, Math.min(state.epoch(), spec.epochs() - 1)) * state.image();
        for (int epoch = state.epoch(); epoch < spec.epochs(); epoch++) {
            work += cost(spec, epoch) * state.images();
        }
        return OptionalDouble.of(Math.max(0, work / plainPerSecond));
    }

    /** What a whole training costs on each image, in plain steps. */
    static double cost(TrainingSpec spec) {
        double cost = 0;
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            cost += cost(spec, epoch);
        }
        return cost;
    }

    /** What an epoch costs on each image, in plain steps. */
    static double cost(TrainingSpec spec, int epoch) {
        return spec.magnitude(epoch) > 0 ? EXCITED : 1;
    }
}
