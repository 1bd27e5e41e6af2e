package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** No text is cut: small windows, slide-outs, projector, every preset. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class WindowSizesTest {
    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private void resize(FxRobot robot, int width, int height) {
        robot.interact(() -> {
            rig.stage.setWidth(width);
            rig.stage.setHeight(height);
        });
        settle();
    }

    private void settle() {
        WindowRig.await("figures of this size are there", () -> {
            var scene = rig.workbench.planeProperty().get();
            var curves = (FigureView) rig.stage.getScene().lookup("#curves");
            return scene != null
                    && curves.figureProperty().get() != null
                    && Math.abs(curves.figureProperty().get().width() - curves.figureWidth()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private void assertNothingIsCut(String where) {
        assertEquals(
                List.of(), WindowRig.get(() -> CutTexts.in(rig.stage.getScene().getRoot())), where);
    }

    @Test
    void inTheSmallestWindowWithAndWithoutSlideOuts(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        for (int[] size : new int[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
            resize(robot, size[0], size[1]);
            assertNothingIsCut("at " + size[0]);
            robot.type(KeyCode.I);
            settle();
            assertNothingIsCut("with settings, at " + size[0]);
            robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
            settle();
            assertNothingIsCut("with export, at " + size[0]);
            robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        }
    }

    @Test
    void theBoundsOfEveryPresetThatShowsThem(FxRobot robot) {
        for (Preset preset : Presets.ALL) {
            if (preset.bound().isEmpty() && !preset.id().equals("a1")) {
                continue;
            }
            long seed = preset.seeds().get(0);
            robot.interact(() -> rig.workbench.open("open", preset.session(seed, seed)));
            robot.type(KeyCode.U);
            for (int[] size : new int[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
                robot.interact(() -> {
                    rig.stage.setWidth(size[0]);
                    rig.stage.setHeight(size[1]);
                });
                WindowRig.await(preset.id() + " shows its bounds", () -> {
                    var scene = rig.desktop.theory().drawnProperty().get();
                    var view = (FigureView) rig.stage.getScene().lookup("#bounds");
                    var figure = view.figureProperty().get();
                    return scene != null
                            && figure != null
                            && scene.moment().experiment().equals(rig.workbench.experiment())
                            && Math.abs(figure.width() - view.figureWidth()) < 2
                            && Math.abs(figure.height() - view.figureHeight()) < 2;
                });
                WaitForAsyncUtils.waitForFxEvents(3);
                assertNothingIsCut("bounds of " + preset.id() + " at " + size[0]);
            }
        }
    }

    @Test
    void onAProjector(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        resize(robot, 1920, 1080);
        robot.interact(() -> rig.desktop.setProjector(true));
        settle();
        FigureView plane = WindowRig.get(() -> (FigureView) rig.stage.getScene().lookup("#input-plane"));
        FigureView curves =
                WindowRig.get(() -> (FigureView) rig.stage.getScene().lookup("#curves"));
        assertEquals(1.6, plane.zoom());
        assertEquals(1.6, curves.zoom());
        assertNothingIsCut("on a projector");
        robot.interact(() -> rig.desktop.setProjector(false));
        settle();
        assertEquals(1, plane.zoom());
        assertNothingIsCut("after the projector");
    }

    @Test
    void everyPresetOpensPlaysAndFits(FxRobot robot) {
        resize(robot, 1024, 700);
        TreeSet<String> opened = new TreeSet<>();
        for (Preset preset : Presets.ALL) {
            long seed = preset.seeds().get(0);
            robot.interact(() -> rig.workbench.open(
                    "open " + preset.title(), new Session(preset.experiment(seed, seed), ViewState.DEFAULT)));
            WindowRig.await(
                    preset.title() + " plays",
                    () -> rig.workbench.playback().iteration() > 0
                            && rig.workbench.planeProperty().get() != null
                            && rig.workbench
                                    .planeProperty()
                                    .get()
                                    .moment()
                                    .experiment()
                                    .equals(rig.workbench.experiment())
                            && !PlaneReading.runs(rig.workbench.planeProperty().get())
                                    .isEmpty());
            assertNothingIsCut(preset.title());
            opened.add(preset.title());
        }
        assertEquals(Presets.ALL.size(), opened.size());
    }
}
