package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * At most one training, with its way from start to end. A paused training holds no worker: it has ended where it stood,
 * and goes on from there to the same bits. On the JavaFX thread only.
 */
final class TrainingDesk {
    /** What the buttons depend on. */
    enum Phase {
        IDLE,
        /** Handed in; other tasks come first, or the engine is being loaded. */
        WAITING,
        RUNNING,
        /** Asked to pause or to end. */
        STOPPING,
        PAUSED
    }

    private final Tasks tasks;
    private final Nets nets;
    private final EngineSource engines;
    private final int workers;
    private @Nullable KeptTraining job;
    private @Nullable Task task;
    private int net;
    private boolean pausing;
    private boolean paused;
    private Optional<Path> checkpoint = Optional.empty();
    private int checkpointNet;
    private String message = "";

    TrainingDesk(Tasks tasks, Nets nets, EngineSource engines, int workers) {
        this.tasks = tasks;
        this.nets = nets;
        this.engines = engines;
        this.workers = workers;
    }

    Phase phase() {
        Task current = task;
        if (current == null) {
            return paused ? Phase.PAUSED : Phase.IDLE;
        }
        if (current.cancelled()) {
            return Phase.STOPPING;
        }
        return current.running() && state() != null ? Phase.RUNNING : Phase.WAITING;
    }

    /** Of the newest training; null before its first step can be made. */
    @Nullable
    TrainingState state() {
        KeptTraining newest = job;
        return newest == null ? null : newest.state();
    }

    /** The newest training; null before the first. */
    @Nullable
    KeptTraining job() {
        return job;
    }

    /** The number of the net that is being trained; 0 if none is. */
    int netInTraining() {
        return task == null && !paused ? 0 : net;
    }

    /** How the newest training ended, in one sentence; empty if there is nothing to say. */
    String message() {
        KeptTraining newest = job;
        return newest == null || newest.problem().isEmpty() ? message : newest.problem();
    }

    /**
     * The file that keeps the model after every epoch of the net that is trained next. Another net after that one gets
     * a file of its own, or none.
     */
    void setCheckpoint(Optional<Path> file) {
        checkpoint = file;
        checkpointNet = 0;
    }

    /** Empty if none is wanted. */
    Optional<Path> checkpoint() {
        return checkpoint;
    }

    /** Trains a new net; without effect while another one is trained or paused. */
    void start(TrainingSpec spec, ImageData images) {
        if (phase() == Phase.IDLE) {
            run(nets.add(spec, null), images);
        }
    }

    /** Goes on with a net; without effect while another one is trained or paused, or if it is finished. */
    void resume(Net unfinished, ImageData images) {
        boolean free = phase() == Phase.IDLE || (phase() == Phase.PAUSED && unfinished.number() == net);
        if (free && unfinished.unfinished()) {
            run(unfinished, images);
        }
    }

    private void run(Net trained, ImageData images) {
        net = trained.number();
        pausing = false;
        paused = false;
        message = "";
        if (checkpointNet != 0 && checkpointNet != net) {
            checkpoint = Optional.empty();
        }
        checkpointNet = net;
        KeptTraining next = new KeptTraining(trained.spec(), trained.model(), images, checkpoint, engines, workers);
        job = next;
        task = tasks.submit("Training: " + trained.name(), next, this::ended);
    }

    /** After the step under way. */
    void pause() {
        Task current = task;
        if (current != null) {
            pausing = true;
            current.cancel();
        }
    }

    /** Ends the training after the step under way, or gives up a paused one; the net is kept as it is. */
    void cancel() {
        Task current = task;
        pausing = false;
        paused = false;
        if (current != null) {
            current.cancel();
        }
    }

    /** Shows newer models in the list. Once a frame. */
    @SuppressWarnings("ReferenceEquality") // models are immutable: the same reference means that nothing is new
    void pulse() {
        KeptTraining newest = job;
        Model model = newest == null ? null : newest.model();
        Optional<Net> shown = nets.find(net);
        if (model != null && shown.isPresent() && shown.get().model() != model) {
            nets.change(net, before -> before.withModel(model));
        }
    }

    private void ended(TaskOutcome<TrainingState> outcome) {
        task = null;
        pulse();
        String name = nets.find(net).map(Net::name).orElse("");
        if (outcome instanceof TaskOutcome.Done<TrainingState> done) {
            paused = pausing && done.result().phase() == TrainingState.Phase.CANCELLED;
            message = sentence(name, done.result());
        } else if (outcome instanceof TaskOutcome.Failed<TrainingState> failed) {
            message = failed.problem() instanceof RuntimeException
                    ? "The training ended because of a bug."
                    : "Not trained: " + failed.problem().getMessage() + ".";
        } else {
            paused = pausing;
            message = "Not begun: " + name + ".";
        }
    }

    private String sentence(String name, TrainingState state) {
        return switch (state.phase()) {
            case FINISHED -> "Trained: " + name + ".";
            case DIVERGED ->
                "In epoch %d the loss stopped being finite; take a smaller step size. The net is as after epoch %d."
                        .formatted(state.epoch() + 1, state.history().size());
            default ->
                paused ? "" : "Ended in epoch %d of %d; it can go on.".formatted(state.epoch() + 1, state.epochs());
        };
    }
}
