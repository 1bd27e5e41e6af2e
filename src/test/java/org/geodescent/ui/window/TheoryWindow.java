package org.geodescent.ui.window;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.Figure;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window for looking at the theory plane, new for every test. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
abstract class TheoryWindow {
    /** Width and height for pictures. */
    static final int[][] SIZES = {{1280, 800}, {1920, 1080}, {1024, 700}};

    @TempDir
    Path folder;

    WindowRig rig;

    /** The test framework looks for its own annotation in the class of the test only, not in this one. */
    @BeforeEach
    void start(FxRobot robot) {
        robot.interact(() -> rig = new WindowRig(FxToolkit.toolkitContext().getRegisteredStage(), folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

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
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
        });
    }

    /** How the theory plane is looked at. */
    TheoryView theory() {
        return Platform.isFxApplicationThread()
                ? rig.workbench.theoryProperty().get()
                : WindowRig.get(() -> rig.workbench.theoryProperty().get());
    }

    /** Brings a tab to the front. */
    void choose(FxRobot robot, String tab) {
        robot.interact(() -> rig.workbench.theoryProperty().set(theory().withTab(tab)));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    FigureView view(String id) {
        return (FigureView) rig.stage.getScene().lookup("#" + id);
    }

    /** Whether there is a figure that is as large as its place. */
    static boolean filled(FigureView view) {
        Figure figure = view.figureProperty().get();
        return figure != null
                && Math.abs(figure.width() - view.figureWidth()) < 1
                && Math.abs(figure.height() - view.figureHeight()) < 1;
    }
}
