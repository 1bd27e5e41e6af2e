package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.space.Camera;
import org.geodescent.picture.Drawn;
import org.geodescent.run.DataOrigin;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The rectified ellipsoid in space: mouse and keys turn it, boxes choose its samples, a menu its parts. */
class SolidPictureTest extends TheoryWindow {
    private FigureView view() {
        return view("solid");
    }

    private void show(FxRobot robot, int samples) {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(samples)));
        choose(robot, "solid");
        figure();
    }

    /** The picture of what is wanted now. */
    private Figure figure() {
        WindowRig.await("the picture is up to date", () -> {
            Drawn drawn = rig.desktop.theory().drawnProperty().get();
            return drawn != null
                    && drawn.moment().look().theory().equals(theory())
                    && drawn.moment().experiment().equals(rig.workbench.experiment())
                    && filled(view());
        });
        return WindowRig.get(
                () -> Objects.requireNonNull(view().figureProperty().get()));
    }

    private Camera camera() {
        return theory().solid().camera();
    }

    @Test
    void draggingTurnsAndADoubleClickGoesBack(FxRobot robot) {
        show(robot, 4);
        Figure before = figure();
        Point2D middle = robot.point(view()).query();
        robot.moveTo(middle)
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .moveBy(0, 40)
                .release(MouseButton.PRIMARY);
        Camera turned = camera();
        assertTrue(turned.azimuth() < Camera.standard().azimuth(), turned.toString());
        assertTrue(turned.elevation() > Camera.standard().elevation(), turned.toString());
        assertNotEquals(before, figure());
        robot.moveTo(middle).doubleClickOn(MouseButton.PRIMARY);
        assertEquals(Camera.standard(), camera());
        assertEquals(before, figure());
    }

    @Test
    void keysTurnZoomAndGoBackAndSoDoesTheWheel(FxRobot robot) {
        show(robot, 4);
        robot.interact(() -> view().requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        Camera standard = Camera.standard();
        assertEquals(standard.azimuth() + StrictMath.toRadians(5), camera().azimuth(), 1e-12);
        assertEquals(standard.elevation() - StrictMath.toRadians(5), camera().elevation(), 1e-12);
        robot.type(KeyCode.EQUALS);
        assertTrue(camera().zoom() > 1);
        robot.type(KeyCode.HOME);
        assertEquals(standard, camera());
        robot.moveTo(view()).scroll(3, VerticalDirection.UP);
        double larger = camera().zoom();
        assertNotEquals(1, larger);
        robot.scroll(6, VerticalDirection.DOWN);
        assertTrue((larger - 1) * (camera().zoom() - 1) < 0, larger + " and " + camera().zoom());
    }

    @Test
    void aSampleThatIsOnAnotherAxisChangesPlacesWithIt(FxRobot robot) {
        show(robot, 4);
        robot.interact(() -> box(robot, 1).setValue(2));
        assertEquals(List.of(2, 1, 0), chosen(robot));
        robot.interact(() -> box(robot, 1).setValue(3));
        assertEquals(List.of(3, 1, 0), chosen(robot));
        assertTrue(figure().description().contains("samples 4, 2 and 1"), figure().description());
        // The chosen sample is gone: the first free one takes its place.
        robot.interact(() -> rig.workbench.edit(
                "three points", e -> e.withData(ConvexExperiments.many(3), new DataOrigin.Own("test"))));
        WindowRig.await("the boxes follow", () -> chosen(robot).equals(List.of(2, 1, 0)));
        assertTrue(figure().description().contains("samples 3, 2 and 1"), figure().description());
    }

    private static List<Integer> chosen(FxRobot robot) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(axis -> box(robot, axis).getValue())
                .toList();
    }

    @SuppressWarnings("unchecked") // the id belongs to a box of samples
    private static ComboBox<Integer> box(FxRobot robot, int axis) {
        return robot.lookup("#solid-sample-" + axis).queryAs(ComboBox.class);
    }

    @Test
    void partsCanBeLeftOut(FxRobot robot) {
        show(robot, 4);
        MenuButton menu = robot.lookup("#solid-parts").queryAs(MenuButton.class);
        CheckMenuItem plane = (CheckMenuItem) menu.getItems().stream()
                .filter(item -> "solid-part-label-line".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertTrue(hasPane(figure()));
        robot.interact(() -> {
            plane.setSelected(false);
            plane.fire();
        });
        assertFalse(hasPane(figure()));
    }

    private static boolean hasPane(Figure figure) {
        return figure.panels().get(0).layers().stream()
                .filter(layer -> layer.name().equals("pane"))
                .flatMap(layer -> layer.marks().stream())
                .anyMatch(Mark.Region.class::isInstance);
    }
}
