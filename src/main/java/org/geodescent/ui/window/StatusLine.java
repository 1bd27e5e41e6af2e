package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.run.Experiment;
import org.geodescent.run.Remaining;
import org.geodescent.run.RunState;
import org.geodescent.run.Task;
import org.geodescent.ui.Command;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * At the right of the last line: the last message, what is being computed and how fast, long work, and what a frame
 * costs. On the JavaFX thread only.
 */
final class StatusLine extends StatusBar {
    /** News that are older say nothing of what is on screen. */
    private static final Duration STAY = Duration.seconds(6);

    private static final String STOP_TRAINING = "Stop training";
    private static final String STOP_MEASURING = "Stop measuring";
    private static final long SECOND = 1_000_000_000;
    private static final long RENEWED = 250_000_000;

    /** What goes on: training, or measuring what it has recorded. */
    private record Work(Experiment experiment, boolean trained) {}

    private final PauseTransition age = new PauseTransition(STAY);
    private final Label task = new Label();
    private final Button cancel = new Button(null, new FontIcon(Feather.X));
    private final Label speed = new Label();
    private final Label frames = new Label();
    private final TaskArea taskArea;
    private final Supplier<List<Task>> active;
    private @Nullable Work work;
    private long workSince;
    private RunState shown = new RunState.Idle();
    private long shownAt;
    private Remaining remaining = new Remaining();

    /** @param active what runs or waits in the area, oldest first */
    StatusLine(Workbench workbench, TaskArea taskArea, Supplier<List<Task>> active) {
        this.taskArea = taskArea;
        this.active = active;
        setId("status");
        setText("");
        age.setOnFinished(event -> setText(""));
        cancel.getStyleClass().addAll("flat", "small", "pane-button");
        cancel.setId("stop");
        cancel.setOnAction(event -> workbench.cancelTraining());
        Hint.install(speed, "Updates per second, all losses together, as fast as the last stretch of training went.");
        Hint.install(
                frames, "What a frame costs the JavaFX thread: median, 95th percentile, longest. Hidden with F12.");
        frames.setId("frame-meter");
        frames.setVisible(false);
        for (Node node : new Node[] {cancel, frames}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        for (Region item : new Region[] {task, cancel, speed, taskArea, frames}) {
            item.setMinWidth(USE_PREF_SIZE);
        }
        getRightItems().addAll(task, cancel, speed, taskArea, frames);
        workbench.runStateProperty().addListener((property, before, after) -> show(after));
        show(workbench.runStateProperty().get());
    }

    void say(String sentence) {
        setText(sentence);
        // What has no room, as the name of a file in a deep folder, can still be read.
        Hint.install(this, sentence);
        age.playFromStart();
    }

    /** The meter of frames, and the list of what runs. */
    List<Command> commands() {
        return List.of(
                Command.of(
                                "Frame meter",
                                "Show what each frame costs.",
                                Feather.ACTIVITY,
                                () -> frames.setVisible(!frames.isVisible()))
                        .on(KeyCode.F12),
                Command.of("Tasks", "Show what runs or waits, to cancel it.", Feather.LOADER, () -> {
                    if (!taskArea.toggleList()) {
                        say("Nothing runs or waits.");
                    }
                }));
    }

    /** Once a frame: shows how far long work is, and the meter if it is wanted. */
    void pulse(FrameMeter meter) {
        taskArea.pulse(active.get());
        long now = System.nanoTime();
        if (shown instanceof RunState.Active run && run.measures() && run.share() < 1 && now - shownAt >= RENEWED) {
            // What takes long is told though nothing new is published.
            show(run);
        }
        if (frames.isVisible()) {
            frames.setText("frame %s ms · 95 %% %s · longest %s"
                    .formatted(
                            NumberText.fixed(meter.median(), 1),
                            NumberText.fixed(meter.p95(), 1),
                            NumberText.fixed(meter.longest(), 1)));
        }
    }

    private void show(RunState state) {
        shown = state;
        shownAt = System.nanoTime();
        boolean running = state instanceof RunState.Active active && !active.ended();
        if (state instanceof RunState.Active active) {
            String left = left(active).map(", "::concat).orElse("");
            boolean measuring = isMeasuring(active);
            offerToStop(running, measuring);
            setProgress(running || measuring ? active.share() : 0);
            task.setText(
                    running
                            ? "training" + left
                            : ending(active) + (measuring ? "; measuring" + left : unmeasured(active)));
            speed.setText("%s %s/s".formatted(NumberText.of(Math.round(active.stepsPerSecond())), unit(active)));
        } else {
            offerToStop(false, false);
            setProgress(0);
            task.setText("");
            speed.setText("");
        }
    }

    private void offerToStop(boolean running, boolean measuring) {
        String words = running ? STOP_TRAINING : STOP_MEASURING;
        cancel.setVisible(running || measuring);
        if (cancel.isVisible() && !words.equals(cancel.getAccessibleText())) {
            cancel.setAccessibleText(words);
            Hint.install(cancel, words + " here; what has been computed stays.");
        }
    }

    /** Whether what is recorded has been measured for longer than a second, and goes on to be. */
    private boolean isMeasuring(RunState.Active active) {
        return active.ended() && active.measures() && active.share() < 1 && System.nanoTime() - workSince >= SECOND;
    }

    private static String unmeasured(RunState.Active active) {
        return active.measures()
                ? ""
                : "; %s of %s states measured"
                        .formatted(NumberText.of(active.measuredStates()), NumberText.of(active.recordedStates()));
    }

    /** How long training or measuring takes still, if it takes longer than a second and that can be said. */
    private Optional<String> left(RunState.Active active) {
        long nanos = System.nanoTime();
        Work now = new Work(active.experiment(), active.ended());
        if (!now.equals(work)) {
            work = now;
            workSince = nanos;
            remaining = new Remaining();
        }
        remaining.report(active.share(), nanos);
        return remaining.seconds(nanos).stream().mapToObj(ListedTask::left).findFirst();
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
        if (outcome instanceof RunOutcome.Certified certified) {
            return "gap %s %% after %s".formatted(NumberText.shown(100 * certified.gap()), steps);
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
