package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The palette finds whatever has a name, by keyboard alone. */
class PaletteTest extends TheoryWindow {
    private PaletteEntry first(FxRobot robot, String typed) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.interact(
                () -> robot.lookup("#palette-query").queryAs(TextField.class).setText(typed));
        return WindowRig.get(() -> (PaletteEntry)
                robot.lookup("#palette-list").queryAs(ListView.class).getItems().get(0));
    }

    private void run(FxRobot robot, String typed, String kind, String name) {
        PaletteEntry entry = first(robot, typed);
        assertEquals(kind + " " + name, entry.kind() + " " + entry.name(), typed);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Test
    void presetsPicturesCardsSettingsCommandsAndDemonstrations(FxRobot robot) {
        run(robot, "two mo", "preset", "Two moons");
        assertEquals(
                Presets.find("two-moons").orElseThrow().title(),
                WindowRig.get(() -> rig.workbench.experiment().title()));
        run(robot, "feedback", "picture", "Feedback loop");
        assertEquals("feedback-loop", theory().tab());
        run(robot, "momentm", "setting", "Momentum");
        WindowRig.await(
                "the field has the focus",
                () -> rig.stage.getScene().getFocusOwner() != null
                        && "momentum"
                                .equals(rig.stage.getScene().getFocusOwner().getId()));
        run(robot, "B3", "card", "B3");
        assertEquals(
                "B, Figures 1 to 7",
                WindowRig.get(() -> rig.workbench.experiment().title()));
        assertTrue(robot.lookup("#paper-cards").tryQuery().isPresent(), "and the shelf is there to run it");
        run(robot, "frame met", "command", "Frame meter");
        assertTrue(WindowRig.get(() -> robot.lookup("#frame-meter").query().isVisible()));
        run(robot, "bandit", "demonstration", "Two-armed bandit");
        assertEquals(
                2, WindowRig.get(() -> rig.desktop.tabs().getSelectionModel().getSelectedIndex()));
    }

    @Test
    void whatNothingIsCalledOffersTheNearestTwo(FxRobot robot) {
        PaletteEntry nearest = first(robot, "margin zebra");
        assertTrue(nearest.name().contains("argin") || nearest.line().contains("argin"), nearest::toString);
        assertEquals(
                "Nothing is called “margin zebra”. Nearest:",
                WindowRig.get(() -> robot.lookup("#palette-none").queryAs(Label.class))
                        .getText());
        assertEquals(2, WindowRig.get(() -> robot.lookup("#palette-list")
                .queryAs(ListView.class)
                .getItems()
                .size()));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aViewIsRecordedFromThePalette(FxRobot robot) {
        run(robot, "record this view", "command", "Record this view as a step");
        WindowRig.await(
                "the step is listed",
                () -> robot.lookup("#lesson-editor-steps")
                                .queryAs(ListView.class)
                                .getItems()
                                .size()
                        == 1);
    }

    /** Folds come with what they are about, which is worked out first. */
    private static void awaitOpen(FxRobot robot, String fold, String why) {
        WindowRig.await(
                fold + " is open: " + why, () -> robot.lookup("#" + fold).tryQueryAs(ToggleButton.class).stream()
                        .anyMatch(ToggleButton::isSelected));
    }

    @Test
    void aPresetOpensTheNumbersThatItsPictureNeeds(FxRobot robot) {
        run(robot, "B, Figure 3", "preset", "B, Figures 1 to 7");
        awaitOpen(robot, "fold-convex", "its picture is the ellipsoid");
        run(robot, "A, Figure 2, left", "preset", "A, Figure 2, left");
        awaitOpen(robot, "fold-run", "the convex program is not about a line");
        WindowRig.openFold(robot, "fold-data");
        choose(robot, "feedback-loop");
        awaitOpen(robot, "fold-data", "what somebody has opened stays beside the same points");
        run(robot, "A, Theorem 3", "preset", "A, Theorem 3");
        awaitOpen(robot, "fold-theorems", "its picture is the bounds");
    }
}
