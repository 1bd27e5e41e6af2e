package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.PlaneAxes;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.ui.ExperimentEdits;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Points of three and five features in the window, of which the optimum is known by hand. */
class BeyondThePlaneTest extends TheoryWindow {
    /** One sample on every axis: a neuron of a class is the sum of the axes, each divided by its length. */
    private static final Dataset AXES = new Dataset(
            Matrix.of(5, 5, 2, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 5),
            new int[] {0, 0, 1, 1, 0},
            List.of("1", "-1"));

    private static final double OF_AXES = Math.sqrt(1 / 4.0 + 1 / 9.0 + 1 / 25.0) + Math.sqrt(1 + 1 / 4.0);

    private static final Dataset SPACE = new Dataset(
            Matrix.of(4, 3, 2, 1, 0, 1, 3, 0, -1, 0, 3, 0, -1, 1), new int[] {0, 0, 1, 1}, List.of("1", "-1"));

    /** Of the class 1 the vector (2, 1, 0)/5, of the other one (0, −1, 1)/2: the other samples are farther. */
    private static final double OF_SPACE = 1 / Math.sqrt(5) + 1 / Math.sqrt(2);

    private static Experiment experiment(Dataset data) {
        return ExperimentEdits.withInputs(
                ConvexExperiments.of(data).withData(data, new DataOrigin.Own("space")), data.dimension());
    }

    private ConvexReading told(Experiment experiment) {
        WindowRig.await("B's numbers are there", () -> {
            ConvexReader.Told told = rig.desktop.theory().toldProperty().get();
            return told != null
                    && told.moment().experiment().equals(experiment)
                    && told.moment().iteration() >= experiment.stopRule().maximumSteps()
                    && told.reading().flatMap(ConvexReading::state).isPresent();
        });
        return WindowRig.get(() -> rig.desktop.theory().toldProperty().get())
                .reading()
                .orElseThrow();
    }

