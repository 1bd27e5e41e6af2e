package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.geodescent.core.train.StopRule;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** More than two classes in a window of 1280×800. */
abstract class ClassesWindow extends FreshWindow {
    @BeforeEach
    void resize(FxRobot robot) {
        robot.interact(() -> {
            rig.stage.setWidth(1280);
            rig.stage.setHeight(800);
        });
    }

    @Override
    @AfterEach
    void close(FxRobot robot) {
        assertTrue(robot.lookup(".notice.error").queryAllAs(Labeled.class).isEmpty());
        super.close(robot);
    }

    void open(FxRobot robot, Experiment experiment) {
        robot.interact(() -> rig.workbench.open(
                "open", new Session(experiment, rig.workbench.viewProperty().get())));
        atTheEnd(robot);
    }

    static Experiment threeArms() {
        return Presets.find("pinwheel").orElseThrow().experiment().withStopRule(new StopRule(3_000, 0));
    }

    /** Waits until the last iteration of what there is now is on screen. */
    Drawn atTheEnd(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        WindowRig.await("the end is on screen", () -> {
            Drawn scene = rig.workbench.planeProperty().get();
            return scene != null
                    && rig.workbench.runStateProperty().get() instanceof RunState.Active active
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && scene.moment()
                            .look()
                            .plane()
                            .viewport()
                            .equals(rig.workbench.viewProperty().get().viewport())
                    && PlaneReading.runs(scene).size() == active.runs().size()
                    && PlaneReading.runs(scene).get(0).snapshot().iteration()
                            == active.runs().get(0).trajectory().last().iteration();
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        return scene();
    }

    Drawn scene() {
        return WindowRig.get(() -> rig.workbench.planeProperty().get());
    }

    void theory(FxRobot robot, TheoryView view) {
        robot.interact(() -> rig.workbench.theoryProperty().set(view));
    }
}
