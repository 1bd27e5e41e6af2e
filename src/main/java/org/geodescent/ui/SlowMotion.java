package org.geodescent.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.geodescent.picture.PlaneReading;
import org.geodescent.session.StepView;
import org.geodescent.session.ViewState;
import org.kordamp.ikonli.feather.Feather;

/**
 * One gradient step in slow motion: the replay stands at its iteration, and the arrow keys go through its captions,
 * forwards into the next step and backwards into the one before. What is shown is what the view says, so that a session
 * opens in it. On the JavaFX thread only.
 */
public final class SlowMotion {
    private final Workbench workbench;
    /** What was at the left before the input plane came there for this. */
    private Optional<String> replaced = Optional.empty();

    private final Command toggle = Command.of(
                    "Slow motion",
                    "One gradient step in five captions: scores, pushes, active sides, gradient, step. Left and right go through them.",
                    Feather.ACTIVITY,
                    this::toggle)
            .on(KeyCode.G);

    SlowMotion(Workbench workbench) {
        this.workbench = workbench;
        workbench.playback().playingProperty().addListener((property, before, playing) -> {
            if (playing) {
                stop();
            }
        });
    }

    /** Begins and ends it. */
    public Command command() {
        return toggle;
    }

    public List<Command> commands() {
        return List.of(
                toggle,
                Command.of("End slow motion", "Back to the replay.", Feather.X, this::stop)
                        .on(KeyCode.ESCAPE),
                Command.of(
                        "Slow motion of the other loss",
                        "Of the next run: the other loss, or the next class’s network.",
                        Feather.REPEAT,
                        this::nextProblem));
    }

    public boolean isOn() {
        return view().step().isPresent();
    }

    private ViewState view() {
        return workbench.viewProperty().get();
    }

    private void show(Optional<StepView> step) {
        workbench.viewProperty().set(view().withStep(step));
    }

    private void toggle() {
        if (isOn()) {
            stop();
            return;
        }
        workbench.playback().playingProperty().set(false);
        // Ends the live mode, too.
        workbench.playback().seekIteration(workbench.playback().iteration());
        replaced = view().picture();
        workbench.viewProperty().set(view().withPicture(Optional.empty()));
        show(Optional.of(new StepView(1, 0)));
    }

    /** Ends it, if it is on, and puts the picture back that was at the left. */
    public void stop() {
        if (isOn()) {
            show(Optional.empty());
            if (view().picture().isEmpty()) {
                workbench.viewProperty().set(view().withPicture(replaced));
            }
        }
        replaced = Optional.empty();
    }

    /** To the next caption, or the one before (−1); beyond the last it is the next step's first, and so backwards. */
    public void go(int direction) {
        StepView step = view().step().orElseThrow();
        int caption = step.caption() + direction;
        long iteration = workbench.playback().iteration();
        if (caption >= 1 && caption <= StepView.CAPTIONS) {
            show(Optional.of(step.withCaption(caption)));
        } else if (iteration + direction >= 0 && Playback.positionOf(iteration + direction) <= end()) {
            workbench.playback().seekIteration(iteration + direction);
            show(Optional.of(step.withCaption(direction > 0 ? 1 : StepView.CAPTIONS)));
        }
    }

    private double end() {
        return workbench.playback().endProperty().get();
    }

    /** Of the next run, if there are several. */
    public void nextProblem() {
        int problems = PlaneReading.step(workbench.planeProperty().get())
                .map(reading -> reading.problems())
                .orElse(1);
        view().step()
                .ifPresent(step -> show(Optional.of(step.withProblem((step.problem() + 1) % Math.max(1, problems)))));
    }
}
