package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.core.number.NumberText;
import org.geodescent.ui.Form;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Starts, pauses, resumes and cancels training, and says how far it is. On the JavaFX thread only. */
final class TransportBar extends VBox {
    private final TrainingDesk desk;
    private final Nets nets;
    private final Button start;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = new Label();

    TransportBar(TrainingDesk desk, Nets nets, Runnable starting, Runnable resuming) {
        super(6);
        this.desk = desk;
        this.nets = nets;
        getStyleClass().add("image-transport");
        start = Form.button(
                "Train", Feather.PLAY, "cifar-start", "Trains a new net with the values on the left.", starting);
        start.getStyleClass().add("accent");
        pause = Form.button(
                "Pause",
                Feather.PAUSE,
                "cifar-pause",
                "Stops after the step under way; Resume goes on from there.",
                desk::pause);
        resume = Form.button(
                "Resume",
                Feather.FAST_FORWARD,
                "cifar-resume",
                "Goes on with the chosen net, which is not trained to the end, to the same bits as without a pause.",
                resuming);
        cancel = Form.button(
                "Cancel",
                Feather.SQUARE,
                "cifar-cancel",
                "Ends the training after the step under way. The net is kept.",
                desk::cancel);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Progress of the training");
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox buttons = new HBox(8, start, pause, resume, cancel, progress);
        buttons.getStyleClass().add("inspector-line");
        status.setId("cifar-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(buttons, status);
    }

    /**
     * Once a frame.
     *
     * @param ready whether there are images
     */
    void pulse(boolean ready) {
        TrainingDesk.Phase phase = desk.phase();
        boolean going = phase == TrainingDesk.Phase.RUNNING || phase == TrainingDesk.Phase.WAITING;
        Net chosen = nets.chosenProperty().get();
        boolean own = phase == TrainingDesk.Phase.PAUSED && chosen != null && chosen.number() == desk.netInTraining();
        boolean free = phase == TrainingDesk.Phase.IDLE && chosen != null && chosen.unfinished();
        start.setDisable(!ready || phase != TrainingDesk.Phase.IDLE);
        pause.setDisable(!going);
        resume.setDisable(!ready || !(own || free));
        cancel.setDisable(!(going || phase == TrainingDesk.Phase.PAUSED));
        TrainingState state = desk.state();
        progress.setProgress(state == null ? 0 : state.share());
        status.setText(words(phase, state));
    }

    private String words(TrainingDesk.Phase phase, @Nullable TrainingState state) {
        if (phase == TrainingDesk.Phase.IDLE) {
            return desk.message().isEmpty()
                    ? "Choose a net of the paper, or own values, and press Train."
                    : desk.message();
        }
        if (phase == TrainingDesk.Phase.PAUSED && state == null) {
            return "Paused before it began.";
        }
        if (phase == TrainingDesk.Phase.WAITING || state == null) {
            return "Waits: the libraries are being loaded, or other tasks come first.";
        }
        List<String> parts = new ArrayList<>();
        if (phase == TrainingDesk.Phase.PAUSED) {
            parts.add("paused");
        }
        parts.add("epoch %d of %d, %d %%"
                .formatted(
                        Math.min(state.epoch() + 1, state.epochs()),
                        state.epochs(),
                        100L * state.image() / Math.max(1, state.images())));
        if (state.magnitude() > 0) {
            parts.add("ε now " + Form.number(state.magnitude()));
        }
        if (state.imagesPerSecond() > 0) {
            parts.add(NumberText.of(Math.round(state.imagesPerSecond())) + " images/s");
        }
        KeptTraining job = desk.job();
        OptionalDouble left = TimeLeft.seconds(state);
        left.ifPresent(seconds -> parts.add("about " + NumberText.duration(seconds) + " left"));
        String problem = job == null ? "" : job.problem();
        return String.join("  ·  ", parts) + (problem.isEmpty() ? "" : "\n" + problem);
    }
}
