package org.geodescent.cifar.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.TrainingState.Phase;
import org.geodescent.run.Job;
import org.geodescent.run.Workers;

/**
 * A training from a model on, to its last epoch, a cancellation or a divergence. Gives the state at the end, from whose
 * model another job goes on to the same bits.
 */
public final class NetTrainingJob implements Job<TrainingState, TrainingState> {
    private final Model start;
    private final ImageData data;
    private final Engine engine;
    private final int workers;

    /**
     * Prepares.
     *
     * @param start {@link NetTraining#beginning} of a spec, or a model to continue
     * @throws IllegalArgumentException if the model was trained on other images
     */
    public NetTrainingJob(Model start, ImageData data, Engine engine, int workers) {
        if (!start.fits(data.train())) {
            throw new IllegalArgumentException("it was trained on other images: " + start.source());
        }
        this.start = start;
        this.data = data;
        this.engine = engine;
        this.workers = workers;
    }

    /**
     * Trains.
     *
     * @param states handed the state before the first step and after every one; its model is a new one after every
     *     epoch
     * @param cancelled asked before every step
     */
    @Override
    public TrainingState run(Consumer<? super TrainingState> states, BooleanSupplier cancelled) {
        try (Workers crew = new Workers(workers);
                NetTraining training = NetTraining.resume(start, data, engine, crew)) {
            Model model = start;
            states.accept(training.state(Phase.RUNNING, model));
            while (!training.finished() && !cancelled.getAsBoolean()) {
                if (!training.step()) {
                    return training.state(Phase.DIVERGED, model);
                }
                model = training.atEpochEnd() ? training.model() : model;
                states.accept(training.state(Phase.RUNNING, model));
            }
            return training.state(training.finished() ? Phase.FINISHED : Phase.CANCELLED, training.model());
        }
    }
}
