package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Motion;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Preferences, recent files and the log. */
class ComfortTest extends FreshWindow {
    private <T extends Node> T find(Class<T> kind, String selector) {
        return kind.cast(WindowRig.get(() -> rig.stage.getScene().lookup(selector)));
    }

    private Comfort comfort() {
        return WindowRig.get(() -> rig.workbench.comfortProperty().get());
    }

    private boolean dark() {
        return WindowRig.get(
                () -> rig.stage.getScene().getRoot().getPseudoClassStates().contains(MainWindow.DARK));
    }

    @Test
    void preferencesHoldAtOnceAndAreKept(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        robot.interact(() -> find(ToggleButton.class, "#theme-Dark").fire());
        assertTrue(dark());
        robot.interact(() -> rig.desktop.toggleTheme());
        assertFalse(dark());
        assertEquals(Comfort.Theme.LIGHT, comfort().theme(), "the key and the pane are one choice");
        robot.interact(() -> find(ToggleButton.class, "#theme-System").fire());
        WindowRig.await(
                "the system has been asked",
                () -> !find(Label.class, "#system-says").getText().isEmpty());
        Node decimals = find(Node.class, "#decimals");
        robot.interact(() -> decimals.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("4"))
                .findFirst()
                .orElseThrow()
                .fire());
        WindowRig.await(
                "the large number has four decimals",
                () -> find(Label.class, "#large-number-1").getText().matches("0\\.\\d{4}"));
        assertEquals(
                find(Label.class, "#large-number-1").getText(),
                find(Label.class, "#number-margin-1").getText());
        assertTrue(find(Label.class, "#number-loss-1").getText().matches("\\d\\.\\d{4}×10.*|0\\.0*[1-9]\\d{4}"));
        assertEquals(
                List.of(), WindowRig.get(() -> CutTexts.in(rig.stage.getScene().getRoot())));
        robot.interact(() -> find(CheckBox.class, "#reduced-motion").fire());
        assertTrue(WindowRig.get(() -> Motion.isStill(rig.stage.getScene())));
        robot.interact(() -> {
            ComboBox<?> scales = find(ComboBox.class, "#scale");
            scales.getSelectionModel().select(scales.getItems().size() - 1);
        });
        assertEquals(new Comfort(Comfort.Theme.SYSTEM, true, 4, 2.5), comfort());
        assertTrue(
                find(Label.class, "#scale-room").getText().startsWith("This window has room for "),
                find(Label.class, "#scale-room").getText());
        rig.close(robot);
        assertEquals(
                comfort(),
                Preferences.read(folder.resolve(Autosave.PREFERENCES)).comfort());
    }

    private Menu recent() {
        return (Menu) find(MainMenu.class, "#main-menu").getItems().stream()
                .filter(item -> "open-recent".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed() {
        return WindowRig.get(() -> recent().getItems().stream()
                .map(item -> item.getText() == null ? "" : item.getText())
                .filter(text -> text.contains("   "))
                .map(text -> text.substring(0, text.indexOf("   ")))
                .toList());
    }

    @Test
    void recentFilesAreListedOpenedAndDroppedWhenTheyAreGone(FxRobot robot) throws Exception {
        rig.awaitEndOfTraining();
        Path files = Files.createDirectory(folder.resolve("mine"));
        Path points = files.resolve("my_points.csv");
        Files.writeString(points, "x1,x2,label\n1,2,a\n-1,0.5,b\n");
        Path session = files.resolve("session.json");
        robot.interact(() -> rig.desktop.openFile(points));
        WindowRig.await("the points are listed", () -> listed().equals(List.of("my_points.csv")));
        rig.chosen = Optional.of(session);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WindowRig.await("so is the session", () -> listed().equals(List.of("session.json", "my_points.csv")));
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(16, WindowRig.get(() -> rig.workbench.experiment().data().size()));
        robot.interact(() -> recent().getItems().get(0).fire());
        WindowRig.await(
                "the session is open", () -> rig.workbench.experiment().data().size() == 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.interact(() -> find(TextField.class, "#palette-query").setText("my_points"));
        ListView<?> found = find(ListView.class, "#palette-list");
        assertEquals("recent file", ((PaletteEntry) found.getItems().get(0)).kind());
        Files.delete(points);
        robot.type(KeyCode.ENTER);
        WindowRig.await("it is off the list", () -> listed().equals(List.of("session.json")));
        assertTrue(said().contains("my_points.csv is not there any more; it is off the list of recent files."), said());
        assertEquals(2, WindowRig.get(() -> rig.workbench.experiment().data().size()));
    }

    private String said() {
        return WindowRig.get(() -> rig.stage.getScene().getRoot().lookupAll(".notice").stream()
                .map(node -> String.valueOf(node.getUserData()))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theLogHasABadgeUntilItIsLookedAt(FxRobot robot) throws Exception {
        Label badge = find(Label.class, "#log-badge");
        assertFalse(WindowRig.get(badge::isVisible));
        Logger log = Logger.getLogger("org.geodescent.test");
        log.warning("something odd");
        log.info("something usual");
        WindowRig.await(
                "the badge counts", () -> badge.isVisible() && badge.getText().equals("1"));
        robot.interact(() -> logCommand().fire());
        WindowRig.await("it has been seen", () -> !badge.isVisible());
        assertTrue(find(TextArea.class, "#log-text").getText().contains("WARNING something odd"));
        robot.interact(() -> find(CheckBox.class, "#log-warnings").fire());
        assertFalse(find(TextArea.class, "#log-text").getText().contains("something usual"));
        robot.clickOn("#log-copy");
        assertTrue(
                WindowRig.get(() -> Clipboard.getSystemClipboard().getString()).contains("something odd"));
        Path file = folder.resolve("log.txt");
        rig.chosen = Optional.of(file);
        robot.clickOn("#log-save");
        WindowRig.await("the log is written", () -> Files.exists(file));
        assertTrue(Files.readString(file).contains("something odd"));
        robot.type(KeyCode.ESCAPE);
        log.warning("once more");
        WindowRig.await("the badge is back", badge::isVisible);
    }

    private javafx.scene.control.MenuItem logCommand() {
        return find(MainMenu.class, "#main-menu").getItems().stream()
                .filter(item -> "Log".equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }
}
