package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.ui.laboratory.DemonstrationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The large tab of the demonstrations. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class DemonstrationsWindowTest {
    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    @Test
    void eachIsMadeWhenItIsChosenAndCanBeSaved(FxRobot robot) throws Exception {
        // Nothing is computed before anybody looks.
        assertTrue(robot.lookup(".demonstration-pane").tryQuery().isEmpty());
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().select(2));
        ListView<?> list = robot.lookup("#demonstrations-list").queryAs(ListView.class);
        String[] ids = {
            "attenuated-regression",
            "system-identification",
            "stochastic-gradient",
            "bandit",
            "slopes",
            "deep-linear",
            "norm-penalty",
            "simplex",
            "penalty-failures"
        };
        assertEquals(ids.length, list.getItems().size());
        for (int i = 0; i < ids.length; i++) {
            int entry = i;
            robot.interact(() -> list.getSelectionModel().select(entry));
            WindowRig.await(ids[i] + " is drawn", () -> robot.lookup("#" + ids[entry])
                    .tryQueryAs(DemonstrationPane.class)
                    .filter(DemonstrationPane::upToDate)
                    .isPresent());
        }
        Node last = robot.lookup("#penalty-failures").query();
        robot.interact(() -> list.getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.interact(() -> list.getSelectionModel().selectLast());
        WaitForAsyncUtils.waitForFxEvents(5);
        assertEquals(last, robot.lookup("#penalty-failures").query());
        Path file = folder.resolve("penalty-failures.svg");
        rig.chosen = Optional.of(file);
        robot.clickOn("#demonstration-save");
        WindowRig.await("the file is there", () -> Files.exists(file));
        assertTrue(Files.readString(file).contains("<svg"));
        // Keys of the laboratory rest.
        boolean playing = rig.workbench.playback().playingProperty().get();
        robot.type(KeyCode.SPACE);
        assertEquals(playing, rig.workbench.playback().playingProperty().get());
        assertFalse(tabs.first());
    }
}
