package org.geodescent.cifar.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.TrainingState.Phase;
import org.geodescent.run.parallel.Gate;
import org.geodescent.run.parallel.Workers;

/**
 * A training run to look at from other threads: {@link #run} belongs to one thread, everything else may be called from any. The newest state is
 * there to be pulled; pausing and cancelling take effect after the step that is under way, some tens of milliseconds.
 */
public final class TrainingTask implements Runnable {
    private final Model start;
    private final ImageData data;
    private final Engine engine;
    private final int workers;
    private final Consumer<Model> checkpoint;

    private final Gate gate = new Gate();
    private volatile TrainingState state;
    private volatile Model model;

    /**
     * Prepares a run.
     *
     * @param start {@link Training#beginning} of a spec, or a model to continue
     * @param checkpoint handed the model after every epoch, on the running thread
     * @throws IllegalArgumentException if the model was trained on other images
     */
    public TrainingTask(Model start, ImageData data, Engine engine, int workers, Consumer<Model> checkpoint) {
        if (!start.fits(data.train())) {
            throw new IllegalArgumentException("it was trained on other images: " + start.source());
        }
        this.start = start;
        this.data = data;
        this.engine = engine;
        this.workers = workers;
        this.checkpoint = checkpoint;
        model = start;
        state = new TrainingState(
                Phase.READY,
                start.epoch(),
                start.spec().epochs(),
                start.image(),
                data.train().size(),
                start.spec().magnitude(start.epoch()),
                0,
                0,
                start.history(),
                start.weights());
    }

    /** Trains to the end, the cancellation or the divergence. To be called once. */
    @Override
    public void run() {
        run(() -> false, progress -> {});
    }

    /**
     * The same with lookers-on.
     *
     * @param cancelled asked after every step; true ends the run as {@link #cancel} does
     * @param progress handed the state after every step
     */
    public void run(BooleanSupplier cancelled, Consumer<TrainingState> progress) {
        try (Workers crew = new Workers(workers);
                Training training = Training.resume(start, data, engine, crew)) {
            while (!training.finished() && gate.pass(() -> state = training.state(Phase.PAUSED, model.weights()))) {
                if (!training.step()) {
                    state = training.state(Phase.DIVERGED, model.weights());
                    return;
                }
                if (training.atEpochEnd()) {
                    model = training.model();
                    checkpoint.accept(model);
                }
                state = training.state(Phase.RUNNING, model.weights());
                progress.accept(state);
                if (cancelled.getAsBoolean()) {
                    cancel();
                }
            }
            model = training.model();
            state = training.state(training.finished() ? Phase.FINISHED : Phase.CANCELLED, model.weights());
        }
    }

    /** Stops after the step under way, until {@link #unpause}. */
    public void pause() {
        gate.close();
    }

    public void unpause() {
        gate.open();
    }

    /** Ends the run after the step under way; {@link #model} is then where it stopped. */
    public void cancel() {
        gate.cancel();
    }

    /** The newest state: the same object as long as nothing has changed. */
    public TrainingState state() {
        return state;
    }

    /** The model after the last finished epoch or, when the run has ended, where it ended; after a divergence the last good one. */
    public Model model() {
        return model;
    }
}
