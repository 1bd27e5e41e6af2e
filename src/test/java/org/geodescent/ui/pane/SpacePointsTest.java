package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.picture.PlaneReading;
import org.geodescent.run.RunState;
import org.geodescent.session.PlaneAxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Points of three to five features in a real window: the table, the columns of a file, and the plane of two of them. */
@ExtendWith(ApplicationExtension.class)
class SpacePointsTest {
    private static final String FIVE =
            "x1,x2,x3,x4,x5,label\n2,0,0,0,0,1\n0,3,0,0,0,1\n0,0,1,0,0,-1\n0,0,0,2,0,-1\n0,0,0,0,5,1\n";

    @SuppressWarnings("NullAway.Init") // by start
    private PlaneRig rig;

    @Start
    void start(Stage stage) {
        rig = new PlaneRig(stage, PlaneRig.sixPoints(), 1200, 640, false);
        ColumnsPane columns = new ColumnsPane(rig.files);
        rig.files.setChooser(columns::show);
        ((BorderPane) rig.pane.getScene().getRoot()).setBottom(columns);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(rig::close);
        assertEquals(List.of(), rig.failures);
        assertEquals(List.of(), rig.errors);
    }

    private static double[] row(Dataset data, int n) {
        return data.features().row(n);
    }

    /** Of an empty plane the paste is the first table, of whose columns all five are chosen. */
    private void openFive(FxRobot robot) {
        robot.interact(() -> {
            rig.editor.selectAll();
            rig.editor.deleteSelection();
            rig.files.paste(FIVE);
        });
        Button open = robot.lookup("#columns-open").queryAs(Button.class);
        PlaneRig.await(
                "the columns are asked for",
                () -> !columns(robot, "third").getItems().isEmpty());
        String[] more = {"third", "fourth", "fifth"};
        robot.interact(() -> {
            for (int i = 0; i < more.length; i++) {
                columns(robot, more[i]).getSelectionModel().select("x" + (i + 3));
            }
        });
        PlaneRig.await("they can be added", () -> !open.isDisabled());
        robot.interact(open::fire);
        PlaneRig.await("they are there", () -> rig.data().dimension() == 5);
    }

    private static ComboBox<String> columns(FxRobot robot, String which) {
        return robot.lookup("#columns-" + which).queryComboBox();
    }

    private void awaitEnd() {
        PlaneRig.await(
                "training has ended",
                () -> rig.workbench.runStateProperty().get() instanceof RunState.Active active
                        && active.ended()
                        && active.experiment().equals(rig.workbench.experiment()));
        rig.awaitPicture();
    }

    @Test
    void fiveColumnsAreATableThatIsEditedAndTrained(FxRobot robot) {
        openFive(robot);
        assertEquals(5, rig.workbench.experiment().model().inputs());
        TableView<?> table = robot.lookup("#points-table").queryTableView();
        assertEquals(
                List.of("no.", "x₁", "x₂", "x₃", "x₄", "x₅", "class"),
                table.getColumns().stream().map(column -> column.getText()).toList());
        robot.interact(() -> rig.table.edit(1, 4));
        robot.write("-2.5").type(KeyCode.TAB);
        robot.write("0.25").type(KeyCode.ENTER);
        assertEquals("[0.0, 3.0, 0.0, 0.0, -2.5]", Arrays.toString(row(rig.data(), 1)));
        assertEquals("[0.25, 0.0, 1.0, 0.0, 0.0]", Arrays.toString(row(rig.data(), 2)));
        robot.interact(() -> robot.lookup("#points-add").queryAs(Button.class).fire());
        assertEquals(6, rig.data().size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Set.of(5), rig.editor.selection());
        robot.interact(
                () -> robot.lookup("#points-delete").queryAs(Button.class).fire());
        assertEquals(5, rig.data().size());
        awaitEnd();
        assertEquals(
                5,
                PlaneReading.runs(rig.workbench.planeProperty().get())
                        .get(0)
                        .pushes()
                        .size());
        for (String step : List.of("delete a point", "add a point", "edit a point", "edit a point")) {
            assertEquals(step, rig.undo());
        }
        assertEquals("[0.0, 3.0, 0.0, 0.0, 0.0]", Arrays.toString(row(rig.data(), 1)));
        rig.undo();
        rig.undo();
        assertEquals(PlaneRig.sixPoints(), rig.data());
        assertEquals(2, rig.workbench.experiment().model().inputs());
    }

