package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The table of points in a real window. */
class PointsTableTest extends FreshPlane {
    @Test
    void theTableEditsPointsAndRefusesWhatIsNoNumber(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.table.edit(1, 1));
        robot.eraseText(5).write("-2.5").type(KeyCode.ENTER);
        assertEquals(new Vec2(1.6, -2.5), rig.data().point(1));
        robot.interact(() -> rig.table.edit(1, 0));
        robot.eraseText(5).write("12x");
        assertTrue(robot.lookup(".cell-problem").queryAll().stream().anyMatch(node -> node.isVisible()));
        robot.type(KeyCode.ENTER);
        assertEquals(new Vec2(1.6, -2.5), rig.data().point(1));
        robot.type(KeyCode.ESCAPE);
        assertEquals(new Vec2(1.6, -2.5), rig.data().point(1));
        assertEquals("edit a point", rig.undo());
        assertEquals(PlaneRig.sixPoints(), rig.data());
    }

    @Test
    void aTypedNumberIsKeptWhenAnotherRowIsClicked(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.table.edit(1, 1));
        robot.eraseText(5).write("-2.5");
        robot.clickOn(cell(robot, "−0.5"));
        assertEquals(new Vec2(1.6, -2.5), rig.data().point(1));
        assertEquals(Set.of(3), rig.table.selectedRows());
        robot.interact(() -> rig.table.edit(1, 1));
        robot.eraseText(5).write("7").type(KeyCode.ESCAPE);
        assertEquals(new Vec2(1.6, -2.5), rig.data().point(1));
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(PlaneRig.sixPoints(), rig.data());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    /** The first cell of the table with this text. */
    private static Node cell(FxRobot robot, String text) {
        return robot.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .filter(cell -> text.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tabGoesFromCoordinateToCoordinate(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.table.edit(1, 0));
        robot.eraseText(5).write("3").type(KeyCode.TAB);
        robot.eraseText(5).write("4").type(KeyCode.TAB);
        robot.eraseText(5).write("5");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.eraseText(5).write("6").type(KeyCode.ENTER);
        assertEquals(new Vec2(3, 6), rig.data().point(1));
        assertEquals(5, rig.data().point(2).x());
    }

    @Test
    void theOpenCellIsSeenHoweverLongTheTableIs(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> {
            for (int n = 0; n < 60; n++) {
                rig.editor.add("add", List.of(new Vec2(n, n)), 0);
            }
        });
        robot.clickOn("#points-add");
        for (int step = 0; step < 3; step++) {
            TextField open = robot.lookup(".table-cell .text-field").queryAs(TextField.class);
            // A frame around what is typed: on a chosen row a field without one looks like a cell.
            assertEquals(2, open.getBackground().getFills().size());
            assertTrue(open.getBackground().getFills().stream()
                    .allMatch(fill -> fill.getFill() instanceof Color color && color.isOpaque()));
            Bounds field = bounds(open);
            Bounds table = bounds(robot.lookup("#points-table").query());
            assertTrue(table.contains(field), field + " in " + table);
            robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        }
    }

    @Test
    void tableAndPlaneShareTheSelection(FxRobot robot) {
        rig.awaitPicture();
        robot.clickOn("#tool-move").clickOn(rig.onScreen(-1, -0.5));
        assertEquals(Set.of(3), rig.table.selectedRows());
        robot.interact(() -> rig.table.selectRow(2));
        assertEquals(Set.of(2), rig.editor.selection());
        robot.clickOn("#points-delete");
        assertEquals(5, rig.data().size());
        assertEquals(new Vec2(-1, -0.5), rig.data().point(2));
    }

    @Test
    void theTableAddsAPointAndOpensItsFirstCell(FxRobot robot) {
        rig.awaitPicture();
        robot.clickOn("#points-add");
        assertEquals(7, rig.data().size());
        robot.eraseText(8).write("0.25").type(KeyCode.ENTER);
        assertEquals(0.25, rig.data().point(6).x());
        robot.interact(() -> {
            rig.workbench.history().undo();
            rig.workbench.history().undo();
        });
        assertEquals(PlaneRig.sixPoints(), rig.data());
    }
}
