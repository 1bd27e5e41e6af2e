package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.run.DataOrigin;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.tool.ToolKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Mouse and keys on the input plane in a real window. */
class InputPlanePaneTest extends FreshPlane {
    private static final double PIXEL = 0.02;

    private void near(double x, double y, Vec2 point) {
        assertEquals(x, point.x(), PIXEL);
        assertEquals(y, point.y(), PIXEL);
    }

    private void choose(FxRobot robot, ToolKind kind) {
        robot.clickOn("#tool-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        rig.awaitPicture();
    }

    private Dataset data() {
        return rig.data();
    }

    @Test
    void aClickPlacesAPointOfTheChosenClassAndShiftClickOneOfTheOther(FxRobot robot) {
        rig.awaitPicture();
        robot.clickOn(rig.onScreen(0.2, 0.3));
        assertEquals(7, data().size());
        near(0.2, 0.3, data().point(6));
        assertEquals(0, data().classOf(6));
        assertInstanceOf(DataOrigin.Own.class, rig.workbench.experiment().origin());
        rig.awaitPicture();
        robot.press(KeyCode.SHIFT).clickOn(rig.onScreen(-0.6, 0.9)).release(KeyCode.SHIFT);
        assertEquals(8, data().size());
        near(-0.6, 0.9, data().point(7));
        assertEquals(1, data().classOf(7));
        robot.type(KeyCode.DIGIT2);
        rig.awaitPicture();
        robot.clickOn(rig.onScreen(0, -0.4));
        assertEquals(1, data().classOf(8));
    }

    @Test
    void undoAndRedoGoGestureByGesture(FxRobot robot) {
        rig.awaitPicture();
        Dataset before = data();
        String title = rig.workbench.experiment().title();
        robot.clickOn(rig.onScreen(0.2, 0.3));
        rig.awaitPicture();
        robot.clickOn(rig.onScreen(0.2, -0.3));
        Dataset after = data();
        assertEquals(title + ", changed", rig.workbench.experiment().title());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, data());
        assertEquals(title, rig.workbench.experiment().title());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.Z)
                .type(KeyCode.Z)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(after, data());
    }

    @Test
    void aDragMovesAPointAsOneStepAndTheViewStaysStill(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        Dataset before = data();
        // The dragged point is the highest: a view that went on being fitted would follow it.
        Vec2 corner = new Vec2(-1.4, 1.2);
        var cornerBefore = rig.onScreen(corner.x(), corner.y());
        robot.drag(rig.onScreen(0.6, 1.7), MouseButton.PRIMARY)
                .moveTo(rig.onScreen(0.5, 0.5))
                .moveTo(rig.onScreen(0.1, 0.8));
        assertTrue(rig.workbench.history().inGesture());
        near(0.1, 0.8, data().point(2));
        robot.drop();
        rig.awaitPicture();
        near(0.1, 0.8, data().point(2));
        assertEquals(before.point(1), data().point(1));
        assertEquals(cornerBefore, rig.onScreen(corner.x(), corner.y()));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, data());
        assertEquals("move a point", rig.redo());
    }

    @Test
    void escapeEndsADragAsIfItHadNeverBeen(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        Dataset before = data();
        robot.drag(rig.onScreen(1, 1), MouseButton.PRIMARY).moveTo(rig.onScreen(0.5, 0.5));
        robot.type(KeyCode.ESCAPE).moveTo(rig.onScreen(0, 0)).drop();
        assertEquals(before, data());
        assertEquals(null, rig.undo());
    }

    @Test
    void aBoxSelectsAndADragMovesTheWholeSelection(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        robot.drag(rig.onScreen(0.3, 2), MouseButton.PRIMARY).dropTo(rig.onScreen(2, 0.1));
        assertEquals(Set.of(0, 1, 2), rig.editor.selection());
        robot.drag(rig.onScreen(1, 1), MouseButton.PRIMARY).dropTo(rig.onScreen(0.7, 0.8));
        near(0.7, 0.8, data().point(0));
        near(1.3, 0.2, data().point(1));
        near(0.3, 1.5, data().point(2));
        near(-1, -0.5, data().point(3));
        assertEquals("move 3 points", rig.undo());
    }

    @Test
    void shiftClickExtendsTheSelectionAndDeleteDeletesIt(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        robot.clickOn(rig.onScreen(1, 1));
        robot.press(KeyCode.SHIFT).clickOn(rig.onScreen(-1, -0.5)).release(KeyCode.SHIFT);
        assertEquals(Set.of(0, 3), rig.editor.selection());
        theCountGivesWayToThePlace(robot);
        robot.type(KeyCode.DELETE);
        assertEquals(4, data().size());
        assertEquals(new Vec2(1.6, 0.4), data().point(0));
        assertEquals(Set.of(), rig.editor.selection());
    }

    /** In the line below, where both have no room; until then it says how many are selected. */
    private static void theCountGivesWayToThePlace(FxRobot robot) {
        Label place = robot.lookup("#plane-place").queryAs(Label.class);
        Label count = robot.lookup("#plane-points").queryAs(Label.class);
        robot.interact(
                () -> assertTrue(count.isVisible() && count.getText().equals("2 of 6 selected"), count::getText));
        Pane line = (Pane) place.getParent();
        robot.interact(() -> {
            assertFalse(place.getText().isEmpty());
            double before = line.getWidth();
            line.resize(place.prefWidth(-1) + 20, line.getHeight());
            line.layout();
            assertFalse(count.isVisible());
            assertTrue(place.getWidth() >= place.prefWidth(-1), "the place is whole");
            line.resize(before, line.getHeight());
            line.layout();
            assertTrue(count.isVisible());
        });
    }

    @Test
    void aBurstOfNudgesIsOneStep(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        Dataset before = data();
        robot.clickOn(rig.onScreen(1, 1));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP);
        double small = data().point(0).x() - 1;
        assertTrue(small > 0 && data().point(0).y() > 1);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(6 * small, data().point(0).x() - 1, 1e-9, "two small steps, then one ten times as large");
        PlaneRig.await("the burst is over", () -> !rig.workbench.history().inGesture());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, data());
        assertEquals("nudge a point", rig.redo());
    }

    @Test
    void undoInTheMiddleOfABurstTakesTheWholeBurstBackAndRedoBringsItAgain(FxRobot robot) {
        choose(robot, ToolKind.MOVE);
        Dataset before = data();
        robot.clickOn(rig.onScreen(1, 1));
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        Dataset nudged = data();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z);
        assertEquals(before, data());
        robot.type(KeyCode.Y).release(KeyCode.CONTROL);
        assertEquals(nudged, data());
    }

    @Test
    void theBrushPaintsAndTheEraserErases(FxRobot robot) {
        choose(robot, ToolKind.BRUSH);
        Dataset before = data();
        robot.drag(rig.onScreen(-0.5, 1.2), MouseButton.PRIMARY).dropTo(rig.onScreen(0.2, 1.2));
        int painted = data().size() - before.size();
        assertTrue(painted >= 4, () -> painted + " points");
        choose(robot, ToolKind.ERASE);
        robot.clickOn(rig.onScreen(-1.5, 0.6));
        assertEquals(before.size() + painted - 1, data().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, data());
        assertEquals("paint " + painted + " points", rig.redo());
        assertEquals("erase a point", rig.redo());
    }

    @Test
    void theWheelScalesAboutTheMouseAndTheMiddleButtonMovesThePlane(FxRobot robot) {
        rig.awaitPicture();
        var place = rig.onScreen(0.8, -0.3);
        var other = rig.onScreen(-1, 1);
        robot.moveTo(place).scroll(3, javafx.geometry.VerticalDirection.UP);
        PlaneRig.await(
                "the wheel has scaled the plane",
                () -> rig.workbench.viewProperty().get().viewport().isPresent());
        rig.awaitPicture();
        // The mouse stands on whole pixels, and what is half a pixel from it moves by a part of that.
        assertEquals(0, place.distance(rig.onScreen(0.8, -0.3)), 0.25);
        assertNotEquals(place.distance(other), place.distance(rig.onScreen(-1, 1)), 1);
        var from = rig.onScreen(0, 0);
        robot.drag(from, MouseButton.MIDDLE).moveBy(60, 30).drop();
        rig.awaitPicture();
        assertEquals(60, rig.onScreen(0, 0).getX() - from.getX(), 0.01);
        assertEquals(30, rig.onScreen(0, 0).getY() - from.getY(), 0.01);
        assertEquals(6, data().size());
        robot.type(KeyCode.F);
        assertTrue(rig.workbench.viewProperty().get().viewport().isEmpty());
    }

    @Test
    void everythingWorksByKeys(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.pane.view().requestFocus());
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT, 3).type(KeyCode.ENTER);
        assertEquals(7, data().size());
        rig.awaitPicture();
        robot.type(KeyCode.UP, 4).press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals(8, data().size());
        assertEquals(data().point(6).x(), data().point(7).x(), 1e-12);
        assertTrue(data().point(7).y() > data().point(6).y());
        assertEquals(1, data().classOf(7));
        robot.type(KeyCode.M).type(KeyCode.ENTER);
        assertEquals(Set.of(7), rig.editor.selection());
        robot.type(KeyCode.UP);
        assertTrue(data().point(7).y() > data().point(6).y());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DELETE);
        assertEquals(0, data().size());
        assertTrue(robot.lookup("#empty-plane").query().isVisible());
    }

    @Test
    void theMouseLightsASampleAndTheTagSaysWhatItIs(FxRobot robot) {
        rig.awaitPicture();
        robot.moveTo(rig.onScreen(-1, -0.5));
        assertEquals(new Highlight.Sample(3), rig.workbench.highlightProperty().get());
        PlaneTag tag = robot.lookup("#plane-tag").queryAs(PlaneTag.class);
        assertTrue(tag.isVisible());
        assertTrue(tag.getText().startsWith("Point 4 · class −1 · (−1.00, −0.500)"), tag.getText());
        robot.moveTo(rig.onScreen(-1, 1.5));
        assertEquals(Highlight.NONE, rig.workbench.highlightProperty().get());
        assertTrue(!tag.isVisible());
    }

    @Test
    void aShortTapOnTheSpaceBarPlaysAndADragWithItMovesThePlane(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> {
            rig.pane.view().requestFocus();
            rig.workbench.playback().playingProperty().set(false);
            rig.workbench.playback().seek(0);
        });
        robot.type(KeyCode.SPACE);
        assertTrue(rig.workbench.playback().playingProperty().get());
        robot.interact(() -> rig.workbench.playback().playingProperty().set(false));
        var from = rig.onScreen(0, 0);
        robot.press(KeyCode.SPACE)
                .drag(from, MouseButton.PRIMARY)
                .moveBy(-40, 25)
                .drop()
                .release(KeyCode.SPACE);
        rig.awaitPicture();
        assertEquals(-40, rig.onScreen(0, 0).getX() - from.getX(), 0.01);
        assertEquals(6, data().size());
        assertTrue(!rig.workbench.playback().playingProperty().get());
    }
}
