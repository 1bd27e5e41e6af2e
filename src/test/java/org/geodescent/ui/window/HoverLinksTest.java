package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the mouse is over is lit in every pane: points, numbers, hinges, rows. */
class HoverLinksTest extends FreshWindow {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private void atTheEnd(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        WindowRig.await(
                "the last iteration is on screen",
                () -> rig.workbench.planeProperty().get() != null
                        && PlaneReading.runs(rig.workbench.planeProperty().get())
                                        .get(0)
                                        .snapshot()
                                        .iteration()
                                == 60_000);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private FigureView plane() {
        return (FigureView) rig.stage.getScene().lookup("#input-plane");
    }

    private Point2D onScreen(Vec2 at) {
        return WindowRig.get(() -> {
            PanelLayout layout = plane().panelLayout().orElseThrow();
            return plane().localToScreen(layout.xToFigure(at.x()), layout.yToFigure(at.y()));
        });
    }

    private Highlight highlight() {
        return WindowRig.get(() -> rig.workbench.highlightProperty().get());
    }

    private List<String> lit(FxRobot robot, String styleClass) {
        return WindowRig.get(() -> robot.lookup(styleClass).queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(LIT))
                .map(HoverLinksTest::text)
                .collect(Collectors.toList()));
    }

    private static String text(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : node.toString();
    }