    private void assertCertified(FxRobot robot, Dataset data, double optimum) {
        Experiment experiment = experiment(data);
        open(robot, experiment);
        ConvexReading reading = told(experiment);
        assertEquals(optimum, reading.analysis().solved().orElseThrow().primal(), 1e-7);
        GapInterval gap = reading.state().orElseThrow().interval();
        double lower = gap.lower().found().orElseThrow();
        double upper = gap.upper().found().orElseThrow();
        assertTrue(lower <= optimum && optimum <= upper && upper < 1.5 * lower, lower + " " + upper);
        Drawn.Shown drawn = drawn(robot, "gap");
        assertEquals(ConvexReading.class, drawn.readings().getClass());
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void inFiveDimensionsTheIntervalHoldsTheOptimumByHand(FxRobot robot) {
        assertCertified(robot, AXES, OF_AXES);
    }

    @Test
    void inSpaceItDoesAndTheRestSaysWhyNot(FxRobot robot) {
        assertCertified(robot, SPACE, OF_SPACE);
        RunReading run = PlaneReading.runs(
                        WindowRig.get(() -> rig.workbench.planeProperty().get()))
                .get(0);
        assertEquals(4, run.measurement().correct());
        WindowRig.openFold(robot, "fold-run");
        assertEquals("–", label(robot, "#number-margin-1"));
        assertEquals(
                "Boundary, margin and Lipschitz constant of ReLU networks are exact in the plane only, and these points have 3 features: open two of them, or choose a linear model.",
                label(robot, "#numbers-absence"));
        for (String tab : List.of("polar-set", "neuron-circle")) {
            choose(robot, tab);
            WindowRig.await(
                    tab + " says why not",
                    () -> robot.lookup(".absence-sentence").queryAllAs(Label.class).stream()
                            .anyMatch(
                                    label -> label.getText()
                                            .endsWith(
                                                    "is drawn of points of the plane, and these have 3 features: open two of them.")));
        }
        for (String tab : List.of("rectified-ellipsoid", "curves", "bounds", "feedback-loop")) {
            drawn(robot, tab);
        }
    }

    /** Four classes on the axes: of each against the rest every set of samples has one neuron. */
    @Test
    void ofFourClassesInFiveDimensionsTheSumIsCertified(FxRobot robot) {
        Dataset four = new Dataset(AXES.features(), new int[] {0, 1, 2, 3, 0}, List.of("a", "b", "c", "d"));
        double[] squares = {1 / 4.0 + 1 / 25.0, 1 / 9.0, 1, 1 / 4.0};
        double all = 1 / 4.0 + 1 / 9.0 + 1 + 1 / 4.0 + 1 / 25.0;
        double optimum = 0;
        for (double own : squares) {
            optimum += Math.sqrt(own) + Math.sqrt(all - own);
        }
        Experiment experiment = experiment(four);
        open(robot, experiment);
        WindowRig.await("B's numbers of four classes are there", () -> {
            ConvexReader.Told told = rig.desktop.theory().toldProperty().get();
            return told != null
                    && told.moment().experiment().equals(experiment)
                    && told.moment().iteration() >= experiment.stopRule().maximumSteps()
                    && told.classes().flatMap(ClassReadings::interval).isPresent();
        });
        ClassReadings classes = WindowRig.get(
                        () -> rig.desktop.theory().toldProperty().get())
                .classes()
                .orElseThrow();
        assertEquals(optimum, classes.optimum().found().orElseThrow(), 1e-6);
        GapInterval gap = classes.interval().orElseThrow();
        assertTrue(gap.lower().found().orElseThrow() <= optimum);
        assertTrue(gap.upper().found().orElse(Double.POSITIVE_INFINITY) >= optimum);
        WindowRig.openFold(robot, "fold-convex");
        WindowRig.await("the table has them", () -> label(robot, "#convex-class-4-optimum")
                .equals(NumberText.brief(0.5 + Math.sqrt(all - 0.25), 4)));
        for (Label cell : robot.lookup(".class-table .number").queryAllAs(Label.class)) {
            assertEquals(cell.getText(), WindowRig.get(() -> ((Text) cell.lookup(".text")).getText()), "cut");
        }
    }

    /** Of a linear classifier the margin is exact in any dimension: all samples are at 1/√3 of the plane at 0. */
    @Test
    void ofALinearModelTheMarginIsThere(FxRobot robot) {
        Dataset data = new Dataset(Matrix.of(2, 3, 1, 1, 1, -1, -1, -1), new int[] {0, 1}, List.of("1", "-1"));
        Experiment experiment = ExperimentEdits.withModel(experiment(data), new LinearModel(3, false, 1))
                .withLosses(LossChoice.BOTH);
        open(robot, experiment);
        WindowRig.await(
                "both are measured",
                () -> PlaneReading.runs(rig.workbench.planeProperty().get()).stream()
                                .filter(run ->
                                        Math.abs(run.measurement().margin().orElse(0) - Math.sqrt(3)) < 1e-3)
                                .count()
                        == 2);
        assertTrue(!robot.lookup("#numbers-absence").queryAs(Label.class).isVisible());
    }

    @Test
    void theSessionKeepsFeaturesAndAxes(FxRobot robot) throws Exception {
        open(robot, experiment(AXES));
        robot.interact(() -> rig.workbench
                .viewProperty()
                .set(rig.workbench.viewProperty().get().withAxes(new PlaneAxes(2, 4))));
        Path file = folder.resolve("five.json");
        rig.chosen = Optional.of(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WindowRig.await("it is saved", () -> Files.exists(file));
        Session saved = SessionJson.read(file);
        assertEquals(AXES, saved.experiment().data());
        assertEquals(new PlaneAxes(2, 4), saved.view().axes());
        assertTrue(SessionJson.write(saved).contains("\"version\": 6"));
        assertTrue(SessionJson.write(new Session(saved.experiment(), ViewState.DEFAULT))
                .contains("\"version\": 4"));
        robot.interact(() -> rig.workbench.history().undo());
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        WindowRig.await("it is open", () -> rig.workbench.experiment().data().equals(AXES));
        assertEquals(
                new PlaneAxes(2, 4),
                WindowRig.get(() -> rig.workbench.viewProperty().get()).axes());
    }
}
