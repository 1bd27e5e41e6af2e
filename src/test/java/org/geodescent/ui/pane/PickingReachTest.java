package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.tool.ToolKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A point is taken from twelve pixels of the screen, whatever the zoom and the size of everything. */
class PickingReachTest extends FreshPlane {
    /** What a click takes, so many pixels below a point. */
    private Set<Integer> takenBelow(FxRobot robot, int sample, double pixels) {
        Point2D at = rig.onScreen(
                rig.data().point(sample).x(), rig.data().point(sample).y());
        robot.interact(() -> rig.editor.select(Set.of()));
        robot.clickOn(new Point2D(Math.rint(at.getX()), Math.rint(at.getY() + pixels)));
        return rig.editor.selection();
    }

    @Test
    void fromTwelvePixelsAndNoMore(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.pane.choose(ToolKind.MOVE));
        for (double zoom : new double[] {1, 1.6, 2.5}) {
            robot.interact(() -> rig.pane.setZoom(zoom));
            rig.awaitPicture();
            // Of marks of this size the radius is more than that.
            double reach = Math.max(12, 6.1 * zoom);
            assertEquals(Set.of(3), takenBelow(robot, 3, reach - 1.5), "at zoom " + zoom);
            assertEquals(Set.of(), takenBelow(robot, 3, reach + 1.5), "at zoom " + zoom);
        }
    }

    @Test
    void ofTwoTheNearest(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.pane.choose(ToolKind.MOVE));
        Point2D first = rig.onScreen(-1, -0.5);
        Point2D second = rig.onScreen(-1, -0.45);
        double perUnit = (first.getY() - second.getY()) / 0.05;
        // The other one lies ten pixels above, and is drawn on top.
        robot.interact(() -> rig.editor.add("add", List.of(new Vec2(-1, -0.5 + 10 / perUnit)), 0));
        rig.awaitPicture();
        for (int i = 0; i < 2; i++) {
            assertEquals(Set.of(3), takenBelow(robot, 3, 2));
            assertEquals(Set.of(6), takenBelow(robot, 6, 3));
        }
    }

    @Test
    void aClearPlaneSaysWhereToClickAndUndoBringsThePointsBack(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.pane.choose(ToolKind.MOVE));
        robot.clickOn("#plane-clear");
        assertEquals(0, rig.data().size());
        assertEquals("Own points", rig.workbench.experiment().title());
        assertEquals(true, robot.lookup("#empty-plane").query().isVisible());
        robot.interact(() -> rig.pane.choose(ToolKind.PLACE));
        robot.clickOn("#empty-plane");
        assertEquals(1, rig.data().size(), "the card lets clicks through");
        assertEquals(false, robot.lookup("#empty-plane").query().isVisible());
        robot.interact(() -> rig.workbench.history().undo());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(PlaneRig.sixPoints(), rig.data());
        assertEquals("Test", rig.workbench.experiment().title());
        robot.interact(() -> rig.editor.clear());
        robot.interact(() -> rig.editor.clear());
        assertEquals(PointEdits.NONE, rig.data());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(6, rig.data().size(), "clearing what is empty is no step");
    }
}
