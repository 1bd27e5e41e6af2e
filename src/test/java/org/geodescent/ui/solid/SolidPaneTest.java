package org.geodescent.ui.solid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.space.Camera;
import org.geodescent.ui.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SolidPaneTest {
    private @Nullable SolidPane shown;

    @Start
    void start(Stage stage) {
        SolidPane pane = new SolidPane();
        shown = pane;
        // The stage is shared with other tests, which may have left sizes of theirs.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setMaximized(false);
        stage.setFullScreen(false);
        stage.setScene(new Scene(pane, 760, 560));
        stage.sizeToScene();
        stage.show();
    }

    private SolidPane pane() {
        return Objects.requireNonNull(shown);
    }

    private static SolidContent content(int samples) {
        double[] values = {1.65, -0.47, -0.47, 1.35, 0.9, 0.8, -1.1, -0.3};
        Matrix x = Matrix.of(samples, 2, Arrays.copyOf(values, 2 * samples));
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = n % 2;
        }
        Dataset data = new Dataset(x, classes, List.of("A", "B"));
        return MaxMarginProgram.solve(data, false) instanceof ConvexOutcome.Solved solved
                ? new SolidContent(data, solved.lambda(), solved.neurons(), List.of())
                : new SolidContent(data, List.of(), List.of(), List.of());
    }

    private void show(FxRobot robot, SolidContent content) {
        robot.interact(() -> pane().setContent(content));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Figure figure() {
        WaitForAsyncUtils.waitForFxEvents();
        Figure figure = pane().view().figureProperty().get();
        assertNotNull(figure);
        return figure;
    }

    @Test
    void draggingTurnsAndADoubleClickGoesBack(FxRobot robot) {
        show(robot, content(4));
        Figure before = figure();
        Point2D middle = robot.point(pane().view()).query();
        robot.moveTo(middle)
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .moveBy(0, 40)
                .release(MouseButton.PRIMARY);
        Camera turned = pane().cameraProperty().get();
        assertTrue(turned.azimuth() < Camera.standard().azimuth(), turned.toString());
        assertTrue(turned.elevation() > Camera.standard().elevation(), turned.toString());
        assertNotEquals(before, figure());
        robot.moveTo(middle).doubleClickOn(MouseButton.PRIMARY);
        assertEquals(Camera.standard(), pane().cameraProperty().get());
        assertEquals(before, figure());
        robot.interact(() -> Snapshots.write(pane(), "solid-pane"));
    }

    @Test
    void keysTurnZoomAndGoBack(FxRobot robot) {
        show(robot, content(4));
        robot.interact(() -> pane().view().requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        Camera standard = Camera.standard();
        Camera turned = pane().cameraProperty().get();
        assertEquals(standard.azimuth() + StrictMath.toRadians(5), turned.azimuth(), 1e-12);
        assertEquals(standard.elevation() - StrictMath.toRadians(5), turned.elevation(), 1e-12);
        robot.type(KeyCode.EQUALS);
        assertTrue(pane().cameraProperty().get().zoom() > 1);
        robot.type(KeyCode.HOME);
        assertEquals(standard, pane().cameraProperty().get());
    }

    @Test
    void scrollingZooms(FxRobot robot) {
        show(robot, content(4));
        robot.moveTo(pane().view()).scroll(3, VerticalDirection.UP);
        double larger = pane().cameraProperty().get().zoom();
        assertNotEquals(1, larger);
        robot.scroll(6, VerticalDirection.DOWN);
        double smaller = pane().cameraProperty().get().zoom();
        assertTrue((larger - 1) * (smaller - 1) < 0, larger + " and " + smaller);
    }

    @Test
    void aSampleThatIsOnAnotherAxisChangesPlacesWithIt(FxRobot robot) {
        show(robot, content(4));
        ComboBox<Integer> first = box(robot, 1);
        robot.interact(() -> first.setValue(2));
        assertEquals(
                List.of(2, 1, 0),
                List.of(
                        first.getValue(),
                        box(robot, 2).getValue(),
                        box(robot, 3).getValue()));
        robot.interact(() -> first.setValue(3));
        assertEquals(
                List.of(3, 1, 0),
                List.of(
                        first.getValue(),
                        box(robot, 2).getValue(),
                        box(robot, 3).getValue()));
        assertTrue(figure().description().contains("samples 4, 2 and 1"), figure().description());
        // The chosen sample is gone: the first free one takes its place.
        show(robot, content(3));
        assertEquals(
                List.of(2, 1, 0),
                List.of(
                        first.getValue(),
                        box(robot, 2).getValue(),
                        box(robot, 3).getValue()));
    }

    @SuppressWarnings("unchecked") // the id belongs to a box of samples
    private static ComboBox<Integer> box(FxRobot robot, int axis) {
        return robot.lookup("#solid-sample-" + axis).queryAs(ComboBox.class);
    }

    @Test
    void withoutThreeSamplesOfThePlaneThereIsNoPicture(FxRobot robot) {
        show(robot, content(2));
        assertNull(pane().view().figureProperty().get());
        show(robot, content(4));
        assertNotNull(pane().view().figureProperty().get());
        robot.interact(() -> pane().setContent(null));
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(pane().view().figureProperty().get());
    }

    @Test
    void partsCanBeLeftOut(FxRobot robot) {
        show(robot, content(4));
        MenuButton menu = robot.lookup("#solid-parts").queryAs(MenuButton.class);
        CheckMenuItem plane = (CheckMenuItem) menu.getItems().stream()
                .filter(item -> "solid-part-label-line".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertTrue(hasPane(figure()));
        robot.interact(() -> plane.setSelected(false));
        assertFalse(hasPane(figure()));
    }

    private static boolean hasPane(Figure figure) {
        return figure.panels().get(0).layers().stream()
                .filter(layer -> layer.name().equals("pane"))
                .flatMap(layer -> layer.marks().stream())
                .anyMatch(Mark.Region.class::isInstance);
    }
}
