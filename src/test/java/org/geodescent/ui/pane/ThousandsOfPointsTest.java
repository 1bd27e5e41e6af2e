package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.PlaneReading;
import org.geodescent.run.DataOrigin;
import org.geodescent.ui.points.PointEdits;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What grows with the points costs the JavaFX thread one change, or is done beside it. */
class ThousandsOfPointsTest extends FreshPlane {
    private static final int MANY = 2_000;

    private static Dataset cloud(long seed) {
        Random random = new Random(seed);
        return new Dataset(
                Matrix.of(MANY, 2, random.doubles(2L * MANY, -1, 1).toArray()),
                IntStream.range(0, MANY).map(n -> n % 2).toArray(),
                PointEdits.SIGNS);
    }

    private void open(FxRobot robot, Dataset data) {
        robot.interact(() -> rig.workbench.edit("open", e -> e.withData(data, new DataOrigin.Own("cloud"))));
    }

    @Test
    void allAreSelectedAtOnce(FxRobot robot) {
        open(robot, cloud(1));
        rig.awaitPicture();
        List<Integer> sizes = new ArrayList<>();
        robot.interact(() -> {
            rig.workbench.selectionProperty().addListener((property, before, after) -> sizes.add(after.size()));
            rig.editor.selectAll();
        });
        assertEquals(List.of(MANY), sizes);
        assertEquals(2 * MANY, rig.pane.view().overlay().size());
        assertEquals(MANY, rig.table.selectedRows().size());
    }

    @Test
    @SuppressWarnings("unchecked") // the table lists points
    void otherPointsAreOneChangeOfTheTableAndNoneWhileItIsClosed(FxRobot robot) {
        open(robot, cloud(1));
        TableView<PointRow> table = robot.lookup("#points-table").queryAs(TableView.class);
        List<Integer> changes = new ArrayList<>();
        robot.interact(() -> table.getItems().addListener((ListChangeListener<PointRow>)
                change -> changes.add(change.getList().size())));
        open(robot, cloud(2));
        assertEquals(List.of(MANY), changes);
        StackPane elsewhere = new StackPane();
        robot.interact(() -> elsewhere.getChildren().add(rig.table));
        open(robot, cloud(3));
        open(robot, cloud(4));
        assertEquals(List.of(MANY), changes, "nobody looks");
        robot.interact(() -> rig.pane.getScene().setRoot(elsewhere));
        assertEquals(List.of(MANY, MANY), changes);
        assertEquals(cloud(4).feature(7, 1), table.getItems().get(7).at().get(1));
    }

    @Test
    void nodesAreCountedBesideTheJavaFxThread(FxRobot robot) {
        List<Boolean> onTheJavaFxThread = Collections.synchronizedList(new ArrayList<>());
        NodeTable[] made = new NodeTable[1];
        robot.interact(() -> made[0] = new NodeTable(
                rig.workbench,
                scene -> {
                    onTheJavaFxThread.add(Platform.isFxApplicationThread());
                    return NodeTable.rows(scene);
                },
                rig.failures::add));
        try (NodeTable nodes = made[0]) {
            open(robot, cloud(1));
            rig.awaitPicture();
            PlaneRig.await("the nodes are listed", () -> {
                rig.workbench.renewal().pulse(System.nanoTime());
                nodes.pulse();
                return nodes.answerProperty().get().equals(active());
            });
        }
        assertFalse(onTheJavaFxThread.isEmpty());
        assertFalse(onTheJavaFxThread.contains(true));
    }

    private String active() {
        List<NodeRow> rows = NodeRow.of(
                PlaneReading.runs(rig.workbench.planeProperty().get()).get(0),
                rig.workbench.experiment().data());
        return "%d of 6 active"
                .formatted(rows.stream().filter(row -> row.activated() > 0).count());
    }
}
