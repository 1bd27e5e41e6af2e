package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start.Given;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.Handles;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The tabs of the theory plane: what they show, how they are linked with the other panes, what can be dragged, and what
 * is exported.
 */
class TheoryPlaneTest extends TheoryWindow {
    /** The picture in space has a test of its own. */
    private static final List<String> FLAT =
            List.of(EllipsoidPicture.ID, PolarSetPicture.ID, NeuronCirclePicture.ID, "gap");

    private static List<NeuronTrail> trails(Drawn.Shown circle) {
        return ((Handles.Directions) circle.handles()).trails();
    }

    private static Vec2 end(Drawn.Shown circle, int neuron) {
        return NeuronCircle.end(trails(circle), neuron, ((Handles.Directions) circle.handles()).decades())
                .orElseThrow();
    }

    /** Of the first two samples. */
    private static Vec2 lambda(Drawn.Shown drawn) {
        List<Double> lambda = ((ConvexReading) drawn.readings()).shownLambda();
        return new Vec2(lambda.get(0), lambda.get(1));
    }

    private Point2D onScreen(String tab, Vec2 at) {
        return WindowRig.get(() -> {
            PanelLayout layout = view(tab).panelLayout().orElseThrow();
            return view(tab).localToScreen(layout.xToFigure(at.x()), layout.yToFigure(at.y()));
        });
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private Highlight highlight() {
        return WindowRig.get(() -> rig.workbench.highlightProperty().get());
    }

    @Test
    void keysBringTheTabsToTheFront(FxRobot robot) {
        robot.type(KeyCode.E);
        assertEquals("rectified-ellipsoid", theory().tab());
        robot.type(KeyCode.P);
        assertEquals("polar-set", theory().tab());
        robot.type(KeyCode.C);
        assertEquals("neuron-circle", theory().tab());
        robot.clickOn("#theory-tab-bounds");
        assertEquals("bounds", theory().tab());
        robot.clickOn("#theory-tab-curves");
        assertEquals("curves", theory().tab());
        assertTrue(WindowRig.get(() -> rig.stage.getScene().lookup("#curves").isVisible()));
        // The others cost a frame nothing.
        assertEquals(1, WindowRig.get(() -> ((Parent) rig.stage.getScene().lookup("#theory"))
                .getChildrenUnmodifiable()
                .size()));
    }

    @Test
    void whereThereIsNoPictureThereIsASentenceAndOneUndoStepHelps(FxRobot robot) {
        rig.awaitEndOfTraining();
        Experiment before = rig.workbench.experiment();
        for (String tab : List.of(EllipsoidPicture.ID, "solid", PolarSetPicture.ID, NeuronCirclePicture.ID, "gap")) {
            robot.interact(() -> rig.workbench
                    .theoryProperty()
                    .set(rig.workbench.theoryProperty().get().withTab(tab)));
            WindowRig.await(
                    "a sentence is there for " + tab,
                    () -> robot.lookup(".absence .label").queryAllAs(Label.class).stream()
                            .anyMatch(label -> label.getParent().isVisible()
                                    && label.getParent().getParent().isVisible()
                                    && label.getText().contains("output bias")));
        }
        Button remedy = WindowRig.get(() -> robot.lookup(".bias-free").queryAllAs(Button.class).stream()
                .filter(button -> button.getParent().isVisible()
                        && button.getParent().getParent().isVisible())
                .findFirst()
                .orElseThrow());
        robot.clickOn(remedy);
        assertEquals(
                new TwoLayerRelu(2, 20, false, false, 1),
                rig.workbench.experiment().model());
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        drawn(robot, EllipsoidPicture.ID);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, rig.workbench.experiment());
    }

