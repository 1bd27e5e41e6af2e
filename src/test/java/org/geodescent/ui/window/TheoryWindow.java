package org.geodescent.ui.window;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Drawn;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** For looking at the theory plane. */
abstract class TheoryWindow extends FreshWindow {
    /** Width and height for pictures. */
    static final int[][] SIZES = {{1280, 800}, {1920, 1080}, {1024, 700}};

    /** Opens an experiment at 1280×800, trained, at its last iteration. */
    void open(FxRobot robot, Experiment experiment) {
        open(robot, new Session(experiment, ViewState.DEFAULT), SIZES[0]);
    }

    /** The same for a preset with its first seed. */
    void open(FxRobot robot, String preset, int... size) {
        Preset found = Presets.find(preset).orElseThrow();
        long seed = found.seeds().get(0);
        open(robot, found.session(seed, seed), size);
    }

    private void open(FxRobot robot, Session session, int... size) {
        resize(robot, size);
        robot.interact(() -> rig.workbench.open("open", session));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
    }

    void resize(FxRobot robot, int... size) {
        robot.interact(() -> {
            // All of it on the screen: what is beyond cannot be clicked.
            rig.stage.setX(0);
            rig.stage.setY(0);
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
        });
    }

    /** How the theory plane is looked at. */
    TheoryView theory() {
        return WindowRig.get(() -> rig.workbench.theoryProperty().get());
    }

    /** Brings a tab to the front. */
    void choose(FxRobot robot, String tab) {
        robot.interact(() -> rig.workbench.theoryProperty().set(theory().withTab(tab)));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    FigureView view(String id) {
        return (FigureView) rig.stage.getScene().lookup("#" + id);
    }

    /** The picture of a tab, once it is as wide as its place. */
    Figure figure(String id) {
        WindowRig.await("a picture is there: " + id, () -> {
            Figure figure = view(id).figureProperty().get();
            return figure != null && Math.abs(figure.width() - view(id).figureWidth()) < 2;
        });
        return WindowRig.get(() -> view(id).figureProperty().get());
    }

    /** Whether a sentence in the place of a picture has these words. */
    static boolean says(FxRobot robot, String words) {
        return sentences(robot).stream().anyMatch(sentence -> sentence.contains(words));
    }

    /** Whether there is a figure that is as large as its place. */
    static boolean filled(FigureView view) {
        Figure figure = view.figureProperty().get();
        return figure != null
                && Math.abs(figure.width() - view.figureWidth()) < 1
                && Math.abs(figure.height() - view.figureHeight()) < 1;
    }

    /** Brings a tab to the front and waits for its picture of the last iteration, as large as its place. */
    Drawn.Shown drawn(FxRobot robot, String tab) {
        choose(robot, tab);
        return settled(tab);
    }

    Drawn.Shown settled(String tab) {
        WaitForAsyncUtils.waitForFxEvents(3);
        // Kept when it is found: a moment later another one may be wanted.
        AtomicReference<Optional<Drawn.Shown>> settled = new AtomicReference<>(Optional.empty());
        WindowRig.await(tab + " is on screen", () -> {
            // Seen twice: the first picture after a change may still be followed by one of another size.
            Optional<Drawn.Shown> before = settled.getAndSet(filled(view(tab)) ? shown(tab) : Optional.empty());
            return before.isPresent() && before.equals(settled.get());
        });
        return Objects.requireNonNull(settled.get()).orElseThrow();
    }

    /** The picture of what is wanted now. */
    @SuppressWarnings("ReferenceEquality") // the very figure that was made is on screen
    private Optional<Drawn.Shown> shown(String tab) {
        Drawn scene = rig.desktop.theory().drawnProperty().get();
        return scene != null
                        && scene instanceof Drawn.Shown drawn
                        && scene.moment()
                                .look()
                                .theory()
                                .equals(rig.workbench.theoryProperty().get())
                        && scene.moment().look().theory().tab().equals(tab)
                        && scene.moment().experiment().equals(rig.workbench.experiment())
                        && scene.moment().iteration()
                                == rig.workbench.playback().iteration()
                        && drawn.figure() == view(tab).figureProperty().get()
                ? Optional.of(drawn)
                : Optional.empty();
    }
}
