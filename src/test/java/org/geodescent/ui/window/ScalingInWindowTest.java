package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Points in units of their own, which silence every neuron, and the way out of it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class ScalingInWindowTest {
    private static final Dataset PENGUINS = new Dataset(
            Matrix.of(
                    8, 2, 39.1, 3750, 46.1, 4500, 39.5, 3800, 50, 5700, 40.3, 3250, 48.7, 4450, 36.7, 3450, 47.6, 5400),
            new int[] {0, 1, 0, 1, 0, 1, 0, 1},
            List.of("Adelie", "Gentoo"));

    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private static String caption(FxRobot robot) {
        return WindowRig.get(() -> robot.lookup("#caption").query().getAccessibleText());
    }

    private static boolean shown(FxRobot robot, String button) {
        return WindowRig.get(() -> robot.lookup(button).queryAs(Button.class).isVisible());
    }

    private static Experiment silenced(Experiment before) {
        return ExperimentEdits.withModel(
                        before.withData(PENGUINS, new DataOrigin.Own("penguins.csv")),
                        new TwoLayerRelu(2, 20, true, false, 1))
                .withTitle("penguins.csv")
                .withLosses(LossChoice.CROSS_ENTROPY)
                .withReduction(Reduction.SUM)
                .withDescent(new Descent(0.01, 0))
                .withStopRule(new StopRule(2000, 0));
    }

    private Drawn atEnd(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        WindowRig.await("the end is on screen", () -> {
            Drawn scene = rig.workbench.planeProperty().get();
            return scene != null
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && PlaneReading.runs(scene).get(0).snapshot().iteration() == 2000;
        });
        return Optional.ofNullable(
                        WindowRig.get(() -> rig.workbench.planeProperty().get()))
                .orElseThrow();
    }

    /** On the screen, so many figure units below a point of the plane. */
    private static Vec2 place(FigureView plane, Vec2 at, double below) {
        PanelLayout layout = plane.panelLayout().orElseThrow();
        Point2D screen = plane.localToScreen(
                layout.xToFigure(at.x()) * plane.zoom(), (layout.yToFigure(at.y()) + below) * plane.zoom());
        return new Vec2(screen.getX(), screen.getY());
    }

    @Test
    void silenceIsSaidAndOnePressCentresAndScales(FxRobot robot) {
        robot.interact(() -> rig.workbench.edit("open", ScalingInWindowTest::silenced));
        Drawn silent = atEnd(robot);
        assertTrue(PlaneReading.runs(silent).get(0).silent());
        assertTrue(caption(robot).startsWith("No neuron is active on any point any more"), caption(robot));
        assertTrue(shown(robot, "#offer-mean"));
        robot.clickOn("#offer-scaling");
        Drawn scaled = atEnd(robot);
        assertEquals(Scaling.STANDARD, scaled.moment().experiment().scaling());
        assertEquals(PENGUINS, scaled.moment().experiment().data());
        assertFalse(PlaneReading.runs(scaled).get(0).silent());
        assertEquals(8, PlaneReading.runs(scaled).get(0).measurement().correct());
        assertFalse(shown(robot, "#offer-scaling"));
        assertFalse(caption(robot).startsWith("No neuron"), caption(robot));
        // The plane is that of the points as they are given, on axes of different scale: a click finds a point by eye.
        assertTrue(PlaneReading.viewport(scaled).orElseThrow().contains(PENGUINS.point(3)));
        assertTrue(PlaneReading.viewport(scaled).orElseThrow().width() < 30
                && PlaneReading.viewport(scaled).orElseThrow().height() > 2000);
        FigureView plane = robot.lookup("#input-plane").queryAs(FigureView.class);
        Vec2 near = WindowRig.get(() -> place(plane, PENGUINS.point(3), 4));
        robot.clickOn(new Point2D(near.x(), near.y()));
        assertEquals(Set.of(3), rig.workbench.selectionProperty().get());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(Scaling.NONE, rig.workbench.experiment().scaling());
    }

    @Test
    void settingsHaveItTooAndModelsWithoutBiasesSayWhatToDo(FxRobot robot) {
        robot.interact(() -> rig.workbench.edit("open", ScalingInWindowTest::silenced));
        atEnd(robot);
        robot.type(KeyCode.I);
        WindowRig.await(
                "the settings are open",
                () -> robot.lookup("#scaling").tryQuery().isPresent());
        robot.interact(() -> {
            ComboBox<Scaling> choice = robot.lookup("#scaling").queryComboBox();
            choice.setValue(Scaling.STANDARD);
            choice.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(Scaling.STANDARD, rig.workbench.experiment().scaling());
        robot.interact(() -> rig.workbench.edit(
                "no biases", e -> ExperimentEdits.withModel(e, new TwoLayerRelu(2, 20, false, false, 1))));
        WindowRig.await("the caption says so", () -> caption(robot).startsWith("Centring moves the origin"));
        robot.interact(() -> rig.workbench.edit("scale only", e -> e.withScaling(Scaling.MAX_ABS)));
        assertEquals(Optional.empty(), rig.workbench.experiment().obstacle());
        atEnd(robot);
    }
}
