package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.io.InputException;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Sessions whose samples are not points of the plane. */
class SessionsInSpaceTest extends FreshWindow {
    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    @Test
    void samplesOnALineAreRefusedAndNothingIsLost(FxRobot robot) throws Exception {
        Path file = saved(new Dataset(Matrix.of(2, 1, 1, 2), new int[] {0, 1}, List.of("1", "-1")));
        Experiment before = rig.workbench.experiment();
        rig.chosen = Optional.of(file);
        press(robot, KeyCode.O);
        String sentence = file + " has one coordinate per point; the input plane takes two coordinates and a class."
                + " Your experiment stays as it was.";
        WindowRig.await("it is said", () -> robot.lookup(sentence).tryQuery().isPresent());
        assertEquals(before, rig.workbench.experiment());
        assertNull(WindowRig.get(() -> rig.workbench.history().undo()));
    }

    @Test
    void ofSamplesOfSixFeaturesSomeAreChosen(FxRobot robot) throws Exception {
        Path file = saved(new Dataset(
                Matrix.of(2, 6, 1, 2, 3, 4, 5, 6, -1, 0, 2, 4, 6, 8), new int[] {0, 1}, List.of("1", "-1")));
        Experiment before = rig.workbench.experiment();
        rig.chosen = Optional.of(file);
        press(robot, KeyCode.O);
        WindowRig.await(
                "it is asked",
                () -> robot.lookup("#columns-up").tryQuery().isPresent()
                        && !robot.lookup("#columns-open").queryButton().isDisabled());
        assertEquals(before, rig.workbench.experiment());
        assertTrue(robot.lookup("#status")
                .queryAs(StatusBar.class)
                .getText()
                .startsWith("solid.json has points of 6 coordinates: choose at most 5."));
        robot.interact(() ->
                robot.lookup("#columns-up").queryComboBox().getSelectionModel().select(2));
        robot.type(KeyCode.ENTER);
        WindowRig.await(
                "they are there", () -> rig.workbench.experiment().data().size() == 2);
        Dataset shown = rig.workbench.experiment().data();
        assertEquals(List.of(new Vec2(1, 3), new Vec2(-1, 2)), List.of(shown.point(0), shown.point(1)));
        assertEquals(List.of("x1", "x3"), shown.featureNames());
        assertEquals(List.of("1", "-1"), shown.classNames());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(before, rig.workbench.experiment());
    }

    private Path saved(Dataset data) throws InputException {
        Experiment experiment =
                ModelKind.LINEAR.in(Presets.ALL.get(0).experiment().withData(data, new DataOrigin.Own("solid")));
        return SessionFiles.write(folder.resolve("solid.json"), new Session(experiment, ViewState.DEFAULT));
    }
}
