package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.cifar.train.Training;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.cifar.train.TrainingTask;
import org.geodescent.io.InputException;
import org.jspecify.annotations.Nullable;

/** One training or a part of one: {@link #run} on a worker; state and model may be pulled from any thread. */
final class TrainingJob {
    private final TrainingSpec spec;
    private final ImageData images;
    private final Optional<Path> checkpoint;
    private final EngineSource engines;
    private final int workers;
    private volatile @Nullable Model start;
    private volatile @Nullable TrainingTask task;
    private volatile String problem = "";

    /**
     * Prepares.
     *
     * @param start where to go on; null to draw the weights with the spec's seed
     * @param checkpoint the file that keeps the model after every epoch and at the end
     */
    TrainingJob(
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

    TrainingSpec spec() {
        return spec;
    }

    ImageData images() {
        return images;
    }

    /** Null until the first step can be made. */
    @Nullable
    TrainingState state() {
        TrainingTask running = task;
        return running == null ? null : running.state();
    }

    /** The model after the last epoch or, once the run has ended, where it ended; null before it begins. */
    @Nullable
    Model model() {
        TrainingTask running = task;
        return running == null ? start : running.model();
    }

    /** Why the newest checkpoint could not be written; empty if it was, or if none is wanted. */
    String problem() {
        return problem;
    }

    /**
     * Trains until all epochs are done, the loss is not finite, or {@code cancelled} is true, which is asked after every step.
     *
     * @return how it ended
     * @throws InputException in one sentence, if this computer cannot run the net, or the model belongs to other images
     */
    TrainingState run(DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        Model from = start;
        if (from == null) {
            from = Training.beginning(spec, images);
            start = from;
        } else if (!from.fits(images.train())) {
            throw new InputException(
                    "the net was trained on other images, %s; open those to go on".formatted(from.source()));
        }
        Engine engine = engines.engine();
        TrainingTask running = new TrainingTask(from, images, engine, workers, this::keep);
        task = running;
        running.run(cancelled, state -> progress.accept(state.share()));
        keep(running.model());
        return running.state();
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
