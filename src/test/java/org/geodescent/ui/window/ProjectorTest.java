package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** On a projector pictures, numbers and the caption stand alone until the mouse touches an edge. */
class ProjectorTest extends TheoryWindow {
    private static final List<String> BARS =
            List.of(".main-tool-bar", ".rail-pane", ".place-tools", "#status", ".main-tabs > .tab-header-area");

    private Node node(String selector) {
        return rig.stage.getScene().lookup(selector);
    }

    private boolean visible(String selector) {
        return WindowRig.get(() -> node(selector).isVisible());
    }

    private void move(FxRobot robot, double x, double y) {
        robot.interact(() -> moved(x, y));
    }

    private void moved(double x, double y) {
        Event.fireEvent(
                rig.stage.getScene().getRoot(),
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        null,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @Test
    void barsAreGoneUntilTheMouseTouchesAnEdgeAndKeysStillWork(FxRobot robot) {
        open(robot, "a1", 1920, 1080);
        robot.interact(() -> rig.desktop.setProjector(true));
        settled("curves");
        BARS.forEach(bar -> assertFalse(visible(bar), bar));
        assertFalse(visible(".plane-tools"));
        Label caption = (Label) node("#caption");
        assertTrue(WindowRig.get(() -> caption.getFont().getSize()) >= 28);
        Label number = (Label) node("#large-number-1");
        assertTrue(WindowRig.get(() -> number.getFont().getSize()) >= 150);
        assertEquals(
                List.of(), WindowRig.get(() -> CutTexts.in(rig.stage.getScene().getRoot())));
        assertEquals(
                List.of(),
                WindowRig.get(() -> CutTexts.columns(rig.stage.getScene().getRoot())));
        Bounds at = WindowRig.get(() -> number.localToScene(number.getLayoutBounds()));
        assertTrue(at.getMaxX() <= 1920, at::toString);
        robot.interact(() -> Snapshots.write(rig.stage.getScene().getRoot(), "projector"));
        robot.type(KeyCode.U);
        assertEquals("bounds", theory().tab(), "keys work without bars");
        robot.interact(rig.desktop::toggleTheme);
        assertTrue(WindowRig.get(
                () -> rig.stage.getScene().getRoot().getPseudoClassStates().contains(MainWindow.DARK)));
        move(robot, 900, 500);
        assertFalse(visible(".main-tool-bar"), "the middle is no edge");
        robot.interact(() -> Motion.setStill(rig.stage.getScene().getRoot(), false));
        robot.interact(() -> {
            moved(900, 1);
            assertEquals(0, node(".main-tool-bar").getOpacity(), "they come softly");
        });
        BARS.forEach(bar -> assertTrue(visible(bar), bar));
        WindowRig.await("the bars are all there", () -> node(".main-tool-bar").getOpacity() == 1);
        move(robot, 900, 500);
        WindowRig.await("the bars are gone again", () -> !node(".main-tool-bar").isVisible());
        robot.interact(() -> rig.desktop.setProjector(false));
        BARS.forEach(bar -> assertTrue(visible(bar), bar));
        assertFalse(WindowRig.get(
                () -> rig.stage.getScene().getRoot().getPseudoClassStates().contains(MainWindow.DARK)));
    }
}