    @Test
    void pointsOfAsManyFeaturesJoinByPaste(FxRobot robot) {
        openFive(robot);
        robot.interact(() -> rig.files.paste("x1,x2,x3,x4,x5,label\n1,2,3,4,5,-1\n"));
        PlaneRig.await("it is added", () -> rig.data().size() == 6);
        assertEquals("[1.0, 2.0, 3.0, 4.0, 5.0]", Arrays.toString(row(rig.data(), 5)));
        assertEquals(1, rig.data().classOf(5));
        robot.interact(() -> rig.files.paste("x1,x2,label\n1,2,1\n"));
        PlaneRig.await("it is refused", () -> rig.errors.size() == 1);
        assertEquals(
                "clipboard has 2 coordinates per point; the points here have 5 coordinates and a class.",
                rig.errors.get(0));
        rig.errors.clear();
        assertEquals(6, rig.data().size());
    }

    @Test
    void fourColumnsOfIrisAreOpened(FxRobot robot) {
        robot.interact(() -> rig.files.open(Path.of("datasets", "iris.csv")));
        Button open = robot.lookup("#columns-open").queryAs(Button.class);
        PlaneRig.await("iris is there", () -> rig.data().size() == 150 && !open.isDisabled());
        robot.interact(() -> {
            columns(robot, "third").getSelectionModel().select("petal_length");
            columns(robot, "fourth").getSelectionModel().select("petal_length");
        });
        assertEquals(
                "Choose columns that differ.",
                robot.lookup("#columns-problem").queryAs(Label.class).getText());
        robot.interact(() -> columns(robot, "fourth").getSelectionModel().select("petal_width"));
        PlaneRig.await("they can be opened", () -> !open.isDisabled());
        robot.interact(open::fire);
        PlaneRig.await("four are there", () -> rig.data().dimension() == 4);
        assertEquals(
                List.of("sepal_length", "sepal_width", "petal_length", "petal_width"),
                rig.data().featureNames());
    }

    @Test
    void thePlaneShowsTwoFeaturesAndSaysWhatItDoesNotShow(FxRobot robot) {
        openFive(robot);
        robot.interact(() -> rig.workbench
                .viewProperty()
                .set(rig.workbench.viewProperty().get().withAxes(new PlaneAxes(4, 1))));
        awaitEnd();
        PlaneReading reading =
                rig.workbench.planeProperty().get().readings(PlaneReading.class).orElseThrow();
        assertEquals(new Vec2(0, 3), reading.scene().data().point(1));
        assertEquals(new Vec2(5, 0), reading.scene().data().point(4));
        assertEquals(List.of("x₅", "x₂"), reading.scene().data().featureNames());
        assertEquals(
                "x₅ and x₂ of 5 features; the boundary is a surface in R⁵ and is not drawn."
                        + " Points of 5 features are edited in their table.",
                robot.lookup("#plane-note").queryAs(Label.class).getText());
        assertTrue(robot.lookup("#tool-place").queryAs(ToggleButton.class).isDisabled());
        Dataset before = rig.data();
        robot.clickOn(rig.onScreen(5, 0));
        assertEquals(Set.of(4), rig.editor.selection());
        robot.drag(rig.onScreen(5, 0)).dropTo(rig.onScreen(4, 1));
        robot.type(KeyCode.RIGHT);
        robot.clickOn(rig.onScreen(1, 1));
        assertEquals(before, rig.data());
        ComboBox<String> across = robot.lookup("#plane-across").queryComboBox();
        assertEquals("x₅", across.getValue());
        assertTrue(across.getWidth() >= 80);
        // The axis that the other one has is exchanged with it.
        robot.interact(() -> robot.lookup("#plane-across")
                .<Integer>queryComboBox()
                .getSelectionModel()
                .select(1));
        assertEquals(new PlaneAxes(1, 4), rig.workbench.viewProperty().get().axes());
    }

    @Test
    void unitVectorsAreShownAndThePointsKept(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> rig.workbench.edit("unit", e -> e.withScaling(Scaling.UNIT)));
        awaitEnd();
        PlaneReading reading =
                rig.workbench.planeProperty().get().readings(PlaneReading.class).orElseThrow();
        for (int n = 0; n < 6; n++) {
            assertEquals(1, reading.scene().data().point(n).norm(), 1e-15);
        }
        assertFalse(reading.scene().classifiers().isEmpty());
        assertEquals(PlaneRig.sixPoints(), rig.data());
        robot.clickOn(rig.onScreen(Math.sqrt(0.5), Math.sqrt(0.5)));
        assertEquals(Set.of(0), rig.editor.selection());
        assertEquals(
                "The plane shows unit vectors: edit the points in their table, or choose another scaling.",
                robot.lookup("#plane-note").queryAs(Label.class).getText());
        robot.interact(() -> rig.table.edit(0, 0));
        robot.eraseText(3).write("0").type(KeyCode.TAB);
        robot.eraseText(3).write("0").type(KeyCode.ENTER);
        PlaneRig.await("it is refused", () -> robot.lookup("#plane-hint")
                .queryAs(Label.class)
                .getText()
                .startsWith("Point 1 is 0 in every feature and has no direction"));
    }
}
