package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.StopRule;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunState;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.points.PointEdits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What users do to a window: too large steps, nonsense in fields, scrubbing at the wrong time, closing in the midst of
 * it.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class HardTimesTest {
    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        // Looked up on the JavaFX thread: the window is alive.
        boolean bug =
                WindowRig.get(() -> robot.lookup(".notice.error").tryQuery().isPresent());
        rig.close(robot);
        assertFalse(bug, "a notice of a bug was on screen");
    }

    private Drawn scene() {
        return Objects.requireNonNull(
                WindowRig.get(() -> rig.workbench.planeProperty().get()));
    }

    private static String caption(FxRobot robot) {
        return robot.lookup("#caption").query().getAccessibleText();
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    /** A run that does not end while a test lasts. */
    private static Experiment endless(Experiment experiment) {
        return ExperimentEdits.withModel(experiment, new TwoLayerRelu(2, 200, true, true, 1))
                .withStopRule(new StopRule(1_000_000_000_000L, 0));
    }

    private void startEndlessRun(FxRobot robot) {
        robot.interact(() -> rig.workbench.edit("endless", HardTimesTest::endless));
        WindowRig.await(
                "it trains",
                () -> rig.workbench.runStateProperty().get() instanceof RunState.Active active
                        && active.experiment().equals(rig.workbench.experiment())
                        && !active.ended()
                        && active.runs().get(0).trajectory().last().iteration() > 20);
    }

    @Test
    void aTooLargeStepStopsExplainsAndOffersAWayOut(FxRobot robot) {
        Experiment before = rig.workbench.experiment();
        robot.interact(() -> rig.workbench.edit("too large a step", e -> e.withReduction(Reduction.SUM)
                .withLosses(LossChoice.SQUARED)
                .withDescent(new Descent(10, 0))));
        rig.awaitEndOfTraining();
        WindowRig.await(
                "the caption says so", () -> caption(robot).startsWith("The step is too large: after iteration"));
        long last = rig.workbench.divergedAt().orElseThrow().iteration();
        assertTrue(caption(robot).contains("after iteration " + last + " "), caption(robot));
        robot.type(KeyCode.END);
        WindowRig.await(
                "the last good state is on screen",
                () -> rig.workbench.planeProperty().get() != null
                        && rig.workbench
                                .planeProperty()
                                .get()
                                .moment()
                                .experiment()
                                .equals(rig.workbench.experiment())
                        && PlaneReading.runs(rig.workbench.planeProperty().get())
                                        .get(0)
                                        .snapshot()
                                        .iteration()
                                == last);
        assertTrue(Double.isFinite(PlaneReading.runs(scene()).get(0).snapshot().loss()));
        robot.clickOn("Step ÷ 10");
        assertEquals(1, rig.workbench.experiment().descent().stepSize());
        undo(robot);
        rig.awaitEndOfTraining();
        WindowRig.await(
                "undo is offered",
                () -> robot.lookup("Undo").tryQueryAs(Button.class).isPresent());
        robot.clickOn("Undo");
        assertEquals(before, rig.workbench.experiment());
        WindowRig.await("the caption is as before", () -> !caption(robot).startsWith("The step is too large"));
    }

    @Test
    void nonsenseInTheSettingsIsExplainedAndChangesNothing(FxRobot robot) {
        robot.interact(() -> rig.workbench.edit(
                "normal start", e -> ExperimentEdits.withInitialisation(e, Initialisation.GAUSSIAN, 0.1)));
        Experiment before = rig.workbench.experiment();
        robot.type(KeyCode.I);
        String[][] attempts = {
            {"step-size", "NaN"},
            {"step-size", "1e400"},
            {"step-size", ""},
            {"step-size", "-1"},
            {"step-size", "0"},
            {"step-size", "0,01"},
            {"momentum", "1"},
            {"momentum", "-0.1"},
            {"momentum", "Infinity"},
            {"hidden", "1001"},
            {"hidden", "0"},
            {"hidden", "2.5"},
            {"hidden", "1e400"},
            {"hidden", "NaN"},
            {"output-scale", "0"},
            {"output-scale", "-5"},
            {"initial-scale", "0"},
            {"initial-scale", "-1"},
            {"initial-scale", "1e308"},
            {"initial-scale", "NaN"},
            {"maximum-steps", "-1"},
            {"maximum-steps", "1e300"},
            {"maximum-steps", "ten"},
            {"gradient-norm", "-1"},
            {"gradient-norm", "NaN"}
        };
        for (String[] attempt : attempts) {
            TextField field = robot.lookup("#" + attempt[0]).queryAs(TextField.class);
            robot.interact(() -> {
                field.requestFocus();
                field.setText(attempt[1]);
            });
            robot.type(KeyCode.ENTER);
            Label problem = robot.lookup("#" + attempt[0] + "-problem").queryAs(Label.class);
            assertFalse(problem.getText().isBlank(), () -> attempt[0] + " = " + attempt[1]);
            assertTrue(problem.isVisible());
            assertEquals(before, rig.workbench.experiment(), () -> attempt[0] + " = " + attempt[1]);
            robot.interact(() -> rig.stage.getScene().getRoot().requestFocus());
        }
    }

    @Test
    void scrubbingWhileALargeNetIsTrained(FxRobot robot) {
        startEndlessRun(robot);
        robot.drag("#rail");
        for (int i = 0; i < 12; i++) {
            robot.moveBy(i % 2 == 0 ? -90 : 90, 0);
        }
        robot.drop();
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.END);
        WindowRig.await(
                "it is still trained and shown",
                () -> rig.workbench.runStateProperty().get() instanceof RunState.Active active
                        && !active.ended()
                        && rig.workbench.planeProperty().get() != null
                        && rig.workbench
                                .planeProperty()
                                .get()
                                .moment()
                                .experiment()
                                .equals(rig.workbench.experiment()));
        assertEquals(
                200,
                ((TwoLayerRelu) PlaneReading.runs(scene())
                                .get(0)
                                .classifier()
                                .networks()
                                .get(0)
                                .spec())
                        .hidden());
    }

    @Test
    void closingWhileALargeNetIsTrainedEndsItsThreads(FxRobot robot) {
        startEndlessRun(robot);
        rig.close(robot);
        WindowRig.await("training has stopped", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("training") && thread.isAlive()));
    }

    @Test
    void aPaneFillsTheWindowByDoubleClickAndComesBack(FxRobot robot) {
        rig.awaitEndOfTraining();
        Node plane = robot.lookup("#input-plane").query();
        Node curves = robot.lookup("#curves").query();
        WaitForAsyncUtils.waitForFxEvents();
        double width = WindowRig.get(() -> curves.getLayoutBounds().getWidth());
        double height = WindowRig.get(() -> curves.getLayoutBounds().getHeight());
        robot.doubleClickOn("Curves");
        WindowRig.await("the curves are large", () -> ((FigureView) curves).getWidth() > 2 * width);
        WindowRig.await("they are drawn as large", () -> {
            return ((FigureView) curves).figureProperty().get() != null
                    && Math.abs(((FigureView) curves).figureProperty().get().width()
                                    - ((FigureView) curves).figureWidth())
                            < 2;
        });
        assertFalse(plane.localToScene(plane.getLayoutBounds()).isEmpty());
        robot.doubleClickOn("Curves");
        WindowRig.await(
                "the curves are as before",
                () -> Math.abs(((FigureView) curves).getWidth() - width) < 2
                        && Math.abs(((FigureView) curves).getHeight() - height) < 2);
    }

    @Test
    void aPointIsPlacedWithTheKeyboardAlone(FxRobot robot) {
        rig.awaitEndOfTraining();
        int before = rig.workbench.experiment().data().size();
        Node plane = robot.lookup("#input-plane").query();
        for (int i = 0; i < 60 && !WindowRig.get(plane::isFocused); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(WindowRig.get(plane::isFocused), "the plane is reached with the Tab key");
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.ENTER);
        assertEquals(before + 1, rig.workbench.experiment().data().size());
        assertEquals(0, rig.workbench.experiment().data().classOf(before));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals(before + 2, rig.workbench.experiment().data().size());
        assertEquals(1, rig.workbench.experiment().data().classOf(before + 1));
    }

    @Test
    void fiftyMixedGesturesAreTakenBackToTheSameExperiment(FxRobot robot) {
        Experiment before = rig.workbench.experiment();
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            int kind = i % 5;
            double value = random.nextDouble();
            robot.interact(() -> gesture(kind, value));
        }
        Experiment after = rig.workbench.experiment();
        undo(robot);
        int undone = 1 + WindowRig.get(() -> repeated(rig.workbench.history()::undo));
        assertEquals(50, undone);
        assertEquals(before, rig.workbench.experiment());
        assertEquals(50, WindowRig.get(() -> repeated(rig.workbench.history()::redo)));
        assertEquals(after, rig.workbench.experiment());
    }

    /** How often something can be done until it gives nothing. */
    private static int repeated(Supplier<@Nullable String> step) {
        int times = 0;
        while (step.get() != null) {
            times++;
        }
        return times;
    }

    private void gesture(int kind, double value) {
        switch (kind) {
            case 0 -> {
                for (int step = 1; step <= 3; step++) {
                    Vec2 at = new Vec2(20 * value + step, 20 * value);
                    rig.workbench.preview(withPoint(rig.workbench.experiment(), at));
                }
                rig.workbench.commit("drag");
            }
            case 1 -> rig.workbench.edit("step", e -> e.withDescent(new Descent(0.001 + value / 100, 0.5)));
            case 2 -> rig.workbench.edit("seed", e -> ExperimentEdits.withWeightSeed(e, (long) (1e6 * value)));
            case 3 -> rig.workbench.edit("loss", ExperimentEdits::nextLosses);
            default -> rig.workbench.edit("steps", e -> e.withStopRule(new StopRule((long) (1000 * value) + 1, 0)));
        }
    }

    private static Experiment withPoint(Experiment experiment, Vec2 at) {
        Dataset across = PointEdits.withCoordinate(experiment.data(), 0, 0, at.x());
        return experiment.withData(PointEdits.withCoordinate(across, 0, 1, at.y()), new DataOrigin.Own("points"));
    }

    @Test
    void twoThousandPointsAreShownAndTrained(FxRobot robot) throws Exception {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("x1,x2,label\n");
        for (int n = 0; n < 2000; n++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            csv.append(x)
                    .append(',')
                    .append(y)
                    .append(',')
                    .append(x * y > 0 ? 1 : -1)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.csv"), csv);
        robot.interact(() -> rig.desktop.openFile(file));
        WindowRig.await(
                "they are on screen",
                () -> rig.workbench.planeProperty().get() != null
                        && rig.workbench
                                        .planeProperty()
                                        .get()
                                        .moment()
                                        .experiment()
                                        .data()
                                        .size()
                                == 2000
                        && !PlaneReading.runs(rig.workbench.planeProperty().get())
                                .isEmpty()
                        && PlaneReading.runs(rig.workbench.planeProperty().get())
                                        .get(0)
                                        .snapshot()
                                        .iteration()
                                > 10);
        assertEquals(2000, PlaneReading.runs(scene()).get(0).pushes().size());
    }
}
