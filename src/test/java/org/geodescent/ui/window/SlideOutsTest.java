package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The column at the right edge of the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class SlideOutsTest {
    @TempDir
    static Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) throws IOException {
        // What the test before has dragged.
        Files.deleteIfExists(folder.resolve("preferences.properties"));
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private static double width(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return WindowRig.get(() -> robot.lookup(".slide-out")
                .<Region>tryQueryAs(Region.class)
                .map(Region::getWidth)
                .orElse(0.0));
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    @Test
    void itsWidthIsDraggedAndKept(FxRobot robot) {
        control(robot, KeyCode.E);
        double before = width(robot);
        assertTrue(before > 250, () -> "it is " + before + " wide");
        Node divider = robot.lookup(".master-detail-pane > .split-pane > .split-pane-divider")
                .query();
        robot.drag(divider).moveBy(-60, 0).drop();
        double dragged = width(robot);
        assertEquals(before + 60, dragged, 8);
        robot.type(KeyCode.I);
        assertEquals(dragged, width(robot), 2, "whatever is in it");
        robot.type(KeyCode.I);
        assertEquals(0, width(robot), 0, "it is closed");
        control(robot, KeyCode.R);
        assertEquals(dragged, width(robot), 2, "open again");
        robot.interact(() -> rig.stage.setWidth(rig.stage.getWidth() - 150));
        assertEquals(dragged, width(robot), 4, "in a window of another size");
        control(robot, KeyCode.R);
        robot.interact(() -> rig.stage.setWidth(rig.stage.getWidth() + 100));
        control(robot, KeyCode.R);
        assertEquals(dragged, width(robot), 4, "opened in a window of another size");
    }

    private static void await(FxRobot robot, DoublePredicate fits) {
        for (int i = 0; i < 200 && !fits.test(width(robot)); i++) {
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(fits.test(width(robot)), () -> "it is " + width(robot) + " wide");
    }

    @Test
    void itsWidthIsKeptBetweenStartsAndThePanesKeepTheirRoom(FxRobot robot) {
        control(robot, KeyCode.E);
        Node divider = robot.lookup(".master-detail-pane > .split-pane > .split-pane-divider")
                .query();
        robot.drag(divider).moveBy(-200, 0).drop();
        double dragged = width(robot);
        robot.interact(() -> rig.stage.setWidth(2 * dragged - 60));
        await(robot, width -> width <= dragged - 25);
        robot.interact(() -> rig.stage.setWidth(1280));
        await(robot, width -> Math.abs(width - dragged) < 4);
        rig.close(robot);
        robot.interact(() -> rig = new WindowRig(rig.stage, folder));
        control(robot, KeyCode.R);
        assertEquals(dragged, width(robot), 4, "after the next start");
    }

    @Test
    void nothingStaysOfColumns(FxRobot robot) {
        List<WeakReference<Node>> ever = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            robot.interact(() -> settings(robot).fire());
            robot.interact(() -> {
                robot.lookup(".slide-out").queryAll().forEach(column -> ever.add(new WeakReference<>(column)));
                settings(robot).fire();
            });
        }
        assertTrue(ever.size() >= 30, () -> "only " + ever.size() + " were seen");
        assertFew(ever);
    }

    @Test
    void nothingStaysOfTheDetailsOfBugs(FxRobot robot) {
        List<WeakReference<Window>> ever = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> ErrorDetails.show(new IllegalStateException("planted"), rig.stage));
            robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window instanceof Stage && window != rig.stage)
                    .forEach(window -> {
                        ever.add(new WeakReference<>(window));
                        window.hide();
                    }));
        }
        assertTrue(ever.size() >= 20, () -> "only " + ever.size() + " were seen");
        assertFew(ever);
    }

    private static Button settings(FxRobot robot) {
        return robot.lookup(".main-tool-bar .button").queryAllAs(Button.class).stream()
                .filter(button -> "Settings".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> void assertFew(List<WeakReference<T>> ever) {
        for (int i = 0; i < 50 && held(ever) > 4; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(held(ever) <= 4, () -> held(ever) + " are still held");
    }

    private static <T> long held(List<WeakReference<T>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
