package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** More than two classes, from the first point to the exported figure. */
class ClassesWindowTest extends ClassesWindow {
    private static List<Mark> marks(Figure plane, String layer) {
        return plane.panels().get(0).layers().stream()
                .filter(one -> one.name().equals(layer))
                .map(Layer::marks)
                .flatMap(List::stream)
                .toList();
    }

    private Point2D onScreen(Vec2 at) {
        return WindowRig.get(() -> {
            FigureView view = (FigureView) rig.stage.getScene().lookup("#input-plane");
            PanelLayout layout = view.panelLayout().orElseThrow();
            return view.localToScreen(layout.xToFigure(at.x()), layout.yToFigure(at.y()));
        });
    }

    private String caption(FxRobot robot) {
        return robot.lookup("#caption").query().getAccessibleText();
    }

    @Test
    void aPointOfAThirdClassIsPlacedTrainedAndTakenBack(FxRobot robot) {
        Experiment two = rig.workbench.experiment();
        Drawn before = atTheEnd(robot);
        assertEquals(1, PlaneReading.runs(before).get(0).classifier().networks().size());
        robot.interact(() -> rig.stage.getScene().lookup("#input-plane").requestFocus());
        robot.type(KeyCode.DIGIT3);
        Vec2 middle = new Vec2(
                (PlaneReading.viewport(before).orElseThrow().minX()
                                + PlaneReading.viewport(before).orElseThrow().maxX())
                        / 2,
                PlaneReading.viewport(before).orElseThrow().minY() + 1);
        robot.clickOn(onScreen(middle));
        Drawn three = atTheEnd(robot);
        assertEquals(3, rig.workbench.experiment().data().classNames().size());
        assertEquals(2, PlaneReading.runs(three).size());
        for (RunReading shown : PlaneReading.runs(three)) {
            assertEquals(3, shown.classifier().networks().size());
            assertEquals(two.data().size() + 1, shown.measurement().correct());
            assertTrue(shown.measurement().margin().orElseThrow() > 0);
        }
        assertTrue(marks(three.figure(), "boundaries").size() >= 2);
        assertFalse(caption(robot).contains("classes"), caption(robot));
        // The first class keeps its start when others come.
        int each = two.model().parameterCount();
        RunState.Active active =
                (RunState.Active) rig.workbench.runStateProperty().get();
        LossRun run = active.runs().get(0);
        assertEquals(
                two.runs().get(0).startParameters(),
                run.trajectory().get(0).parameters().slice(0, each));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(two, rig.workbench.experiment());
        Drawn again = atTheEnd(robot);
        assertEquals(PlaneReading.runs(before), PlaneReading.runs(again));
        assertEquals(marks(before.figure(), "boundaries"), marks(again.figure(), "boundaries"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(PlaneReading.runs(three), PlaneReading.runs(atTheEnd(robot)));
    }

    @Test
    void seedsModelsAndStepsWorkAsWithTwoClasses(FxRobot robot) {
        open(robot, threeArms());
        assertEquals(3, marks(scene().figure(), "regions").size());
        double margin = PlaneReading.runs(scene()).get(0).measurement().margin().orElseThrow();
        robot.interact(() -> rig.workbench.edit("seed", e -> ExperimentEdits.withWeightSeed(e, 2)));
        atTheEnd(robot);
        assertTrue(margin
                != PlaneReading.runs(scene()).get(0).measurement().margin().orElseThrow());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(
                margin,
                PlaneReading.runs(atTheEnd(robot)).get(0).measurement().margin().orElseThrow());
        robot.type(KeyCode.HOME);
        WindowRig.await(
                "the start is on screen",
                () -> PlaneReading.runs(scene()).get(0).snapshot().iteration() == 0);
        assertEquals(
                3, PlaneReading.runs(scene()).get(0).classifier().networks().size());
        for (ModelKind kind : ModelKind.values()) {
            robot.interact(() -> rig.workbench.edit("model", kind::in));
            assertEquals(Optional.empty(), rig.workbench.experiment().obstacle());
            Drawn scene = atTheEnd(robot);
            assertEquals(
                    3, PlaneReading.runs(scene).get(0).classifier().networks().size(), kind.title());
            assertTrue(Double.isFinite(
                    PlaneReading.runs(scene).get(0).measurement().lipschitz().orElseThrow()));
        }
    }

    @Test
    void theExportedPlaneAndTheSessionGiveTheSamePictureAgain(FxRobot robot) throws Exception {
        open(robot, threeArms().withLosses(LossChoice.BOTH));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents(5);
        WindowRig.exportAsOnScreen(robot, "left");
        byte[] content = WindowRig.export(robot, folder.resolve("three.svg"));
        String json = FigureProvenance.read(content).orElseThrow();
        Session saved = SessionJson.read("three.svg", json);
        assertEquals(rig.workbench.experiment(), saved.experiment());
        assertEquals(json, SessionJson.write(SessionJson.readCarried("three.svg", json)));
        Figure drawn = EveryPicture.drawn(InputPlanePicture.ID, saved);
        assertArrayEquals(content, FigureFormat.SVG.encode(drawn, new ExportSize(84, 300)));
        robot.interact(() -> rig.workbench.open("again", saved));
        WindowRig.await("it is open again", () -> rig.workbench.experiment().equals(saved.experiment()));
    }

    @Test
    void nodesOfEveryClassAreListedAndLit(FxRobot robot) {
        open(robot, threeArms());
        WindowRig.openFold(robot, "fold-nodes");
        TableView<?> nodes = robot.lookup("#nodes").queryTableView();
        WindowRig.await("the nodes are listed", () -> nodes.getItems().size() == 48);
        assertEquals("2 · 1", WindowRig.get(() -> nodes.getColumns().get(0).getCellData(16)));
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Node(17)));
        FigureView plane = (FigureView) rig.stage.getScene().lookup("#input-plane");
        assertTrue(WindowRig.get(() -> plane.overlay()).stream().anyMatch(Mark.Line.class::isInstance));
        assertTrue(text(robot, "#plane-tag").startsWith("Hidden node 2 of class B"));
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Sample(0)));
        assertTrue(text(robot, "#plane-tag").contains(" | "), "three scores");
    }
}
