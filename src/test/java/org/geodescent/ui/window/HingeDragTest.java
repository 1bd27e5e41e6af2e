package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.points.Picking;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The hinge of a node is taken with the mouse: its weights are edited, undone, and played from. */
class HingeDragTest extends FreshWindow {
    private static final long SHOWN = 40;

    private void open(FxRobot robot, Experiment experiment) {
        ViewState view = ViewState.DEFAULT.withLayers(PlaneLayer.DEFAULT);
        EnumSet<PlaneLayer> layers = EnumSet.copyOf(view.layers());
        layers.add(PlaneLayer.HINGES);
        robot.interact(() -> rig.workbench.open(
                "open", new Session(experiment.withStopRule(new StopRule(200, 0)), view.withLayers(layers))));
        rig.awaitEndOfTraining();
        rig.pauseAt(SHOWN);
        WindowRig.await(
                "the plane shows the iteration",
                () -> shown().stream().anyMatch(run -> run.snapshot().iteration() == SHOWN)
                        && rig.workbench
                                .planeProperty()
                                .get()
                                .moment()
                                .experiment()
                                .equals(rig.workbench.experiment()));
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    private List<RunReading> shown() {
        return PlaneReading.runs(rig.workbench.planeProperty().get());
    }

    private FigureView view() {
        return (FigureView) rig.stage.getScene().lookup("#input-plane");
    }

    private PanelLayout layout() {
        return WindowRig.get(() -> view().panelLayout().orElseThrow());
    }

    private Point2D screen(Vec2 at) {
        return WindowRig.get(() -> view().localToScreen(
                        view().zoom() * layout().xToFigure(at.x()), view().zoom() * layout().yToFigure(at.y())));
    }

    private Experiment experiment() {
        return WindowRig.get(rig.workbench::experiment);
    }

    /** A place on the hinge of a node, at which its line alone is within reach, and no sample. */
    private Optional<Vec2> place(RunReading run, int node) {
        TwoLayerRelu relu = (TwoLayerRelu) run.classifier().spec();
        Network network = run.classifier().networks().get(node / relu.hidden());
        Vec2 normal = Picking.normal(network, relu, node % relu.hidden());
        double offset = network.parameters().get(relu.indexOfB(node % relu.hidden()));
        Optional<Integer> ofClass =
                PlaneReading.hingesOf(rig.workbench.planeProperty().get());
        PanelLayout layout = layout();
        Dataset data = experiment().data();
        for (double x = layout.plotArea().x() + 40; x < layout.plotArea().right() - 40; x += 3) {
            for (double y = layout.plotArea().y() + 40; y < layout.plotArea().bottom() - 40; y += 3) {
                Vec2 at = layout.toData(x, y);
                Vec2 foot = at.minus(normal.times((normal.dot(at) + offset) / normal.dot(normal)));
                Vec2 inFigure = new Vec2(layout.xToFigure(foot.x()), layout.yToFigure(foot.y()));
                double near =
                        Math.abs(layout.toData(14, 0).x() - layout.toData(0, 0).x());
                boolean alone = inFigure.distanceTo(new Vec2(x, y)) < 3
                        && IntStream.range(0, data.size())
                                .noneMatch(n -> data.point(n).distanceTo(foot) < 2 * near)
                        && Picking.hinge(run.classifier(), ofClass, foot, near / 2)
                                        .orElse(-1)
                                == node;
                if (alone) {
                    return Optional.of(foot);
                }
            }
        }
        return Optional.empty();
    }

    private void drag(FxRobot robot, Vec2 from, Vec2 to) {
        robot.moveTo(screen(from));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(screen(from.plus(to).times(0.5)));
        robot.moveTo(screen(to));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    private void aDraggedHingeIsWhereTheMouseLetGo(FxRobot robot, Experiment of) {
        open(robot, of);
        dragAHinge(robot, 0);
    }

    /** One of the network of a class. */
    private void dragAHinge(FxRobot robot, int ofClass) {
        Experiment before = experiment();
        RunReading run = WindowRig.get(this::shown).get(0);
        int node = -1;
        Optional<Vec2> found = Optional.empty();
        int hidden = ((TwoLayerRelu) before.model()).hidden();
        for (int k = ofClass * hidden; found.isEmpty() && k < (ofClass + 1) * hidden; k++) {
            node = k;
            found = place(run, k);
        }
        Vec2 from = found.orElseThrow();
        double unit =
                Math.abs(layout().toData(24, 0).x() - layout().toData(0, 0).x());
        Vec2 to = from.plus(new Vec2(unit, 0.7 * unit));
        drag(robot, from, to);
        Experiment after = experiment();
        double[] start =
                assertInstanceOf(Start.Given.class, after.start()).parameters().toArray();
        double[] was = run.snapshot().parameters().toArray();
        TwoLayerRelu relu = (TwoLayerRelu) after.model();
        int first = ofClass * relu.parameterCount();
        int index = node % hidden;
        double[] network = Arrays.copyOfRange(start, first, first + relu.parameterCount());
        double value = relu.preactivation(network, index, new double[] {
            after.coordinates().map().apply(0, to.x()),
            after.coordinates().map().apply(1, to.y())
        });
        double norm = Math.hypot(network[relu.indexOfV(index, 0)], network[relu.indexOfV(index, 1)]);
        assertTrue(Math.abs(value) < 0.02 * norm, "the line goes through the mouse: " + value / norm);
        for (int i = 0; i < was.length; i++) {
            boolean own = i == first + relu.indexOfV(index, 0)
                    || i == first + relu.indexOfV(index, 1)
                    || (relu.hiddenBias() && i == first + relu.indexOfB(index));
            if (!own) {
                assertEquals(was[i], start[i], "weight " + i + " is what was shown");
            }
        }
        assertEquals(was.length, start.length);
        assertEquals(before.data(), after.data(), "no point was placed");
        WindowRig.await(
                "it plays from the start",
                () -> rig.workbench.playback().playingProperty().get()
                        || rig.workbench.playback().iteration() > 0);
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(before, experiment());
    }

    @Test
    void withABias(FxRobot robot) {
        aDraggedHingeIsWhereTheMouseLetGo(
                robot, Presets.find("a-theorem-1").orElseThrow().experiment());
        robot.moveTo(screen(beside().orElseThrow()));
        assertInstanceOf(
                Highlight.Node.class,
                WindowRig.get(() -> rig.workbench.highlightProperty().get()));
    }

    /** A place from which the nearest hinge is 8 to 11 pixels away, and no sample is near. */
    private Optional<Vec2> beside() {
        WindowRig.await("the points before are shown", () -> shown().stream()
                .allMatch(run ->
                        run.snapshot().iteration() == rig.workbench.playback().iteration()));
        PanelLayout layout = layout();
        Classifier classifier = WindowRig.get(this::shown).get(0).classifier();
        Dataset data = experiment().data();
        double pixel = Math.abs(layout.toData(1, 0).x() - layout.toData(0, 0).x()) / WindowRig.get(() -> view().zoom());
        for (double x = layout.plotArea().x() + 40; x < layout.plotArea().right() - 40; x += 3) {
            for (double y = layout.plotArea().y() + 40; y < layout.plotArea().bottom() - 40; y += 3) {
                Vec2 at = layout.toData(x, y);
                boolean found = Picking.hinge(classifier, Optional.empty(), at, 8 * pixel)
                                .isEmpty()
                        && Picking.hinge(classifier, Optional.empty(), at, 11 * pixel)
                                .isPresent()
                        && IntStream.range(0, data.size())
                                .noneMatch(n -> data.point(n).distanceTo(at) < 30 * pixel);
                if (found) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void ofScaledPoints(FxRobot robot) {
        aDraggedHingeIsWhereTheMouseLetGo(
                robot, Presets.find("a-theorem-1").orElseThrow().experiment().withScaling(Scaling.STANDARD));
    }

    @Test
    void withoutABiasItTurnsAboutTheOrigin(FxRobot robot) {
        aDraggedHingeIsWhereTheMouseLetGo(
                robot, Presets.find("b-theorem-4").orElseThrow().experiment());
    }

    /** The start is of all three networks, and is kept in the session. */
    @Test
    void ofOneOfThreeClasses(FxRobot robot) throws Exception {
        Experiment three =
                Presets.find("pinwheel").orElseThrow().experiment().withModel(new TwoLayerRelu(2, 4, true, true, 1));
        open(robot, three);
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(TheoryView.DEFAULT.withTab("curves").withClass(Optional.of(1))));
        WindowRig.await(
                "hinges of one class are drawn",
                () -> PlaneReading.hingesOf(rig.workbench.planeProperty().get()).equals(Optional.of(1)));
        dragAHinge(robot, 1);
        robot.interact(() -> rig.workbench.history().redo());
        Session moved = new Session(experiment(), WindowRig.get(rig.workbench.viewProperty()::get));
        assertEquals(moved, SessionJson.read("moved.json", SessionJson.write(moved)));
        robot.interact(() -> rig.workbench.edit("another class", before -> {
            Dataset data = before.data();
            List<String> names = new ArrayList<>(data.classNames());
            names.add("fourth");
            return before.withData(new Dataset(data.features(), data.classes(), names), before.origin());
        }));
        rig.awaitEndOfTraining();
        assertEquals(
                4 * three.model().parameterCount(),
                assertInstanceOf(Start.Given.class, experiment().start())
                        .parameters()
                        .size());
    }

    @Test
    void aClickOnItPlacesAPointAndEscapeTakesADragBack(FxRobot robot) {
        open(robot, Presets.find("a-theorem-1").orElseThrow().experiment());
        Experiment before = experiment();
        Vec2 from = place(WindowRig.get(this::shown).get(0), 0).orElseThrow();
        robot.moveTo(screen(from));
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(30, 20);
        WaitForAsyncUtils.waitForFxEvents(5);
        assertFalse(before.equals(experiment()));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(5);
        assertEquals(before, experiment());
        assertEquals(SHOWN, WindowRig.get(() -> rig.workbench.playback().iteration()));
        robot.clickOn(screen(from));
        WindowRig.await(
                "a point is placed",
                () -> rig.workbench.experiment().data().size() == before.data().size() + 1);
        assertEquals(before.start(), experiment().start());
    }
}
