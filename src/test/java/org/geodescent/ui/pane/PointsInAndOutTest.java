package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.ui.Notices;
import org.geodescent.ui.points.FileDrop;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.PointOffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Points from files and the clipboard, and to them, in a real window. */
class PointsInAndOutTest extends FreshPlane {
    @Test
    void copiesTheSelectionAndPastesItBack(FxRobot robot) {
        rig.awaitPicture();
        robot.interact(() -> {
            rig.pane.view().requestFocus();
            rig.editor.select(Set.of(0, 3));
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        List<String> clipboard = new ArrayList<>();
        robot.interact(() -> clipboard.add(Clipboard.getSystemClipboard().getString()));
        assertEquals(List.of("x1,x2,label\n1.0,1.0,1\n-1.0,-0.5,-1\n"), clipboard);
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        PlaneRig.await("two points are pasted", () -> rig.data().size() == 8);
        assertEquals(new Vec2(-1, -0.5), rig.data().point(7));
        assertEquals(1, rig.data().classOf(7));
        assertEquals(Set.of(6, 7), rig.editor.selection());
        assertEquals("paste 2 points", rig.undo());
    }

    @Test
    void pastesSpreadsheetCellsWithoutHeaderAndLibsvm(FxRobot robot) {
        robot.interact(() -> rig.files.paste("0,5\t1,5\t1\n-2\t0\t-1\n"));
        PlaneRig.await("two points are pasted", () -> rig.data().size() == 8);
        assertEquals(new Vec2(0.5, 1.5), rig.data().point(6));
        assertEquals(new Vec2(-2, 0), rig.data().point(7));
        robot.interact(() -> rig.workbench.history().undo());
        robot.interact(() -> rig.files.paste("+1 1:0.5 2:1.5\n-1 1:-2\n"));
        PlaneRig.await("two points of libsvm are pasted", () -> rig.data().size() == 8);
        assertEquals(new Vec2(0.5, 1.5), rig.data().point(6));
        assertEquals(new Vec2(-2, 0), rig.data().point(7));
        assertEquals(List.of(0, 1), List.of(rig.data().classOf(6), rig.data().classOf(7)));
    }

    @Test
    void twoColumnsArePointsOfTheCurrentClass(FxRobot robot) {
        for (String text : List.of("0,5\t1,5\n-2\t0\n", "0.5,1.5\n-2,0\n", "0.5 1.5\n-2 0")) {
            robot.interact(() -> {
                rig.editor.chooseClass(1);
                rig.files.paste(text);
            });
            PlaneRig.await("two points are pasted", () -> rig.data().size() == 8);
            assertEquals(new Vec2(0.5, 1.5), rig.data().point(6));
            assertEquals(
                    List.of(1, 1), List.of(rig.data().classOf(6), rig.data().classOf(7)));
            assertEquals(Set.of(6, 7), rig.editor.selection());
            assertEquals(PointEdits.SIGNS, rig.data().classNames());
            robot.interact(() -> rig.workbench.history().undo());
        }
    }

    @Test
    void aTableOfMoreColumnsIsShownAndOthersCanBeChosen(FxRobot robot) {
        List<PointOffer> offers = new ArrayList<>();
        robot.interact(() -> {
            rig.files.setChooser(offers::add);
            rig.files.open(Path.of("datasets", "iris.csv"));
        });
        PlaneRig.await("iris is there", () -> rig.data().size() == 150 && offers.size() == 1);
        assertEquals(List.of("sepal_length", "sepal_width"), rig.data().featureNames());
        assertEquals(List.of("setosa", "versicolor", "virginica"), rig.data().classNames());
        assertTrue(
                rig.infos
                        .get(0)
                        .startsWith("Opened iris.csv: 150 points in the plane of sepal_length and sepal_width."),
                rig.infos.get(0));
        PointOffer other = offers.get(0).with(Optional.of("species"), List.of("petal_length", "petal_width"));
        robot.interact(() -> rig.files.take(other, false));
        PlaneRig.await("the petals are shown", () -> rig.data().point(0).equals(new Vec2(1.4, 0.2)));
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(List.of("sepal_length", "sepal_width"), rig.data().featureNames());
    }

    @Test
    void missingCellsAreCountedAndLeftOutOnlyIfSomebodySaysSo(FxRobot robot) {
        ColumnsPane columns = new ColumnsPane(rig.files);
        robot.interact(() -> {
            ((BorderPane) rig.pane.getScene().getRoot()).setBottom(columns);
            rig.files.setChooser(columns::show);
            rig.files.open(Path.of("datasets", "penguins.csv"));
        });
        CheckBox skip = robot.lookup("#columns-skip-missing").queryAs(CheckBox.class);
        Button open = robot.lookup("#columns-open").queryAs(Button.class);
        PlaneRig.await("the rows are counted", skip::isVisible);
        assertEquals("Leave out 2 rows with missing cells", skip.getText());
        assertEquals(PlaneRig.sixPoints(), rig.data());
        assertTrue(open.isDisabled());
        robot.interact(() -> skip.setSelected(true));
        robot.interact(() -> columns.requestFirst());
        robot.type(KeyCode.ENTER);
        PlaneRig.await("penguins are there", () -> rig.data().size() == 342);
        assertEquals(List.of("bill_length_mm", "bill_depth_mm"), rig.data().featureNames());
        assertTrue(rig.infos.get(1).contains("2 rows with missing cells left out"), rig.infos.toString());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(PlaneRig.sixPoints(), rig.data());
    }

    @Test
    void rowNumbersAreLeftOutAndAnAmbiguousClassIsAskedFor(FxRobot robot, @TempDir Path folder) throws Exception {
        List<PointOffer> offers = new ArrayList<>();
        rig.files.setChooser(offers::add);
        Path numbered = Files.writeString(folder.resolve("n.csv"), ",x1,x2,label\n0,1,1,1\n1,2,2,-1\n");
        robot.interact(() -> rig.files.open(numbered));
        PlaneRig.await("the points are there", () -> rig.data().size() == 2);
        assertEquals("Opened n.csv: 2 points. Undo brings the old ones back.", rig.infos.get(0));
        assertEquals("n.csv: column 1, which has no name, numbers the rows and is left out.", rig.infos.get(1));
        assertEquals(List.of(), offers, "nothing was to be chosen");
        Path two = Files.writeString(folder.resolve("t.csv"), "a,b,class,target\n1,2,p,u\n3,4,q,v\n");
        robot.interact(() -> {
            rig.files.open(two);
        });
        PlaneRig.await("the class is asked for", () -> offers.size() == 1);
        assertEquals(List.of("class", "target"), offers.get(0).table().labelCandidates());
        assertEquals(2, rig.data().size(), "nothing is opened yet");
    }

    @Test
    void whatIsNotPlainInAPasteIsAskedForAndAdded(FxRobot robot) {
        ColumnsPane columns = new ColumnsPane(rig.files);
        robot.interact(() -> {
            ((BorderPane) rig.pane.getScene().getRoot()).setBottom(columns);
            rig.files.setChooser(columns::show);
            rig.files.paste("a\tb\tclass\ttarget\n1\t2\t1\tu\n3\t\t-1\tv\n5\t6\t-1\tu\n");
        });
        Button add = robot.lookup("#columns-open").queryAs(Button.class);
        CheckBox skip = robot.lookup("#columns-skip-missing").queryAs(CheckBox.class);
        PlaneRig.await("the rows are counted", skip::isVisible);
        assertEquals("Add these points", add.getText());
        assertEquals("Leave out 1 row with a missing cell", skip.getText());
        assertEquals(PlaneRig.sixPoints(), rig.data());
        robot.interact(() -> {
            skip.setSelected(true);
            columns.requestFirst();
        });
        robot.type(KeyCode.ENTER);
        PlaneRig.await("two are added", () -> rig.data().size() == 8);
        assertEquals(List.of(0, 1), List.of(rig.data().classOf(6), rig.data().classOf(7)));
        assertEquals(new Vec2(5, 6), rig.data().point(7));
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(PlaneRig.sixPoints(), rig.data());
        for (String text : List.of("1,2,3,1\n4,5,6,-1\n", "1,2\n,4\n", "a,b,y\n1,2,p\nNA,3,q\n")) {
            robot.interact(() -> {
                skip.setSelected(false);
                rig.files.paste(text);
            });
            PlaneRig.await(
                    "it is asked: " + text,
                    () -> robot.lookup("#columns-across")
                                    .queryComboBox()
                                    .getItems()
                                    .size()
                            > 1);
            assertEquals(PlaneRig.sixPoints(), rig.data());
        }
        assertEquals(List.of(), rig.errors);
    }

    @Test
    void badTextIsSaidInOneSentenceAndNoPointIsLost(FxRobot robot) {
        Dataset before = rig.data();
        robot.interact(() -> rig.files.paste("x1,x2,label\n1,many,1\n"));
        PlaneRig.await("the error is said", () -> rig.errors.size() == 1);
        assertTrue(
                rig.errors.get(0).contains("clipboard, line 2")
                        && rig.errors.get(0).contains("many"),
                rig.errors.get(0));
        robot.interact(() -> rig.files.paste("x1,label\n1,a\n"));
        PlaneRig.await("the error is said", () -> rig.errors.size() == 2);
        assertTrue(rig.errors.get(1).contains("one coordinate per point"), rig.errors.get(1));
        robot.interact(() -> rig.files.paste(" "));
        assertEquals(3, rig.errors.size());
        assertEquals(before, rig.data());
    }

    @Test
    void savesAndOpensAFileAndUndoBringsTheOldPointsBack(FxRobot robot, @TempDir Path folder) throws Exception {
        Dataset before = rig.data();
        Path saved = folder.resolve("saved.csv");
        robot.interact(() -> rig.files.save(saved));
        PlaneRig.await("the file is written", () -> rig.infos.size() == 1);
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "x1,x2,label\n3,4,a\n5,6,b\n7,8,c\n");
        robot.interact(() -> rig.files.open(other));
        PlaneRig.await("the file is read", () -> rig.data().size() == 3);
        assertEquals(List.of("a", "b", "c"), rig.data().classNames());
        assertTrue(rig.workbench.experiment().obstacle().isEmpty(), "three classes are trained");
        Node fourth = robot.lookup("#class-4").query();
        PlaneRig.await("three classes can be chosen, and a new one", fourth::isVisible);
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(before, rig.data());
        PlaneRig.await("two classes can be chosen, and a new one", () -> !fourth.isVisible());
        assertTrue(robot.lookup("#class-3").query().isVisible());
        robot.interact(() -> rig.files.open(saved));
        PlaneRig.await("the file is read again", () -> rig.infos.size() == 3);
        assertEquals(before, rig.data());
    }

    @Test
    void aDroppedFileGoesWhereItBelongs(FxRobot robot, @TempDir Path folder) throws Exception {
        List<Path> sessions = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        FileDrop drop = new FileDrop(rig.files, rig.files::open, sessions::add, new Notices() {
            @Override
            public void info(String sentence) {}

            @Override
            public void error(String sentence) {
                errors.add(sentence);
            }
        });
        Path csv = Files.writeString(folder.resolve("p.CSV"), "x1,x2,label\n1,2,1\n3,4,-1\n");
        robot.interact(() -> drop.drop(List.of(Path.of("figure.svg"))));
        robot.interact(() -> drop.drop(List.of(Path.of("figure.docx"))));
        robot.interact(() -> drop.drop(List.of(csv, csv)));
        assertEquals(List.of(Path.of("figure.svg")), sessions);
        assertEquals(2, errors.size());
        assertTrue(errors.get(0).startsWith("figure.docx cannot be opened here"), errors.get(0));
        robot.interact(() -> drop.drop(List.of(csv)));
        PlaneRig.await("the dropped points are there", () -> rig.data().size() == 2);
    }
}
