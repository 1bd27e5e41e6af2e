package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window of 1280×800 that somebody goes through by mouse and keys; {@code src/app/journeys.sh} does it on a screen. */
abstract class JourneyWindow extends FreshWindow {
    private int pictures;

    @BeforeEach
    void resize(FxRobot robot) {
        robot.interact(() -> {
            rig.stage.setX(0);
            rig.stage.setY(0);
            rig.stage.setWidth(1280);
            rig.stage.setHeight(800);
        });
    }

    /** No word is cut, but the name of a file in a deep folder, which a hint tells whole. Writes a picture where one is asked for: {@code -Dscreenshots=FOLDER}. */
    void look(String what) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(5);
        String target = System.getProperty("screenshots", "");
        if (!target.isEmpty()) {
            Files.createDirectories(Path.of(target));
            rig.write(Path.of(target, "%s-%02d-%s.png".formatted(getClass().getSimpleName(), ++pictures, what)));
        }
        List<String> cut = WindowRig.get(() -> CutTexts.in(rig.stage.getScene().getRoot()));
        assertEquals(
                List.of(),
                cut.stream().filter(text -> !text.contains(folder.toString())).toList(),
                what);
    }

    static void type(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** Opens a figure by its name, as it is typed into the gallery. */
    void figure(FxRobot robot, String name) {
        type(robot, KeyCode.CONTROL, KeyCode.G);
        robot.interact(
                () -> robot.lookup("#gallery-query").queryAs(TextField.class).setText(name));
        robot.type(KeyCode.ENTER);
        WindowRig.await("the gallery closes", () -> !node("#gallery").isVisible());
    }

    Node node(String selector) {
        return rig.stage.getScene().lookup(selector);
    }

    void awaitCaption(String start) {
        WindowRig.await(
                "the caption begins with " + start,
                () -> node("#caption").getAccessibleText().startsWith(start));
    }

    /** Whether the replay runs, or has. */
    void awaitReplay() {
        WindowRig.await(
                "it plays",
                () -> rig.workbench.playback().playingProperty().get()
                        || rig.workbench.playback().iteration() > 0);
    }

    /** Waits until a picture is on screen. */
    void awaitPicture(String id) {
        WindowRig.await(
                id + " is drawn",
                () -> node("#" + id) instanceof FigureView view
                        && view.isVisible()
                        && view.figureProperty().get() != null);
    }

    /** On the screen a place of the input plane. */
    Point2D place(Vec2 at) {
        return WindowRig.get(() -> {
            FigureView view = (FigureView) node("#input-plane");
            PanelLayout layout = view.panelLayout().orElseThrow();
            return view.localToScreen(layout.xToFigure(at.x()) * view.zoom(), layout.yToFigure(at.y()) * view.zoom());
        });
    }
}
