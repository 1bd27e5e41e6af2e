package org.geodescent.ui.window;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunState;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last line: the last message, long work, what is being computed and how fast, and what a frame costs. */
final class StatusBar extends HBox {
    /** News that are older say nothing of what is on screen. */
    private static final Duration STAY = Duration.seconds(12);

    private final Label message = new Label();
    private final PauseTransition age = new PauseTransition(STAY);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label task = new Label();
    private final Button cancel = new Button(null, new FontIcon(Feather.X));
    private final Label speed = new Label();
    private final Label frames = new Label();
    private final TaskArea taskArea;

    StatusBar(Workbench workbench, Tasks tasks) {
        taskArea = new TaskArea(tasks);
        getStyleClass().add("status-bar");
        message.setId("status-message");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setMinWidth(60);
        age.setOnFinished(event -> message.setText(""));
        HBox.setHgrow(message, Priority.ALWAYS);
        progress.setPrefWidth(90);
        cancel.getStyleClass().addAll("flat", "small", "pane-button");
        cancel.setFocusTraversable(false);
        cancel.setAccessibleText("Stop training");
        cancel.setOnAction(event -> workbench.cancelTraining());
        Hint.install(cancel, "Stop training here; what has been computed stays.");
        Hint.install(speed, "Updates per second, all losses together, as fast as the last stretch of training went.");
        Hint.install(
                frames, "What a frame costs the JavaFX thread: median, 95th percentile, longest. Hidden with F12.");
        frames.setId("frame-meter");
        frames.setVisible(false);
        for (javafx.scene.Node node : new javafx.scene.Node[] {progress, cancel, frames}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        for (Label label : new Label[] {task, speed, frames}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(message, taskArea, progress, task, cancel, speed, frames);
        workbench.runStateProperty().addListener((property, before, after) -> show(after));
        show(workbench.runStateProperty().get());
    }

    void say(String sentence) {
        message.setText(sentence);
        age.playFromStart();
    }

    void toggleFrames() {
        frames.setVisible(!frames.isVisible());
    }

    /** Once a frame: shows how far long work is, and the meter if it is wanted. */
    void pulse(FrameMeter meter) {
        taskArea.pulse();
        if (frames.isVisible()) {
            frames.setText(String.format(
                    Locale.ROOT,
                    "frame %.1f ms · 95 %% %.1f · longest %.1f",
                    meter.median(),
                    meter.p95(),
                    meter.longest()));
        }
    }

    private void show(RunState state) {
        boolean running = state instanceof RunState.Active active && !active.ended();
        progress.setVisible(running);
        cancel.setVisible(running);
        if (state instanceof RunState.Active active) {
            long done = active.runs().stream()
                    .mapToLong(run -> run.trajectory().last().iteration())
                    .sum();
            progress.setProgress((double) done / Math.max(1, steps(active)));
            task.setText(running ? "training" : ending(active));
            speed.setText("%s %s/s".formatted(NumberText.of(Math.round(active.stepsPerSecond())), unit(active)));
        } else {
            task.setText("");
            speed.setText("");
        }
    }

    private static long steps(RunState.Active active) {
        Experiment experiment = active.experiment();
        return experiment.stopRule().maximumSteps() * active.runs().size();
    }

    /** Gradient flow has no steps; its iterations are moments of time. */
    private static String unit(RunState.Active active) {
        return active.experiment().descent().isFlow() ? "iterations" : "steps";
    }

    private static String ending(RunState.Active active) {
        RunOutcome outcome = active.runs().get(0).outcome().orElseThrow();
        String steps = NumberText.of(outcome.steps()) + " " + unit(active);
        if (outcome instanceof RunOutcome.Stationary) {
            return "stationary after " + steps;
        }
        if (outcome instanceof RunOutcome.Diverged) {
            return "diverged after " + steps;
        }
        if (outcome instanceof RunOutcome.Undetermined) {
            return "undetermined after " + steps;
        }
        return outcome instanceof RunOutcome.Cancelled ? "stopped after " + steps : steps + " done";
    }
}
