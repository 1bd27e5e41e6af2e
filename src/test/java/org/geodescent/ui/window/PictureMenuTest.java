package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The menu of a picture acts on that picture, by mouse and by key. */
class PictureMenuTest extends TheoryWindow {
    private static Optional<ContextMenu> shown() {
        return WindowRig.get(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(window -> window instanceof ContextMenu menu && "picture-menu".equals(menu.getId()))
                .map(ContextMenu.class::cast)
                .findFirst());
    }

    private static void fire(FxRobot robot, String name) {
        ContextMenu menu = shown().orElseThrow();
        MenuItem item = menu.getItems().stream()
                .filter(each -> name.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            menu.hide();
            item.fire();
        });
    }

    /** As the right mouse button does; the headless platform has no event for it. */
    private void ask(FxRobot robot, String selector) {
        robot.interact(() -> {
            Node node = rig.stage.getScene().lookup(selector);
            Bounds at = node.localToScreen(node.getBoundsInLocal());
            node.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    10,
                    10,
                    at.getMinX() + 10,
                    at.getMinY() + 10,
                    false,
                    new PickResult(node, 10, 10)));
        });
    }

    private boolean selected(String selector) {
        return WindowRig.get(
                () -> rig.stage.getScene().lookup(selector) instanceof ToggleButton button && button.isSelected());
    }

    @Test
    void itActsOnThePictureUnderTheMouse(FxRobot robot) {
        open(robot, "a1", 1280, 800);
        WindowRig.await(
                "both pictures are drawn",
                () -> rig.workbench.planeProperty().get() != null
                        && rig.desktop.theory().drawnProperty().get() != null);
        ask(robot, "#curves");
        WindowRig.await("the menu is there", () -> shown().isPresent());
        assertEquals(
                List.of("Copy, as PNG and SVG", "Save…", "Export…", "Table", "What it shows"),
                shown().orElseThrow().getItems().stream()
                        .filter(item -> item.getText() != null)
                        .map(MenuItem::getText)
                        .toList());
        fire(robot, "Copy, as PNG and SVG");
        WindowRig.await(
                "the right picture is copied", () -> ExportPageTest.copied().equals("curves"));
        ask(robot, "#input-plane");
        WindowRig.await("the menu of the left one is there", () -> shown().isPresent());
        fire(robot, "Copy, as PNG and SVG");
        WindowRig.await(
                "the left picture is copied", () -> ExportPageTest.copied().equals("input-plane"));
        ask(robot, "#curves");
        WindowRig.await("the menu is there again", () -> shown().isPresent());
        fire(robot, "Export…");
        WindowRig.await("the right picture is chosen", () -> selected("#export-view-right-picture"));
    }

    @Test
    void itOpensByKey(FxRobot robot) {
        open(robot, "a1", 1280, 800);
        Node plane = rig.stage.getScene().lookup("#left-picture");
        assertNotNull(plane);
        for (KeyCode[] keys : new KeyCode[][] {{KeyCode.SHIFT, KeyCode.F10}, {KeyCode.CONTEXT_MENU}}) {
            robot.interact(() -> rig.stage.getScene().lookup("#input-plane").requestFocus());
            robot.press(keys).release(keys);
            WindowRig.await("the menu is there", () -> shown().isPresent());
            robot.interact(() -> shown().ifPresent(PopupWindow::hide));
        }
        robot.interact(() -> rig.stage.getScene().lookup("#input-plane").requestFocus());
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        WindowRig.await("the menu is there", () -> shown().isPresent());
        fire(robot, "Table");
        WindowRig.await("the plane's table is there", () -> selected("#picture-table-left"));
    }
}