    @Test
    void theNumbersOfThePapersFirstDataSet(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        drawn(robot, PolarSetPicture.ID);
        assertEquals("1.28243", text(robot, "#convex-optimum"));
        assertEquals("4 of at most 4", text(robot, "#convex-arrangements"));
        assertTrue(text(robot, "#convex-verdict").startsWith("not certified: "), text(robot, "#convex-verdict"));
        assertEquals("Theorem 1 applies", text(robot, "#convex-theorem-1"));
        assertEquals("Theorem 2 void", text(robot, "#convex-theorem-2"));
        assertEquals("Theorem 4 applies", text(robot, "#convex-theorem-4"));
        WindowRig.openFold(robot, "fold-statements");
        assertEquals("0.7147 (printed: 0.3574)", text(robot, "#statement-g-min"));
        assertTrue(
                text(robot, "#statement-t-star").matches("(applies: aligned|outside).*"),
                text(robot, "#statement-t-star"));
        assertTrue(text(robot, "#statement-proposition-4").startsWith("at most 1.0"));
        assertTrue(text(robot, "#statement-proposition-5").startsWith("outside: X is not spike-free"));
        rig.pauseAt(1);
        WindowRig.openFold(robot, "fold-convex");
        WindowRig.await("the rail moves the numbers", () -> text(robot, "#convex-theorem-3")
                .equals("Theorem 3 void"));
    }

