package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.NetTrainingJob;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.io.InputException;
import org.geodescent.run.Job;
import org.jspecify.annotations.Nullable;

/**
 * One training or a part of one, whose model a file keeps: {@link #run} on a worker; state and model may be pulled from
 * any thread.
 */
final class KeptTraining implements Job<TrainingState, TrainingState> {
    private final TrainingSpec spec;
    private final @Nullable Model start;
    private final ImageData images;
    private final Optional<Path> checkpoint;
    private final EngineSource engines;
    private final int workers;
    private volatile @Nullable TrainingState state;
    private volatile String problem = "";

    /**
     * Prepares.
     *
     * @param start where to go on; null to draw the weights with the spec's seed
     * @param checkpoint the file that keeps the model after every epoch and at the end
     */
    KeptTraining(
            TrainingSpec spec,
            @Nullable Model start,
            ImageData images,
            Optional<Path> checkpoint,
            EngineSource engines,
            int workers) {
        this.spec = spec;
        this.start = start;
        this.images = images;
        this.checkpoint = checkpoint;
        this.engines = engines;
        this.workers = workers;
    }

    /** Null until the first step can be made. */
    @Nullable
    TrainingState state() {
        return state;
    }

    /** The model after the last epoch or, once the run has ended, where it ended; null before it begins. */
    @Nullable
    Model model() {
        TrainingState newest = state;
        return newest == null ? start : newest.model();
    }

    /** Why the newest checkpoint could not be written; empty if it was, or if none is wanted. */
    String problem() {
        return problem;
    }

    /**
     * Trains.
     *
     * @throws InputException in one sentence, if this computer cannot run the net, or the model belongs to other images
     */
    @Override
    public TrainingState run(Consumer<? super TrainingState> states, BooleanSupplier cancelled) throws InputException {
        Model from = start == null ? NetTraining.beginning(spec, images) : start;
        if (!from.fits(images.train())) {
            throw new InputException(
                    "the net was trained on other images, %s; open those to go on".formatted(from.source()));
        }
        Engine engine = engines.engine();
        TrainingState end = new NetTrainingJob(from, images, engine, workers)
                .run(
                        next -> {
                            publish(next);
                            states.accept(next);
                        },
                        cancelled);
        publish(end);
        return end;
    }

    @SuppressWarnings("ReferenceEquality") // models are immutable: the same reference means that it is kept already
    private void publish(TrainingState next) {
        TrainingState before = state;
        if (before != null && before.model() != next.model()) {
            keep(next.model());
        }
        state = next;
    }

    /** A full disk ends no training. */
    private void keep(Model model) {
        if (checkpoint.isPresent()) {
            try {
                ModelFile.write(checkpoint.get(), model);
                problem = "";
            } catch (InputException e) {
                problem = "No checkpoint: " + e.getMessage() + ".";
            }
        }
    }
}