    private Set<Integer> litRows(FxRobot robot, String table) {
        return WindowRig.get(() -> robot.from(robot.lookup(table)).lookup(".table-row-cell").queryAll().stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getPseudoClassStates().contains(LIT))
                .map(TableRow::getIndex)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private int nearest() {
        return PlaneReading.runs(rig.workbench.planeProperty().get())
                .get(0)
                .measurement()
                .nearestSample();
    }

    @Test
    void aNumberLightsItsPointAndThePointItsNumber(FxRobot robot) {
        atTheEnd(robot);
        int sample = nearest();
        robot.moveTo("#number-margin-1");
        assertEquals(new Highlight.Sample(sample), highlight());
        assertTrue(lit(robot, ".number").contains("0.59"));
        assertFalse(WindowRig.get(() -> plane().overlay()).isEmpty());
        robot.moveTo("Accuracy");
        assertEquals(Highlight.NONE, highlight());
        assertEquals(List.of(), lit(robot, ".number"));
        robot.moveTo(onScreen(rig.workbench.experiment().data().point(sample)));
        assertEquals(new Highlight.Sample(sample), highlight());
        assertTrue(lit(robot, ".number").contains("0.59"));
    }

    /** Of what is in view, and at the edge of what is not. */
    private List<String> words() {
        return plane().figureProperty().get().panels().get(0).layers().stream()
                .filter(layer -> List.of("labels", "pills").contains(layer.name()))
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    private void awaitWords(String entry, boolean there) {
        WindowRig.await(
                entry + (there ? " is shown" : " is gone"),
                () -> words().stream().anyMatch(text -> text.startsWith(entry)) == there);
    }

    @Test
    void aNumberLightsItsCellInThePictureAndAClickKeepsIt(FxRobot robot) throws Exception {
        atTheEnd(robot);
        Node number = robot.lookup("#number-lipschitz-constant-1").query();
        robot.moveTo(number);
        awaitWords("steepest cell", true);
        robot.moveTo("Accuracy");
        awaitWords("steepest cell", false);
        robot.clickOn(number);
        CellMark steepest = new CellMark(Loss.CROSS_ENTROPY, ExtremeCell.STEEPEST);
        assertEquals(Optional.of(steepest), rig.workbench.viewProperty().get().cell());
        robot.moveTo(plane());
        awaitWords("steepest cell", true);
        assertTrue(number.getPseudoClassStates().contains(LIT));
        // It is part of the figure and of the session: what is exported is what is seen.
        Drawn scene = WindowRig.get(() -> rig.workbench.planeProperty().get());
        Session saved = WindowRig.get(
                () -> scene.moment().session(rig.workbench.theoryProperty().get()));
        Session read = SessionJson.read("s", SessionJson.write(saved));
        assertEquals(
                scene.figure(), EveryPicture.drawn(InputPlanePicture.ID, read).withProvenance(""));
        robot.interact(number::requestFocus);
        robot.type(KeyCode.SPACE);
        awaitWords("steepest cell", false);
        Node active = robot.lookup("#number-active-nodes-2").query();
        robot.interact(active::requestFocus);
        robot.type(KeyCode.ENTER);
        awaitWords("most active nodes", true);
        assertEquals(
                Optional.of(new CellMark(Loss.SQUARED, ExtremeCell.MOST_ACTIVE)),
                rig.workbench.viewProperty().get().cell());
    }

    @Test
    void aRowOfTheNodeTableLightsItsHingeAndAPointTheNodesThatFireForIt(FxRobot robot) {
        atTheEnd(robot);
        robot.interact(() -> rig.stage.setHeight(790));
        WindowRig.openFold(robot, "fold-nodes");
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Node(1)));
        WindowRig.await("its row is lit", () -> litRows(robot, "#nodes").equals(Set.of(1)));
        assertTrue(WindowRig.get(() -> plane().overlay()).stream().anyMatch(Mark.Line.class::isInstance));
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Sample(0)));
        Network network = PlaneReading.runs(rig.workbench.planeProperty().get())
                .get(0)
                .classifier()
                .networks()
                .get(0);
        TwoLayerRelu spec = (TwoLayerRelu) network.spec();
        double[] theta = network.parameters().toArray();
        Set<Integer> rows = litRows(robot, "#nodes");
        Set<Integer> visible =
                WindowRig.get(() -> robot.from(robot.lookup("#nodes")).lookup(".table-row-cell").queryAll().stream()
                        .map(node -> (TableRow<?>) node)
                        .filter(row -> !row.isEmpty())
                        .map(TableRow::getIndex)
                        .collect(Collectors.toSet()));
        assertNotEquals(Set.of(), visible);
        for (int k : visible) {
            boolean fires = spec.preactivation(
                            theta,
                            k,
                            rig.workbench.experiment().data().features().row(0))
                    > 0;
            assertEquals(fires, rows.contains(k), "node " + k);
        }
        // A pill is not crossed by what is lit.
        robot.interact(() -> {
            ViewState view = rig.workbench.viewProperty().get();
            rig.workbench.viewProperty().set(view.withViewport(Optional.of(new Box(3, 12, 30, 25))));
            rig.workbench.highlightProperty().set(new Highlight.Node(1));
        });
        WindowRig.await("pills are over the light", () -> {
            List<Mark> pills = plane().figureProperty().get().panels().get(0).layers().stream()
                    .filter(layer -> layer.name().equals("pills"))
                    .flatMap(layer -> layer.marks().stream())
                    .toList();
            List<Mark> over = plane().overlay();
            int below = over.size() - pills.size();
            return !pills.isEmpty()
                    && below > 0
                    && over.subList(below, over.size()).equals(pills)
                    && over.subList(0, below).stream().anyMatch(Mark.Line.class::isInstance);
        });
    }

    @Test
    void aRowOfTheTableOfPointsLightsItsPointAndBack(FxRobot robot) throws Exception {
        atTheEnd(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents(3);
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Sample(2)));
        assertEquals(Set.of(2), litRows(robot, "#points-table"));
        Node first = robot.from(robot.lookup("#points-table"))
                .lookup(".table-row-cell")
                .nth(1)
                .query();
        int index = ((TableRow<?>) first).getIndex();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            // Rows may still move below the mouse while the table is laid out.
            robot.moveTo(first);
            return new Highlight.Sample(index).equals(highlight());
        });
        assertEquals(Set.of(index), litRows(robot, "#points-table"));
        assertFalse(WindowRig.get(() -> plane().overlay()).isEmpty());
    }
}