    @Test
    void theMouseOverANeuronLightsItInEveryPane(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        Drawn.Shown circle = drawn(robot, NeuronCirclePicture.ID);
        int neuron = alone(circle);
        Vec2 end = end(circle, neuron);
        robot.moveTo(onScreen(NeuronCirclePicture.ID, end));
        assertEquals(new Highlight.Node(neuron), highlight());
        assertFalse(WindowRig.get(() -> view(NeuronCirclePicture.ID).overlay().isEmpty()));
        assertFalse(WindowRig.get(() -> ((FigureView) rig.stage.getScene().lookup("#input-plane"))
                .overlay()
                .isEmpty()));
        robot.moveTo(".caption");
        assertEquals(Highlight.NONE, highlight());
        for (String tab : List.of(EllipsoidPicture.ID, "gap")) {
            drawn(robot, tab);
            robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Node(neuron)));
            assertFalse(WindowRig.get(() -> view(tab).overlay().isEmpty()), () -> tab);
            robot.interact(() -> rig.workbench.highlightProperty().set(Highlight.NONE));
            assertTrue(WindowRig.get(() -> view(tab).overlay().isEmpty()), () -> tab);
        }
        for (String tab : FLAT) {
            drawn(robot, tab);
            robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Sample(1)));
            assertEquals(
                    tab.equals("gap"), WindowRig.get(() -> view(tab).overlay().isEmpty()), () -> tab);
        }
    }

    /** A neuron whose end is far from all others. */
    private static int alone(Drawn.Shown circle) {
        for (int k = 0; k < trails(circle).size(); k++) {
            Vec2 own = end(circle, k);
            double nearest = Double.POSITIVE_INFINITY;
            for (int other = 0; other < trails(circle).size(); other++) {
                if (other != k) {
                    nearest = Math.min(nearest, own.distanceTo(end(circle, other)));
                }
            }
            if (nearest > 0.3) {
                return k;
            }
        }
        throw new AssertionError("no neuron is alone");
    }

    @Test
    void draggingANeuronTurnsItsStartWeightsInOneUndoStep(FxRobot robot) {
        Experiment before = ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal());
        open(robot, before);
        Drawn.Shown circle = drawn(robot, NeuronCirclePicture.ID);
        int neuron = alone(circle);
        Vec2 end = end(circle, neuron);
        Vec2 target = new Vec2(-end.y(), end.x());
        drag(robot, onScreen(NeuronCirclePicture.ID, end), onScreen(NeuronCirclePicture.ID, target));
        TwoLayerRelu model = (TwoLayerRelu) before.model();
        double[] old = before.start().parameters(model).toArray();
        Given given = (Given) rig.workbench.experiment().start();
        double[] now = given.parameters().toArray();
        Vec2 turned = new Vec2(now[model.indexOfV(neuron, 0)], now[model.indexOfV(neuron, 1)]);
        Vec2 was = new Vec2(old[model.indexOfV(neuron, 0)], old[model.indexOfV(neuron, 1)]);
        assertEquals(was.norm(), turned.norm(), 1e-12);
        assertEquals(1, turned.dot(target) / turned.norm() / target.norm(), 1e-3);
        for (int i = 0; i < old.length; i++) {
            boolean own = i == model.indexOfV(neuron, 0) || i == model.indexOfV(neuron, 1);
            assertTrue(own || old[i] == now[i], "parameter " + i);
        }
        rig.awaitEndOfTraining();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, rig.workbench.experiment());
        assertEquals(
                "turn neuron " + (neuron + 1),
                WindowRig.get(() -> rig.workbench.history().redo()));
    }

    @Test
    void lambdaIsChosenByTheMouseAndGivenBack(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        Drawn.Shown polar = drawn(robot, PolarSetPicture.ID);
        Vec2 optimal = lambda(polar);
        assertEquals(0.582875, optimal.x(), 1e-6);
        assertEquals(-0.699557, optimal.y(), 1e-6);
        Vec2 beyond = new Vec2(0.9, -0.9);
        robot.clickOn(onScreen(PolarSetPicture.ID, beyond));
        Drawn.Shown chosen = settled(PolarSetPicture.ID);
        assertEquals(0, lambda(chosen).distanceTo(beyond), 0.02);
        assertTrue(chosen.note().contains("not dual feasible"), chosen.note());
        assertTrue(chosen.note().contains("D = 10"), chosen.note());
        Drawn.Shown ellipsoid = drawn(robot, EllipsoidPicture.ID);
        double length = lambda(chosen).norm();
        Vec2 head = RectifiedEllipsoidPlot.arrowHead(ellipsoid.figure()).orElseThrow();
        drag(robot, onScreen(EllipsoidPicture.ID, head), onScreen(EllipsoidPicture.ID, new Vec2(head.x(), -head.y())));
        Vec2 turned = lambda(settled(EllipsoidPicture.ID));
        assertEquals(length, turned.norm(), 1e-9);
        assertTrue(turned.x() > 0 && turned.y() > 0, turned::toString);
        robot.clickOn("#rectified-ellipsoid-optimal-lambda");
        assertEquals(optimal, lambda(settled(EllipsoidPicture.ID)));
    }

    @Test
    void clickingTheGapGoesToThatIteration(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        drawn(robot, "gap");
        Point2D place = WindowRig.get(() -> {
            FigureView view = view("gap");
            PanelLayout layout = view.panelLayout("gap").orElseThrow();
            return view.localToScreen(
                    layout.xToFigure(101), layout.yToFigure(layout.yAxis().maximum() / 2));
        });
        robot.clickOn(place);
        long iteration = WindowRig.get(() -> rig.workbench.playback().iteration());
        assertTrue(iteration >= 90 && iteration <= 111, "iteration " + iteration);
        assertNotEquals(10_000, iteration);
    }

    @Test
    void whatIsExportedIsWhatTheCommandLineDraws(FxRobot robot) throws Exception {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(6)));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WindowRig.exportAsOnScreen(robot, "right");
        for (String tab : FLAT) {
            drawn(robot, tab);
            byte[] content = WindowRig.export(robot, folder.resolve(tab + ".svg"));
            Session carried = SessionJson.read(
                    "figure.svg", FigureProvenance.read(content).orElseThrow());
            assertEquals(tab, carried.theory().orElseThrow().tab());
            Figure rendered = EveryPicture.drawn(tab, carried);
            assertArrayEquals(
                    content,
                    FigureFormat.SVG.encode(rendered, new ExportSize(84, 300)),
                    () -> tab + " is drawn differently by the command line");
        }
    }

    @Test
    void aSessionBringsItsTheoryViewBack(FxRobot robot) throws Exception {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(6)));
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(theory().withTab("polar-set").withAxes(4, 2).withLambda(Optional.of(new Vec2(0.1, 0.2)))));
        settled(PolarSetPicture.ID);
        Session saved = SessionJson.read("s.json", SessionJson.write(WindowRig.get(rig.workbench.sessions()::onStage)));
        robot.interact(
                () -> rig.workbench.theoryProperty().set(theory().withTab("gap").withAxes(0, 1)));
        robot.interact(() -> rig.workbench.open("again", saved));
        assertEquals(saved.theory().orElseThrow(), theory());
    }
}
