package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.Figure;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class StudyWindowTest extends FreshWindow {
    @Test
    void withoutPointsItSaysWhatItNeeds(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        Label nothing = robot.lookup("#study-nothing").query();
        WindowRig.await(
                "it says so",
                () -> nothing.isVisible() && nothing.getText().equals("Place points of two classes to start."));
        robot.press(KeyCode.CONTROL)
                .type(KeyCode.DIGIT1, KeyCode.Z, KeyCode.DIGIT2)
                .release(KeyCode.CONTROL);
        WindowRig.await("it begins", () -> !nothing.isVisible());
    }

    @Test
    void manySeedsAreDrawnStoppedAndOpened(FxRobot robot) throws Exception {
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().select(1));
        // It begins by itself, with few seeds.
        Button start = robot.lookup("#study-start").query();
        waitFor(() -> start.getText().equals("Stop"));
        assertEquals("20", robot.lookup("#study-seeds").queryAs(TextField.class).getText());
        robot.interact(start::fire);
        waitFor(() -> start.getText().equals("Start"));
        robot.interact(() -> {
            robot.lookup("#study-seeds").queryAs(TextField.class).setText("x");
            robot.lookup("#study-start").queryAs(Button.class).fire();
        });
        assertTrue(robot.lookup("#study-problem").queryAs(Label.class).getText().contains("whole number"));
        robot.interact(() -> {
            robot.lookup("#study-seeds").queryAs(TextField.class).setText("24");
            robot.lookup("#study-start").queryAs(Button.class).fire();
        });
        FigureView view = robot.lookup("#study-figure").query();
        waitFor(() -> starts(view) >= 1);
        robot.interact(() -> {
            if (robot.lookup("#study-start").queryAs(Button.class).getText().equals("Stop")) {
                robot.lookup("#study-start").queryAs(Button.class).fire();
            }
        });
        Button goOn = robot.lookup("#study-resume").query();
        waitFor(() -> !goOn.isDisabled() || starts(view) == 24);
        robot.interact(goOn::fire);
        waitFor(() -> starts(view) == 24);
        if (!System.getProperty("screenshots", "").isEmpty()) {
            robot.interact(() -> Snapshots.write(robot.lookup("#window").query(), "many-seeds"));
        }
        robot.interact(() -> robot.lookup("#study-picture")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        waitFor(() -> {
            Figure figure = view.figureProperty().get();
            return figure != null && figure.panels().size() == 12;
        });
        if (!System.getProperty("screenshots", "").isEmpty()) {
            robot.interact(() -> Snapshots.write(robot.lookup("#window").query(), "many-seeds-planes"));
        }
        robot.interact(() -> robot.lookup("#study-picture")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(0));
        // Keys of the laboratory rest while another tab is shown.
        boolean playing = rig.workbench.playback().playingProperty().get();
        robot.type(KeyCode.SPACE);
        assertEquals(playing, rig.workbench.playback().playingProperty().get());
        robot.interact(() -> robot.lookup("#study-varied")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(3));
        robot.interact(() -> robot.lookup("#study-start").queryAs(Button.class).fire());
        waitFor(() -> {
            Figure figure = view.figureProperty().get();
            return figure != null && figure.panels().get(0).name().equals("parameter-study");
        });
        robot.interact(() -> robot.lookup("#study-start").queryAs(Button.class).fire());
        assertFalse(tabs.first());
    }

    private static long starts(FigureView view) {
        Figure figure = view.figureProperty().get();
        return figure == null || figure.panels().size() < 2
                ? 0
                : figure.panels().get(1).layers().get(1).marks().size();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
